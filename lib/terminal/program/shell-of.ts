import type { CommandShell } from "#lib/reference/index.ts";

/**
 * The shell that the program was started from. On Windows PSModulePath is set for all, but only PowerShell puts the
 * person's own folder in front of it (learn.microsoft.com, about_PSModulePath).
 */
export function shellOf(
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
): CommandShell {
  if (platform !== "win32") return "bash";
  const modules = environment.PSModulePath ?? "";
  return /\\Documents\\(?:Windows)?PowerShell\\Modules/i.test(modules) ? "powershell" : "cmd";
}
