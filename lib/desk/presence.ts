import "server-only";
import { isOpen } from "#lib/hours/index.ts";
import type { SupportHours } from "#lib/profile/index.ts";
import { listPresentNames } from "./reads.ts";

/**
 * The names of the staff who are at the desk now: a sign of life in the last minute, not away, support open. One
 * query, and none while support is closed.
 */
export async function whoIsHere({ now, hours }: { now: Date; hours: SupportHours }): Promise<string[]> {
  const isStaffed = isOpen(hours, Temporal.Instant.fromEpochMilliseconds(now.getTime()));
  return isStaffed ? listPresentNames(now) : [];
}
