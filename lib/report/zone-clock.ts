const dayMs = 86_400_000;

/** A date and a clock time without a zone. `month` is 1 to 12. */
export type WallTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
};

/** Whether this is a time zone that this browser or server knows, such as `Asia/Shanghai`. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone !== "";
  } catch {
    return false;
  }
}

/** What calendar and clock show in a zone at an instant (epoch milliseconds). */
export function wallTimeAt(at: number, zone: string): WallTime {
  const shown = new Date(at + offsetMs(at, zone));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
    millisecond: shown.getUTCMilliseconds(),
  };
}

/**
 * The instant (epoch milliseconds) of a clock time in a zone. A time that the clock shows twice is the first one;
 * a time that it skips moves on by the gap, as in RFC 5545 and Temporal's `compatible`.
 */
export function instantIn(zone: string, wall: WallTime): number {
  const asUtc = utcMs(wall);
  const before = offsetMs(asUtc - dayMs, zone);
  const after = offsetMs(asUtc + dayMs, zone);
  const candidates = [asUtc - before, asUtc - after].filter((at) => at + offsetMs(at, zone) === asUtc);
  return candidates.length > 0 ? Math.min(...candidates) : asUtc - before;
}

/**
 * How far the clock of a zone is ahead of UTC at an instant (epoch milliseconds), in whole minutes as milliseconds;
 * null where there is no such zone, or where an older browser cannot say. For texts that are only being read: what
 * people type goes the exact way above.
 */
export function zoneOffsetMs(at: number, timeZone: string): number | null {
  try {
    const shown = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).format(at);
    const [, sign, hours = 0, minutes = 0] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(shown) ?? [];
    return (sign === "-" ? -60_000 : 60_000) * (Number(hours) * 60 + Number(minutes));
  } catch {
    return null;
  }
}

/** Whether the calendar and the clock have such a time: no 30 February, no 25:00. */
export function isWallTime(wall: WallTime): boolean {
  const read = new Date(utcMs(wall));
  return (
    read.getUTCFullYear() === wall.year &&
    read.getUTCMonth() + 1 === wall.month &&
    read.getUTCDate() === wall.day &&
    read.getUTCHours() === wall.hour &&
    read.getUTCMinutes() === wall.minute &&
    wall.second < 60
  );
}

/** A wall time as if it were in UTC, in epoch milliseconds. */
export function utcMs(wall: WallTime): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second, wall.millisecond);
}

function offsetMs(at: number, zone: string): number {
  const parts = new Map<string, number>();
  for (const { type, value } of formatOf(zone).formatToParts(at)) parts.set(type, Number(value));
  const part = (name: string) => parts.get(name) ?? 0;
  // Some older engines print midnight as 24 even with h23.
  const shown = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour") % 24,
    part("minute"),
    part("second"),
  );
  return shown - Math.floor(at / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, made);
  return made;
}
