import { existsSync } from "node:fs";
import { type Environment, readEnvironment } from "#lib/platform/env.ts";
import { SetupProblem } from "#lib/platform/setup-problem.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { readProfileFile } from "#lib/service/profile-file.ts";

/** The settings from the environment and a file `.env`, with the service profile. Throws SetupProblem when one is wrong. */
export function requireSettings(): { environment: Environment; profile: ServiceProfile } {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const read = readEnvironment(process.env);
  if (!read.ok) throw new SetupProblem(read.problems.join("\n"));
  const file = readProfileFile(read.environment.SERVICE_PROFILE);
  if (!file.ok) throw new SetupProblem(file.problems.join("\n"));
  return { environment: read.environment, profile: file.profile };
}
