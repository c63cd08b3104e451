import type { SupportHours } from "#lib/profile/index.ts";
import { windowsByDate } from "./calendar.ts";
import { dateAt, firstMomentAt, isShown } from "./clock.ts";

/** A span of support time: the desk is open at `from` and no longer at `to`. */
export interface Stretch {
  from: Temporal.Instant;
  to: Temporal.Instant;
}

/** A span in epoch milliseconds, half-open like a stretch. */
export interface Span {
  from: number;
  to: number;
}

export const millisecondsPerDay = 24 * 60 * 60 * 1000;

/**
 * Ten years: an opening or a promise beyond that is of no use to anyone, and a calendar without one (all
 * dates closed, far more minutes asked for than it offers) must not be walked for ever.
 */
export const farthestMilliseconds = 3653 * millisecondsPerDay;

/**
 * The open spans, in order, from the first that ends after `after` to the last that begins by `until`,
 * uncut at both ends. No moment is in two of them. Spans may adjoin: joined, the hours of a desk that never
 * closes would be one without end.
 */
export function* openSpans(hours: SupportHours, after: number, until: number): Generator<Span> {
  if (hours.weekly.length === 0) return;
  const windowsOf = windowsByDate(hours);
  // A window reaches into the next date at most; clocks set back over midnight show a date again.
  const lastDate = dateAt(until, hours.zone).add({ days: 1 });
  let date = dateAt(after, hours.zone).subtract({ days: 1 });
  let countedTo = Number.NEGATIVE_INFINITY;

  for (; Temporal.PlainDate.compare(date, lastDate) <= 0; date = date.add({ days: 1 })) {
    const windows = windowsOf(date);
    if (windows.length === 0 || !isShown(date, hours.zone)) continue;

    for (const window of windows) {
      const from = Math.max(firstMomentAt(date, window.opens, hours.zone), countedTo);
      if (from > until) return;
      const to = firstMomentAt(date, window.closes, hours.zone);
      if (to <= from) continue;
      countedTo = to;
      if (to > after) yield { from, to };
    }
  }
}

/** The open spans of `openSpans` with adjoining ones joined; an end by `until` is where the desk closes. */
export function* joinedSpans(hours: SupportHours, after: number, until: number): Generator<Span> {
  let current: Span | undefined;
  for (const span of openSpans(hours, after, until)) {
    if (current?.to === span.from) {
      current = { from: current.from, to: span.to };
      continue;
    }
    if (current) yield current;
    current = span;
  }
  if (current) yield current;
}
