import type { SupportHours } from "#lib/profile/index.ts";
import { firstMomentAt, isShown } from "./clock.ts";
import { farthestMilliseconds, joinedSpans, millisecondsPerDay, openSpans } from "./stretches.ts";

/** A moment at which the desk opens (`opens`) or closes. */
export interface Change {
  at: Temporal.Instant;
  opens: boolean;
}

/**
 * Three weeks without a close, and only a closure can bring one: the weekly hours repeat, and of two
 * neighbouring weeks at most one loses its closed hour to a change of clocks.
 */
const endlessAfterMilliseconds = 21 * millisecondsPerDay;

/** Whether support is open: at the opening minute it is, at the closing minute no longer. */
export function isOpen(hours: SupportHours, at: Temporal.Instant): boolean {
  const moment = at.epochMilliseconds;
  for (const span of openSpans(hours, moment, moment)) return span.from <= moment;
  return false;
}

/**
 * The instant at which support next opens, always after `at`. When open at `at` it is the opening after the
 * present stretch, so at the opening minute itself it is the one that follows the next close.
 * Null for a desk that doesn't open, or doesn't open again, within ten years.
 */
export function nextOpening(hours: SupportHours, at: Temporal.Instant): Temporal.Instant | null {
  const closed = isOpen(hours, at) ? closesAt(hours, at) : at;
  if (closed === null) return null;
  const moment = closed.epochMilliseconds;
  for (const span of openSpans(hours, moment, moment + farthestMilliseconds)) {
    return Temporal.Instant.fromEpochMilliseconds(span.from);
  }
  return null;
}

/**
 * The end of the stretch that is open at `at`, over windows that adjoin or overlap and over midnight.
 * Null when support is closed at `at`, and when it is open and never closes again.
 */
export function closesAt(hours: SupportHours, at: Temporal.Instant): Temporal.Instant | null {
  const moment = at.epochMilliseconds;
  const until = moment + endlessAfterMilliseconds;
  for (const { from, to } of joinedSpans(hours, moment, until)) {
    if (from > moment) return null;
    const end = to <= until ? to : beginningOfNextClosure(hours, to);
    return end === null ? null : Temporal.Instant.fromEpochMilliseconds(end);
  }
  return null;
}

/**
 * The openings and closings after `at` up to and including `days` times 24 hours later, in order. With
 * `isOpen` this is all a page needs to say 'open until …' or 'opens at …' without the calendar.
 */
export function upcomingChanges(hours: SupportHours, at: Temporal.Instant, days: number): Change[] {
  const moment = at.epochMilliseconds;
  const until = moment + days * millisecondsPerDay;
  return [...joinedSpans(hours, moment, until)]
    .flatMap(({ from, to }) => [
      { at: from, opens: true },
      { at: to, opens: false },
    ])
    .filter((change) => change.at > moment && change.at <= until)
    .map(({ at, opens }) => ({ at: Temporal.Instant.fromEpochMilliseconds(at), opens }));
}

function beginningOfNextClosure(hours: SupportHours, after: number): number | null {
  let earliest: number | null = null;
  for (const closure of hours.closures) {
    const date = Temporal.PlainDate.from(closure.date);
    if (!isShown(date, hours.zone)) continue;
    const begins = firstMomentAt(date, 0, hours.zone);
    if (begins >= after && (earliest === null || begins < earliest)) earliest = begins;
  }
  return earliest;
}
