import "server-only";
import { db } from "#lib/platform/db.ts";
import { logFault } from "#lib/platform/log.ts";
import { type SupportHours, supportHoursSchema } from "#lib/profile/index.ts";
import { serviceProfile } from "./profile.ts";

let lastKnown: SupportHours | undefined;

/**
 * The desk's support hours: those set for this desk, else the service profile's. While the database cannot be
 * reached they are the last ones read, so that fixes and reference can still be shown.
 */
export async function supportHours(): Promise<SupportHours> {
  try {
    const calendar = await db().supportCalendar.findUnique({ where: { id: 1 } });
    lastKnown = calendar === null ? undefined : supportHoursSchema.parse(calendar.hours);
  } catch (error) {
    logFault("support hours", error);
  }
  return lastKnown ?? serviceProfile().supportHours;
}
