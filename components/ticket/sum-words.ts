import type { Translator } from "#lib/messages/index.ts";
import type { ClockTime } from "../ui/time.ts";

/** A stretch of support time, in epoch milliseconds. */
interface Stretch {
  from: number;
  to: number;
}

/**
 * The support time that a promise was counted over, in words: '0 h 30 today until 23:00, 1 h 30 tomorrow from 9:00'.
 * `clock` tells an instant by the clock of whoever reads it.
 */
export function sumWords(t: Translator, sum: readonly Stretch[], clock: (at: number) => ClockTime): string {
  const stretches = joined(sum);
  const last = stretches.length - 1;
  return stretches
    .map(({ from, to }, index) => {
      const minutes = Math.round((to - from) / 60_000);
      const said = {
        hours: Math.floor(minutes / 60),
        rest: String(minutes % 60).padStart(2, "0"),
        until: clock(to).clock,
      };
      // A stretch that ends with the day belongs to that day.
      if (index === 0 && last > 0) {
        const { day, date } = clock(to - 1);
        return t("ticket.sum.first", { ...said, day, date });
      }
      const part = index === last && last > 0 ? "last" : "whole";
      return t(`ticket.sum.${part}`, { ...said, ...clock(from) });
    })
    .join(t("ticket.sum.comma"));
}

/** Whether the time was counted over more than one stretch, so that the sum is not plain. */
export function isInParts(sum: readonly Stretch[]): boolean {
  return joined(sum).length > 1;
}

/** Midnight parts what a desk that stays open joins. */
function joined(sum: readonly Stretch[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { from, to } of sum) {
    const before = stretches.at(-1);
    if (before?.to === from) before.to = to;
    else stretches.push({ from, to });
  }
  return stretches;
}
