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

/**
 * Asks on the terminal for what the options leave open, and judges all of it together: a key may lie half in the text
 * and half in the command. `piped` is the whole text, not yet masked. Null where nobody can be asked, or where an answer
 * that came by an option cannot be taken; why has then been said by `say`.
 */
export async function completeReport(
  piped: string,
  options: Options,
  { person, say, now }: { person: Person | null; say: (line: string) => void; now: number },
): Promise<ApiReport | null> {
  const command = options.noCommand ? "" : await settle("command", options.command, cleanText);
  if (command === null) return null;
  const time = await settle("time", options.time, (typed) => readTime(typed, now));
  if (time === null) return null;
  const key = await settle("key", options.key, (typed) => {
    const plain = typed.trim().toLowerCase();
    if (plain === "no-key" || plain === "signed-in") return plain;
    const read = readKeyPrefix(typed, written.profile);
    if (read.ok) return read.keyPrefix as string;
    const offer = "offer" in read ? read.offer : null;
    if (offer !== null) say(text("shortened", { offer }));
    return offer as string | null;
  });
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
    occurredAt: new Date(time).toISOString(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    keyPrefix: fields.keyPrefix,
  };

  async function settle<Value>(
    detail: string,
    given: string | null,
    read: (typed: string) => Value | null,
  ): Promise<Value | null> {
    if (given !== null) {
      const value = read(given);
      if (value === null) say(text(`wrong-${detail}`));
      return value;
    }
    if (person === null) {
      say(text(`lacks-${detail}`));
      return null;
    }
    for (;;) {
      const value = read(await person.ask(`${text(`ask-${detail}`)} `));
      if (value !== null) return value;
      say(text(`wrong-${detail}`));
    }
  }
}

export type Sent =
  | { ok: true; number: string; url: string; arrivesAt: number; replyBy: number }
  | { ok: false; status: number; code: string; pointers: string[] };

/** Sends a report, three times at most under one key, so that a lost answer makes no second ticket. */
export async function send(report: ApiReport, key: string): Promise<Sent> {
  for (let attempt = 1; ; attempt += 1) {
    const sent = await post(report, key);
    if (sent.ok || attempt === 3 || (sent.status !== 0 && sent.status !== 503)) return sent;
    await new Promise((resolve) => setTimeout(resolve, attempt * 1000));
  }
}

async function post(report: ApiReport, key: string): Promise<Sent> {
  try {
    const response = await fetch(`${written.origin}/api/v1/tickets`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": key },
      body: JSON.stringify(report),
      signal: AbortSignal.timeout(20_000),
    });
    const answer = await response.json();
    if (response.status !== 201) {
      const errors: { pointer: string }[] = answer.errors ?? [];
      return {
        ok: false,
        status: response.status,
        code: answer.code ?? "",
        pointers: errors.map(({ pointer }) => pointer),
      };
    }
    const { number, url, promise } = answer;
    return {
      ok: true,
      number,
      url,
      arrivesAt: Date.parse(promise.arrivesAt),
      replyBy: Date.parse(promise.replyBy),
    };
  } catch {
    return { ok: false, status: 0, code: "unreachable", pointers: [] };
  }
}
