import { readsAsCommand, type Shell } from "./prompt-line.ts";
import { shellOf } from "./typed-command.ts";

/** A longer command is no line that anybody would read before running it again. */
const longest = 400;

/**
 * Line ends and control characters, which would run a command the moment it is pasted; characters that nobody sees or
 * that turn the direction of the text; and an open end, which would take in what stands behind.
 */
const unfit = /[\p{Cc}\p{Cf}\u2028\u2029]|[\\^`|&]$|<</u;

/** Whether each quotation mark has another one: an open one would take in what stands behind too. */
function isClosed(command: string): boolean {
  const rest = command.replace(/\\./g, "").replace(/"[^"]*"|'[^']*'/g, "");
  return !/["']/.test(rest);
}

/** A masked key or a placeholder is no value to run anything with. */
const masked = /…|•|\*{3}|\.{3}|\[key\]/;

/** The wait that an earlier fix put in front. */
const waited = /^(?:sleep \d+|start-sleep (?:-seconds )?\d+|timeout \/t \d+)\s{0,3}(?:&&|;)\s{0,3}/i;

/**
 * A command of the report as it may be offered to be run again, with the shell that its words tell; null for what is no
 * single line of a command, or holds a masked key. Whether the customer typed it is the caller's to know.
 */
export function rerun(command: string): { text: string; shell: Shell | null } | null {
  const text = command.trim().replace(waited, "");
  if (text.length > longest || unfit.test(text) || !isClosed(text) || masked.test(text)) return null;
  if (readsAsCommand(text) === null) return null;
  return { text, shell: shellOf(text) };
}
