import "server-only";
import { logFault } from "#lib/platform/log.ts";
import { type Submission, type Submitted, submit } from "#lib/tickets/index.ts";
import type { Browser } from "./browser.ts";
import { keepOutcome } from "./outcome.ts";

/**
 * Turns a report into a ticket, and keeps that the fix did not help. The ticket is what was promised: an outcome
 * that cannot be kept is logged and nothing else.
 */
export async function sendToPerson(
  submission: Submission,
  { by, address, ...circumstances }: Parameters<typeof submit>[1] & { by: Browser; address: string },
): Promise<Submitted> {
  const submitted = await submit(submission, circumstances);
  const { code, cause, fingerprint } = submitted.diagnosis;
  const outcome = { code, cause, fingerprint, steps: submitted.triedSteps };
  try {
    await keepOutcome(outcome, { kind: "sent", by, address, now: circumstances.now });
  } catch (error) {
    logFault("outcome of a ticket", error);
  }
  return submitted;
}
