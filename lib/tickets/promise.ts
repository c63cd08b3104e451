import { addSupportTime, arrival } from "#lib/hours/index.ts";
import type { SupportHours } from "#lib/profile/index.ts";

/** A promise to be made: instants, and the stretches of support time that were counted. */
export interface NewPromise {
  arrivesAt: Date;
  replyBy: Date;
  sum: { from: Date; to: Date }[];
}

/**
 * The promise for a message that reaches us now: it arrives now or at the next opening, and a person answers
 * within so many support minutes after. Throws when the desk never opens again, which no promise can be made for.
 */
export function promiseFor(hours: SupportHours, withinMinutes: number, now: Date): NewPromise {
  const sentAt = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  const arrivesAt = arrival(hours, sentAt);
  const counted = arrivesAt && addSupportTime(hours, arrivesAt, withinMinutes);
  if (!arrivesAt || !counted) throw new Error("support never opens again: look at the support hours");
  return {
    arrivesAt: toDate(arrivesAt),
    replyBy: toDate(counted.endsAt),
    sum: counted.sum.map(({ from, to }) => ({ from: toDate(from), to: toDate(to) })),
  };
}

function toDate(instant: Temporal.Instant): Date {
  return new Date(instant.epochMilliseconds);
}
