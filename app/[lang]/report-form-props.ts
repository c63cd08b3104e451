import type { OpenStretch } from "#components/report/promise-preview.ts";
import type { ReportFormProps } from "#components/report/report-form.tsx";
import type { SupportTimes } from "#components/site/support-text.ts";
import type { SupportHours } from "#lib/profile/index.ts";
import { serviceProfile, supportHours } from "#lib/service/index.ts";
import { supportTimes } from "../support-times.ts";

/** What the form must know of the service and its hours, on the home page and on a draft's. */
export async function reportFormProps(
  now: Date,
): Promise<Pick<ReportFormProps, "profile" | "desk" | "stretches" | "renderedAt">> {
  const hours = await supportHours();
  return {
    profile: serviceProfile(),
    desk: { zone: hours.zone, zoneCity: hours.zoneCity },
    stretches: openStretches(hours, now),
    renderedAt: now.getTime(),
  };
}

/** When support is open from an instant on, for as long as a page tells of it. */
export function openStretches(hours: SupportHours, now: Date): OpenStretch[] {
  const at = now.getTime();
  return stretchesBetween(supportTimes(hours, Temporal.Instant.fromEpochMilliseconds(at)), at);
}

/** The open stretches between the changes; one without a close within their reach is taken as endless. */
function stretchesBetween({ open, changes }: SupportTimes, now: number): OpenStretch[] {
  const stretches: OpenStretch[] = [];
  let from = open ? now : null;
  for (const { at, opens } of changes) {
    if (!opens && from !== null) stretches.push({ from, to: at });
    from = opens ? at : null;
  }
  return from === null ? stretches : [...stretches, { from, to: Number.MAX_SAFE_INTEGER }];
}
