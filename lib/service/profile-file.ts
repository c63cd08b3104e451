import { readFileSync } from "node:fs";
import { type ServiceProfile, serviceProfileSchema } from "#lib/profile/index.ts";

/**
 * Reads and checks a service profile. Gives the profile, or one sentence for each thing that is wrong with it.
 */
export function readProfileFile(
  path: string,
): { ok: true; profile: ServiceProfile } | { ok: false; problems: string[] } {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? "is not JSON" : "cannot be read";
    return {
      ok: false,
      problems: [`SERVICE_PROFILE: ${path} ${reason}. Take lib/profile/qcode.json as an example.`],
    };
  }
  const parsed = serviceProfileSchema.safeParse(content);
  if (parsed.success) return { ok: true, profile: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map(
      (issue) => `SERVICE_PROFILE: in ${path}, ${issue.path.join(".") || "the file"}: ${issue.message}`,
    ),
  };
}
