import type { CommandShell } from "#lib/reference/index.ts";

/** What all shells have, or the forms of bash, PowerShell and cmd between what they begin and end with alike. */
export type Forms =
  | string
  | readonly [before: string, bash: string, powershell: string, cmd: string, after: string];

/** The form of one shell. */
export function formOf(forms: Forms, shell: CommandShell): string {
  if (typeof forms === "string") return forms;
  const [before, bash, powershell, cmd, after] = forms;
  return before + { bash, powershell, cmd }[shell] + after;
}
