import type { SupportHours } from "#lib/profile/index.ts";
import { isOpen, nextOpening } from "./open.ts";
import { farthestMilliseconds, openSpans, type Span, type Stretch } from "./stretches.ts";

/** Support time counted forward: where it ends, and the sum behind it, stretch by stretch. */
export interface SupportTime {
  endsAt: Temporal.Instant;
  sum: Stretch[];
}

const millisecondsPerMinute = 60 * 1000;

/**
 * When something sent at `sentAt` reaches the desk: at once while support is open, else at the next opening.
 * Null for a desk that doesn't open within ten years.
 */
export function arrival(hours: SupportHours, sentAt: Temporal.Instant): Temporal.Instant | null {
  return isOpen(hours, sentAt) ? sentAt : nextOpening(hours, sentAt);
}

/**
 * The first instant at which so many minutes of support time have passed since `from`, to the millisecond.
 * With hours of 09:00 to 23:00, two hours from 21:00 end at 23:00 the same day, from 21:01 at 09:01 the next
 * day, from 23:00 at 11:00. No minutes at all end where the count would begin, with an empty sum.
 * Null if the desk doesn't offer as much within ten years.
 */
export function addSupportTime(
  hours: SupportHours,
  from: Temporal.Instant,
  minutes: number,
): SupportTime | null {
  if (!(minutes >= 0)) throw new RangeError(`Support time is counted forward only: ${minutes} minutes`);
  const start = from.epochMilliseconds;
  let left = Math.round(minutes * millisecondsPerMinute);
  const counted: Span[] = [];

  for (const span of openSpans(hours, start, start + farthestMilliseconds)) {
    const begins = Math.max(span.from, start);
    const ends = Math.min(span.to, begins + left);
    left -= ends - begins;
    count(counted, { from: begins, to: ends });
    if (left === 0)
      return { endsAt: Temporal.Instant.fromEpochMilliseconds(ends), sum: counted.map(toStretch) };
  }
  return null;
}

/**
 * Milliseconds of support time from one instant to another; negative when `to` is the earlier, so that from
 * now to a reply-by it is the time left, or by how much support time the reply is overdue.
 */
export function supportMillisecondsBetween(
  hours: SupportHours,
  from: Temporal.Instant,
  to: Temporal.Instant,
): number {
  const [start, end] = [from.epochMilliseconds, to.epochMilliseconds];
  if (end < start) return 0 - supportMillisecondsBetween(hours, to, from);

  let total = 0;
  for (const span of openSpans(hours, start, end)) {
    total += Math.min(span.to, end) - Math.max(span.from, start);
  }
  return total;
}

function count(counted: Span[], span: Span): void {
  if (span.from === span.to) return;
  const last = counted.at(-1);
  if (last?.to === span.from) last.to = span.to;
  else counted.push(span);
}

function toStretch({ from, to }: Span): Stretch {
  return {
    from: Temporal.Instant.fromEpochMilliseconds(from),
    to: Temporal.Instant.fromEpochMilliseconds(to),
  };
}
