/**
 * The first moment at which the clock of the zone shows a wall time or has passed it, in epoch milliseconds.
 *
 * One rule for opening and closing. A time that is skipped (clocks forward) becomes the end of the skip; of
 * a time that is shown twice (clocks back) the first showing counts. Later wall times never give earlier
 * moments, so windows that adjoin on paper adjoin on every night of the year, and a window within a skip is
 * empty. Temporal's "compatible" lacks that: it moves a skipped 02:30 to 03:30, past a closing time of 03:15.
 */
export function firstMomentAt(date: Temporal.PlainDate, minute: number, zone: string): number {
  const wall = date.toPlainDateTime().add({ minutes: minute });
  const shown = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (shown.hour === wall.hour && shown.minute === wall.minute && shown.day === wall.day) {
    return shown.epochMilliseconds;
  }
  // "earlier" has stepped back over the skip, so that the next transition is its end.
  const skipEnd = shown.getTimeZoneTransition("next");
  if (skipEnd === null) throw new RangeError(`${wall} is skipped in ${zone}, yet no clock change follows`);
  return skipEnd.epochMilliseconds;
}

/** Whether the zone ever shows the date: Pacific/Apia went from 2011-12-29 straight to 2011-12-31. */
export function isShown(date: Temporal.PlainDate, zone: string): boolean {
  return date.toZonedDateTime(zone).day === date.day;
}

/** The date that the clock of the zone shows at a moment in epoch milliseconds. */
export function dateAt(moment: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate();
}
