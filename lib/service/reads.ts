import "server-only";
import { db } from "#lib/platform/db.ts";
import { logFault } from "#lib/platform/log.ts";
import { type SupportHours, supportHoursSchema } from "#lib/profile/index.ts";
import { serviceProfile } from "./profile.ts";

let lastKnown: SupportHours | undefined;

/** The desk's support hours: those set for this desk, else the service profile's. Promises are made by nothing else. */
export async function promisedHours(): Promise<SupportHours> {
  const calendar = await db().supportCalendar.findUnique({ where: { id: 1 } });
  lastKnown = calendar === null ? undefined : supportHoursSchema.parse(calendar.hours);
  return lastKnown ?? serviceProfile().supportHours;
}

/**
 * The desk's support hours to be shown. While they cannot be read they are the last ones that could, so that fixes
 * and reference still show.
 */
export async function supportHours(): Promise<SupportHours> {
  try {
    return await promisedHours();
  } catch (error) {
    logFault("support hours", error);
    return lastKnown ?? serviceProfile().supportHours;
  }
}
