import { cleanText, guardFields, readKeyPrefix } from "#lib/report/index.ts";
import { lastBytes } from "./last-bytes.ts";
import type { Options } from "./options.ts";
import { readTime } from "./read-time.ts";
import type { Person } from "./terminal.ts";
import { text, written } from "./written.ts";

/** The four details as the API takes them. */
export type ApiReport = {
  errorMessage: string;
  command: string | null;
  occurredAt: string;
  zone: string;
  keyPrefix: string;
};

/** What was read from an answer, or why it cannot be taken. */
type Read = { value: string } | { wrong: string };

/**
 * Asks on the terminal for what the options leave open, and judges all of it together: a key may lie half in the text
 * and half in the command. `piped` is the whole text, not yet masked. Null where nobody can be asked or nobody answers,
 * and where an answer that came by an option cannot be taken; why has then been said by `say`.
 */
export async function completeReport(
  piped: string,
  options: Options,
  { person, say, now }: { person: Person | null; say: (line: string) => void; now: number },
): Promise<ApiReport | null> {
  const command = options.noCommand
    ? ""
    : await settle("command", options.command, (typed) => ({ value: cleanText(typed) }));
  if (command === null) return null;
  const time = await settle("time", options.time, (typed) => {
    const at = readTime(typed, now);
    return at === null ? { wrong: text("wrong-time") } : { value: new Date(at).toISOString() };
  });
  if (time === null) return null;
  const key = await settle("key", options.key, readKey);
  if (key === null) return null;
  const guarded = guardFields({ errorMessage: piped, command, keyPrefix: key }, written.profile);
  if (!guarded.ok && guarded.failed) {
    say(text("guardFailed"));
    return null;
  }
  const fields = guarded.ok ? guarded.fields : guarded.masked;
  if (fields.command !== command) say(text("masked", { masked: fields.command }));
  return {
    errorMessage: lastBytes(fields.errorMessage).kept,
    command: fields.command.trim() === "" ? null : fields.command.trim(),
    occurredAt: time,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    keyPrefix: fields.keyPrefix,
  };

  async function settle(
    detail: string,
    given: string | null,
    read: (typed: string) => Read,
  ): Promise<string | null> {
    if (given === null && person === null) {
      say(text(`lacks-${detail}`));
      return null;
    }
    for (;;) {
      const typed = given ?? (await person?.ask(`${text(`ask-${detail}`)} `)) ?? null;
      if (typed === null) {
        say(text("kept"));
        return null;
      }
      const answer = read(typed);
      if ("value" in answer) return answer.value;
      say(answer.wrong);
      if (given !== null) return null;
    }
  }

  /** Whoever types a full key is told what to type; a script's is cut, for it cannot be asked again. */
  function readKey(typed: string): Read {
    const plain = typed.trim().toLowerCase();
    if (plain === "no-key" || plain === "signed-in") return { value: plain };
    const read = readKeyPrefix(typed, written.profile);
    if (read.ok) return { value: read.keyPrefix };
    const offer = "offer" in read ? read.offer : null;
    if (offer === null) return { wrong: text("wrong-key") };
    if (read.reason === "full-key" && options.key === null) return { wrong: text("full-key", { offer }) };
    say(text("shortened", { offer }));
    return { value: offer };
  }
}
