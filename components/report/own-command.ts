import type { CommandShell, OwnCommand } from "#lib/reference/index.ts";
import { rerun, type Shell } from "#lib/report/index.ts";
import type { ReportInForm } from "./use-report.ts";

/** The command that a paste held, and the shell at whose prompt it stood. */
export interface PastedCommand {
  text: string;
  shell: Shell | null;
}

const readBy: Record<Shell, CommandShell> = {
  bash: "bash",
  zsh: "bash",
  fish: "bash",
  powershell: "powershell",
  cmd: "cmd",
};

/**
 * The command that the customer typed or pasted, with the shell that it is for. Null where there is none, where the key
 * guard found something in it, and where a link brought one: what was made of that by hand is not told apart, so then
 * only a pasted command counts.
 */
export function ownCommand(
  { sent, read }: Pick<ReportInForm, "sent" | "read">,
  { pasted, linkedCommand }: { pasted: PastedCommand | null; linkedCommand: string },
): { command: OwnCommand | null; shell: CommandShell | null } {
  const isPasted = pasted !== null && pasted.text === sent.command;
  if (sent.commandAnswer === "none" || (linkedCommand !== "" && !isPasted))
    return { command: null, shell: null };
  const isRefused = !read.ok && read.problems.some(({ field }) => field === "command");
  const again = isRefused ? null : rerun(read.ok ? (read.report.command ?? "") : read.fields.command);
  const typedIn = (isPasted ? pasted.shell : null) ?? again?.shell ?? null;
  const shell = typedIn && readBy[typedIn];
  return { command: again && { text: again.text, shell }, shell };
}
