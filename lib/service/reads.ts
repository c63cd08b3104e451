import "server-only";
import { db } from "#lib/platform/db.ts";
import { type SupportHours, supportHoursSchema } from "#lib/profile/index.ts";
import { serviceProfile } from "./profile.ts";

/** The desk's support hours: those set for this desk, else the service profile's. */
export async function supportHours(): Promise<SupportHours> {
  const calendar = await db().supportCalendar.findUnique({ where: { id: 1 } });
  return calendar === null ? serviceProfile().supportHours : supportHoursSchema.parse(calendar.hours);
}
