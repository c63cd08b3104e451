import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Paths of all files that git tracks or would track: a file is judged before it is committed. The checkout may
 * belong to another user than the one who tests it.
 */
export function trackedFiles(): string[] {
  const args = ["-c", "safe.directory=*", "ls-files", "--cached", "--others", "--exclude-standard"];
  return execFileSync("git", args, { encoding: "utf8" })
    .split("\n")
    .filter((path) => path !== "" && existsSync(path));
}
