import type { SupportHours } from "#lib/profile/index.ts";

const minute = 60_000;
const minutesPerDay = 1440;
const warmUpDays = 2;
const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock on the desk's wall shows: days since 1970-01-01 and minutes since midnight. */
interface WallClock {
  day: number;
  minuteOfDay: number;
}

/**
 * Decides for each minute from `from` (a whole minute, epoch milliseconds) whether support is open, by
 * reading the clock on the desk's wall with `Intl` and looking it up in the calendar. It knows nothing of
 * instants of opening or closing, so it shares no mistake with `lib/hours`.
 *
 * While the clock shows a time again after it was set back, the latest time shown so far is the one that is
 * looked up; the walk begins some days early to know it, and to know which dates were shown at all.
 */
export function openMinutes(hours: SupportHours, from: number, minutes: number): boolean[] {
  const open: boolean[] = [];
  const shown = new Set<number>();
  let latest: WallClock = { day: Number.NEGATIVE_INFINITY, minuteOfDay: 0 };

  for (let at = from - warmUpDays * minutesPerDay * minute; at < from + minutes * minute; at += minute) {
    const wall = readClock(hours.zone, at);
    shown.add(wall.day);
    if (isLater(wall, latest)) latest = wall;
    if (at >= from) open.push(isInWindow(hours, latest, shown));
  }
  return open;
}

/** A calendar with the given windows on the given ISO weekdays, by default on all seven. */
export function desk(
  zone: string,
  windows: string,
  { weekdays = [1, 2, 3, 4, 5, 6, 7], closures = [] }: { weekdays?: number[]; closures?: string[] } = {},
): SupportHours {
  const weekly = weekdays.flatMap((weekday) =>
    windows.split(" ").map((window) => ({ weekday, opens: window.slice(0, 5), closes: window.slice(6) })),
  );
  return { zone, zoneCity: zone, weekly, closures: closures.map((date) => ({ date, name: "closed" })) };
}

function isInWindow(hours: SupportHours, wall: WallClock, shown: ReadonlySet<number>): boolean {
  const hit = hours.weekly.some(({ weekday, opens, closes }) =>
    [0, 1].some((daysAgo) => {
      const opensOn = wall.day - daysAgo;
      if (isoWeekday(opensOn) !== weekday || !shown.has(opensOn) || isClosed(hours, opensOn)) return false;
      const sinceMidnight = daysAgo * minutesPerDay + wall.minuteOfDay;
      const overnight = closes <= opens ? minutesPerDay : 0;
      return inMinutes(opens) <= sinceMidnight && sinceMidnight < inMinutes(closes) + overnight;
    }),
  );
  return hit && !isClosed(hours, wall.day);
}

function isClosed(hours: SupportHours, day: number): boolean {
  return hours.closures.some(({ date }) => dayNumber(date) === day);
}

function isLater(a: WallClock, b: WallClock): boolean {
  return a.day > b.day || (a.day === b.day && a.minuteOfDay > b.minuteOfDay);
}

/** Reads "2026-03-29 03:00", which is how Swedish writes it. */
function readClock(zone: string, at: number): WallClock {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("sv", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    formats.set(zone, format);
  }
  const text = format.format(at);
  return { day: dayNumber(text.slice(0, 10)), minuteOfDay: inMinutes(text.slice(11)) };
}

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00Z`) / (minutesPerDay * minute);
}

/** 1970-01-01 was a Thursday, ISO weekday 4. */
function isoWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function inMinutes(clockTime: string): number {
  return Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3, 5));
}
