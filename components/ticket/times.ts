import { type Language, localeOf, type Translator } from "#lib/messages/index.ts";
import { formatClock } from "../ui/time.ts";

/** Says instants, in epoch milliseconds, by the customer's clock and by the desk's. */
export interface TicketTimes {
  yours: (at: number) => string;
  desk: (at: number) => string;
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
  return { yours: inZone(zone), desk: inZone(desk.zone), city: desk.zoneCity };
}
