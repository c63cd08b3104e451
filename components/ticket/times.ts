import { type Language, localeOf, type Translator } from "#lib/messages/index.ts";
import { type ClockTime, clockTime, formatClock } from "../ui/time.ts";

/** Says instants, in epoch milliseconds, by the customer's clock and by the desk's. */
export interface TicketTimes {
  yours: (at: number) => string;
  /** The parts of it, for a sentence that says 'at' only where no day stands before the time. */
  yourParts: (at: number) => ClockTime;
  desk: (at: number) => string;
  deskParts: (at: number) => ClockTime;
  city: string;
}

/** The clocks of a ticket's page. `zone` is the one the customer's report named. */
export function ticketTimes(
  t: Translator,
  {
    language,
    zone,
    desk,
    now,
  }: { language: Language; zone: string; desk: { zone: string; zoneCity: string }; now: number },
): TicketTimes {
  const inZone = (timeZone: string) => (at: number) =>
    formatClock(at, { zone: timeZone, now, locale: localeOf(language) }, (parts) =>
      t("site.time.clock", parts),
    );
  const partsIn = (timeZone: string) => (at: number) =>
    clockTime(at, { zone: timeZone, now, locale: localeOf(language) });
  return {
    yours: inZone(zone),
    yourParts: partsIn(zone),
    desk: inZone(desk.zone),
    deskParts: partsIn(desk.zone),
    city: desk.zoneCity,
  };
}
