import "server-only";
import { setTimeout as delay } from "node:timers/promises";
import { cache } from "react";
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

/** So long the hours are waited for where they are only shown: a page should not hang on them. */
const patienceMilliseconds = 1_000;

/**
 * The desk's support hours to be shown. While they cannot be read, or not soon, they are the last ones that could, so
 * that fixes and reference still show. Read once for a page: its frame and what stands in it both show them.
 */
export const supportHours: () => Promise<SupportHours> = cache(async () => {
  const lastShown = () => lastKnown ?? serviceProfile().supportHours;
  const read = promisedHours().catch((error) => {
    logFault("support hours", error);
    return lastShown();
  });
  return Promise.race([read, delay(patienceMilliseconds, undefined, { ref: false }).then(lastShown)]);
});

/** Who is at the desk may be told by hours that were changed so long ago; a promise may not, nor a page. */
const rememberedMilliseconds = 2_000;

let remembered: { hours: Promise<SupportHours>; until: number } | undefined;

/** The desk's support hours as of some moments ago: for what a whole team asks for all the time. */
export async function recentHours(): Promise<SupportHours> {
  const now = performance.now();
  if (remembered === undefined || now >= remembered.until)
    remembered = { hours: supportHours(), until: now + rememberedMilliseconds };
  return remembered.hours;
}
