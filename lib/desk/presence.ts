import "server-only";
import { closesAt, isOpen } from "#lib/hours/index.ts";
import type { SupportHours } from "#lib/profile/index.ts";
import type { Staff } from "#lib/staff/index.ts";
import { listColleagues, listPresentNames, type SeenColleague } from "./reads.ts";
import { aliveMilliseconds, type Colleague, idleMilliseconds, type SignOfLife } from "./rules.ts";
import { endPresence, keepAway, keepPresence } from "./writes.ts";

interface Circumstances {
  by: Staff;
  now: Date;
  hours: SupportHours;
}

/**
 * The names of the staff who are at the desk now: a sign of life in the last minute, not away, support open. One
 * query, and none while support is closed.
 */
export async function whoIsHere({ now, hours }: Pick<Circumstances, "now" | "hours">): Promise<string[]> {
  return isOpen(hours, instantOf(now)) ? listPresentNames(now) : [];
}

/**
 * Takes a tab's sign of life and says who else is at its ticket, or at any where it shows none. It counts only for
 * what the person did since support last opened: a page that was left open over night does not come to work.
 */
export async function giveSign(sign: SignOfLife, { by, now, hours }: Circumstances): Promise<Colleague[]> {
  if ("leaves" in sign) {
    await endPresence(by.id, sign.tab);
    return [];
  }
  const acted = new Date(now.getTime() - sign.actedAgo);
  return sign.actedAgo < idleMilliseconds && wasOpenSince(acted, now, hours)
    ? shown(await keepPresence(by.id, sign, now), now, hours)
    : colleagues({ by, now, hours, ticket: sign.ticket });
}

/** Who else is at a ticket now, or at any of them with null. Never the one who asks, in whichever tab. */
export async function colleagues({
  by,
  now,
  hours,
  ticket,
}: Circumstances & { ticket: string | null }): Promise<Colleague[]> {
  return isOpen(hours, instantOf(now)) ? shown(await listColleagues(by.id, ticket, now), now, hours) : [];
}

/** Says that a person is away, everywhere and until they say that they are back. Their tickets stay with them. */
export async function setAway(isAway: boolean, { by, now }: Omit<Circumstances, "hours">): Promise<void> {
  await keepAway(by.id, isAway, now);
}

/** Ends a person's presence in all tabs; one in which they go on brings it back with its next sign of life. */
export async function leaveDesk(by: Staff): Promise<void> {
  await endPresence(by.id);
}

/** How long each of them is still there if they give no further sign, while support is open. */
function shown(seen: readonly SeenColleague[], now: Date, hours: SupportHours): Colleague[] {
  const leftOfSupport = (closesAt(hours, instantOf(now))?.epochMilliseconds ?? Infinity) - now.getTime();
  const left = (at: Date | null) =>
    at === null ? 0 : Math.min(at.getTime() + aliveMilliseconds - now.getTime(), leftOfSupport);
  return seen.map(({ ticket: number, name, seen_at, wrote_at }) => ({
    ticket: number,
    name,
    looksFor: left(seen_at),
    writesFor: left(wrote_at),
  }));
}

/** Whether support was open at an instant and has not closed since. */
function wasOpenSince(at: Date, now: Date, hours: SupportHours): boolean {
  if (!isOpen(hours, instantOf(at))) return false;
  const closed = closesAt(hours, instantOf(at));
  return closed === null || closed.epochMilliseconds > now.getTime();
}

function instantOf(date: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
