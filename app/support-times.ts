import type { SupportTimes } from "#components/site/support-text.ts";
import { isOpen, nextOpening, upcomingChanges } from "#lib/hours/index.ts";
import type { SupportHours } from "#lib/profile/index.ts";

/** What the header must know of the support hours: as much as a browser needs for the next two weeks. */
export function supportTimes(hours: SupportHours, now: Temporal.Instant): SupportTimes {
  const open = isOpen(hours, now);
  const soon = upcomingChanges(hours, now, 14).map(({ at, opens }) => ({ at: at.epochMilliseconds, opens }));
  const later = soon.length === 0 && !open ? nextOpening(hours, now) : null;
  return {
    open,
    changes: later === null ? soon : [{ at: later.epochMilliseconds, opens: true }],
    zone: hours.zone,
    zoneCity: hours.zoneCity,
  };
}
