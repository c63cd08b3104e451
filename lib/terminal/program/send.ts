import { randomUUID } from "node:crypto";
import { completeReport } from "./complete.ts";
import type { Options } from "./options.ts";
import { findPerson } from "./terminal.ts";
import { origin, text } from "./written.ts";

/** A ticket as the desk answered it; instants in epoch milliseconds. */
export type Sent = { number: string; url: string; state: string; arrivesAt: number; replyBy: number };

/** Where to say what is not a result. */
type Say = (line: string) => void;

/** Sends a report to a person. Null where nothing was sent or nothing is known of it; why has then been said by `say`. */
export async function sendToPerson(
  piped: string,
  options: Options,
  circumstances: { say: Say; now: number },
): Promise<Sent | null> {
  const report = await agreedReport(piped, options, circumstances);
  if (report === null) return null;
  const { body, occurredAt } = report;
  const key = options.idempotencyKey ?? randomUUID();
  const answer = await post(body, key);
  if (answer.ok) return answer.sent;
  const { say } = circumstances;
  if ("why" in answer) {
    say(text("unreachable", { origin, why: answer.why, key, time: occurredAt }));
    return null;
  }
  const { code, fields, minutes } = answer;
  if (code === "too-many") say(text("tooMany", { minutes }));
  else say(text("refused", { code, fields: fields.join(", ") }));
  if (fields.some((field) => field.startsWith("/occurredAt "))) say(text("clock"));
  return null;
}

/**
 * The body to send, shown to the last byte and agreed to: by `--yes`, or by a person at the terminal. Nobody is asked
 * for a program that wants JSON.
 */
async function agreedReport(
  piped: string,
  options: Options,
  { say, now }: { say: Say; now: number },
): Promise<{ body: string; occurredAt: string } | null> {
  const person = options.json ? null : findPerson();
  try {
    const report = await completeReport(piped, options, { person, say, now });
    if (report === null) return null;
    const agreed = { body: JSON.stringify(report, null, 2), occurredAt: report.occurredAt };
    if (options.yes) return agreed;
    say(`\n${text("exactly", { origin })}\n${agreed.body}`);
    const answer = (await person?.ask(`${text("agree")} `)) ?? "";
    if (/^y(?:es)?$/i.test(answer.trim())) return agreed;
    say(text(person === null ? "needsYes" : "kept"));
    return null;
  } finally {
    person?.leave();
  }
}

type Answer =
  | { ok: true; sent: Sent }
  | { ok: false; code: string; fields: string[]; minutes: number }
  /** Nothing is known of the report. */
  | { ok: false; why: string };

/** Three times at most under one key, so that a lost answer makes no second ticket. */
async function post(body: string, key: string): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await postOnce(body, key);
    if (!("why" in answer) || attempt === 3) return answer;
    await new Promise((resolve) => setTimeout(resolve, attempt * 1000));
  }
}

async function postOnce(body: string, key: string): Promise<Answer> {
  try {
    const response = await fetch(`${origin}/api/v1/tickets`, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": key },
      body,
      signal: AbortSignal.timeout(20_000),
    });
    const answer = await response.json().catch(() => ({}));
    const { number, url, state, promise, code, errors = [] } = answer;
    if (response.status === 201 && promise) {
      const [arrivesAt, replyBy] = [Date.parse(promise.arrivesAt), Date.parse(promise.replyBy)];
      return { ok: true, sent: { number, url, state, arrivesAt, replyBy } };
    }
    // A proxy or a sign-in page may answer in the desk's place.
    if (typeof code !== "string" || code === "unavailable")
      return { ok: false, why: `HTTP ${response.status}` };
    const fields = errors.map((error: Record<string, string>) => `${error.pointer} ${error.reason}`);
    return { ok: false, code, fields, minutes: Math.ceil(Number(response.headers.get("retry-after")) / 60) };
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string; message?: string } };
    return { ok: false, why: cause?.code ?? cause?.message ?? name };
  }
}
