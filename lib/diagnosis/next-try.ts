import { type Fix, waitSecondsOf } from "#lib/reference/index.ts";
import type { Diagnosis } from "./diagnosis.ts";

/** When to try again, in epoch milliseconds, and for how long after the error that is; null where the text names the time. */
export type NextTry = { at: number; afterSeconds: number | null };

/**
 * The time at which the text says to come back, or else the wait of the fix, counted from when the error happened
 * (epoch milliseconds): the service has had that long already. Null where neither says anything.
 */
export function nextTry(
  { retryAt }: Pick<Diagnosis, "retryAt">,
  { doNow }: Pick<Fix, "doNow">,
  occurredAt: number,
): NextTry | null {
  if (retryAt !== null) return { at: retryAt, afterSeconds: null };
  const afterSeconds = waitSecondsOf(doNow);
  return afterSeconds === null ? null : { at: occurredAt + afterSeconds * 1000, afterSeconds };
}
