import "server-only";
import { environment } from "#lib/platform/env.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { readProfileFile } from "./profile-file.ts";

let current: ServiceProfile | undefined;

/** The service that this desk supports, read once. Throws where the start would have stopped. */
export function serviceProfile(): ServiceProfile {
  if (current === undefined) {
    const read = readProfileFile(environment().SERVICE_PROFILE);
    if (!read.ok) throw new Error(read.problems.join("\n"));
    current = read.profile;
  }
  return current;
}
