import { clockTime, waitBetween } from "#components/ui/time.ts";
import { type Language, localeOf, type Translator } from "#lib/messages/index.ts";

/** When support opens and closes: the state at the time of rendering and what follows, in order. */
export type SupportTimes = {
  open: boolean;
  changes: { at: number; opens: boolean }[];
  zone: string;
  zoneCity: string;
};

export type SupportText = { open: boolean; long: string; short: string };

type Reader = {
  zone: string;
  now: number;
  language: Language;
};

/** The state of support in words, by the customer's own clock. */
export function supportTextForCustomer(t: Translator, times: SupportTimes, reader: Reader): SupportText {
  return describe(t, times, reader, {
    openUntil: (parts) => t("site.support.openUntil", parts),
    opens: (parts) => t("site.support.opens", parts),
  });
}

/** The state of support in words, by the desk's clock: right wherever it is read. */
export function supportText(t: Translator, times: SupportTimes, reader: Reader): SupportText {
  const { zoneCity } = times;
  return describe(t, times, reader, {
    openUntil: (parts) => t("site.support.openUntilAtDesk", { ...parts, zoneCity }),
    opens: (parts) => t("site.support.opensAtDesk", { ...parts, zoneCity }),
  });
}

/** Whether support is open at an instant after the rendering, in epoch milliseconds. */
export function isOpenAt({ open, changes }: SupportTimes, now: number): boolean {
  return changes.findLast(({ at }) => at <= now)?.opens ?? open;
}

type ClockParts = ReturnType<typeof clockTime>;

function describe(
  t: Translator,
  times: SupportTimes,
  { zone, now, language }: Reader,
  say: { openUntil: (parts: ClockParts) => string; opens: (parts: ClockParts & { wait: string }) => string },
): SupportText {
  const open = isOpenAt(times, now);
  const next = times.changes.find(({ at }) => at > now);
  const plain = t(open ? "site.support.open" : "site.support.closed");
  if (next === undefined) return { open, long: plain, short: plain };
  const parts = clockTime(next.at, { zone, now, locale: localeOf(language) });
  if (open) return { open, long: say.openUntil(parts), short: plain };
  const wait = t("site.support.wait", waitBetween(now, next.at));
  return { open, long: say.opens({ ...parts, wait }), short: t("site.support.opensShort", { wait }) };
}
