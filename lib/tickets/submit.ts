import "server-only";
import { createHash } from "node:crypto";
import { type Diagnosis, diagnose } from "#lib/diagnosis/index.ts";
import { hashLinkToken, randomLinkToken } from "#lib/platform/link-token.ts";
import type { ServiceProfile, SupportHours } from "#lib/profile/index.ts";
import { fixFor, type StepId } from "#lib/reference/index.ts";
import type { Report } from "#lib/report/index.ts";
import { addLinkForRepeat } from "./holder-writes.ts";
import { hashIdempotencyKey } from "./idempotency.ts";
import { randomTicketNumber } from "./number.ts";
import { promiseFor } from "./promise.ts";
import { findRepeat, isKeyUsed } from "./reads.ts";
import { addTicket } from "./writes.ts";

export interface Submission {
  report: Report;
  /** The time as it was typed: a repeat of 'now' a second later is still the same report. */
  sentTime: string;
  /** Ids of steps ticked as tried; what is not a step of the fix is dropped. */
  triedSteps: readonly string[];
  idempotencyKey: string;
}

export interface Submitted {
  number: string;
  /** Token of a private link to the ticket, new with each repeat: only its hash is stored. */
  token: string;
  diagnosis: Diagnosis;
  /** Of the steps sent along, those that the fix has. */
  triedSteps: readonly StepId[];
}

interface Circumstances {
  now: Date;
  profile: ServiceProfile;
  hours: SupportHours;
}

/**
 * Turns a report into a ticket with a promise. Sent again under the same key, it is the same ticket by another link;
 * the same key with another report is another ticket. The diagnosis is made here, whatever the browser thought.
 */
export async function submit(submission: Submission, circumstances: Circumstances): Promise<Submitted> {
  const submitted = await submitOnce(submission, circumstances, false);
  if (submitted === "key-reused") throw new Error("a form's key was taken for a program's");
  return submitted;
}

/** The same for a program: its key, never one of a form, stands for one report, and another one is told so. */
export async function submitUnderKey(
  submission: Submission,
  circumstances: Circumstances,
): Promise<Submitted | "key-reused"> {
  return submitOnce(asProgram(submission), circumstances, true);
}

/** Whether this very report is a ticket already: it then takes from the budget of repeats. */
export async function isRepeat(submission: Submission): Promise<boolean> {
  return (await findRepeat(hashIdempotencyKey(submission.idempotencyKey), hashOf(submission))) !== null;
}

/** The same for a program. */
export async function isRepeatUnderKey(submission: Submission): Promise<boolean> {
  return isRepeat(asProgram(submission));
}

function asProgram(submission: Submission): Submission {
  return { ...submission, idempotencyKey: `program ${submission.idempotencyKey}` };
}

async function submitOnce(
  submission: Submission,
  { now, profile, hours }: Circumstances,
  oneBodyPerKey: boolean,
): Promise<Submitted | "key-reused"> {
  const { report } = submission;
  const idempotencyKey = hashIdempotencyKey(submission.idempotencyKey);
  const bodyHash = hashOf(submission);
  const { at: occurredAt, zone } = report.occurredAt;
  const diagnosis = diagnose(
    { errorMessage: report.errorMessage, command: report.command ?? "", occurredAt, zone },
    profile,
  );
  const fix = fixFor(diagnosis, profile);
  const triedSteps = [...fix.doNow, ...fix.forGood]
    .map((step) => step.id)
    .filter((id, index, all) => submission.triedSteps.includes(id) && all.indexOf(id) === index);
  const promise = promiseFor(hours, profile.replyWithinMinutes, now);
  const token = randomLinkToken();
  const tokenHash = hashLinkToken(token);
  // A taken number is one in a billion for each ticket there is, so a few tries are plenty.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    // Asked in this order: a ticket of the same report that is written in between is then seen as a repeat.
    const isUsed = oneBodyPerKey && (await isKeyUsed(idempotencyKey));
    const repeat = await findRepeat(idempotencyKey, bodyHash);
    if (repeat) {
      if (!(await addLinkForRepeat({ idempotencyKey, bodyHash }, tokenHash, now))) continue;
      return { number: repeat.number, token, diagnosis, triedSteps };
    }
    if (isUsed) return "key-reused";
    const number = randomTicketNumber();
    const ticket = { number, idempotencyKey, bodyHash, report, diagnosis, triedSteps, promise, tokenHash };
    if ((await addTicket(ticket, now, { oneBodyPerKey })) !== null)
      return { number, token, diagnosis, triedSteps };
  }
  throw new Error("no free ticket number found");
}

/** Tells a repeated report from another one under the same key; the report itself cannot be told from it. */
function hashOf({ report: { errorMessage, command, occurredAt, key }, sentTime }: Submission): string {
  const body = [errorMessage, command, sentTime, occurredAt.about, occurredAt.zone, key];
  return createHash("sha256").update(JSON.stringify(body)).digest("hex");
}
