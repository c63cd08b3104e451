import { instantIn, isWallTime, isZone, utcMs, type WallTime, wallTimeAt } from "./zone-clock.ts";

type Here = { readonly now: number; readonly zone: string };
type Day = { readonly year: number | null; readonly month: number; readonly day: number };
type Clock = Pick<WallTime, "hour" | "minute" | "second" | "millisecond">;

const minuteMs = 60_000;
const dayMs = 86_400_000;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName = "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?";

const clockText =
  /(?:^|[ t:@\u4e00-\u9fff])(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)? ?([ap])\.?m\b\.?|(?:^|[ t:@\u4e00-\u9fff])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?![\d:])/;
const offsetText = /(?:(?:utc|gmt) ?)?([+-])(\d{1,2}):?(\d{2})?$|(?:\b|\d)(z|utc|gmt)$/;

/**
 * The instant (epoch milliseconds) of lower-case text with a clock time and perhaps a date and a zone, null for any
 * other text. A date alone is `no-clock-time`.
 */
export function readDateText(plain: string, { now, zone }: Here): number | "no-clock-time" | null {
  const named = /[[(]([a-z0-9_+\-/]{1,40})[\])]$/.exec(plain);
  const zoneName = named?.[1] && isZone(named[1]) ? named[1] : null;
  const text = (named ? plain.slice(0, named.index) : plain)
    .replace(/[年月]/g, "-")
    .replace(/日/g, " ")
    .trim();
  const clock = clockText.exec(text);
  if (!clock) return readDay(text, { now, zone }) ? "no-clock-time" : null;
  const time = readClock(clock);
  const before = text.slice(0, clock.index + clock[0].search(/\d/));
  const tail = readTail(text.slice(clock.index + clock[0].length));
  if (!time || !tail) return null;
  const here = { now, zone: zoneName ?? zone };
  // ctime and `date` put the year after the clock time.
  const day = readDay(`${before.trim()}${tail.year ? ` ${tail.year}` : ""}`, here);
  if (!day) return null;
  const toInstant = (wall: WallTime) =>
    tail.offsetMs === null ? instantIn(here.zone, wall) : utcMs(wall) - tail.offsetMs;
  return latest(day, time, now, toInstant);
}

/** A day without a year is the latest such day that isn't ahead; a clock time without a day likewise. */
function latest(
  day: Day | "any",
  time: Clock,
  now: number,
  toInstant: (wall: WallTime) => number,
): number | null {
  // The wall date at `now` may be a day off for a foreign offset, hence the three tries.
  const tries: WallTime[] = [];
  const today = new Date(now);
  for (const step of [1, 0, -1, -2]) {
    if (day === "any") {
      const date = new Date(now + step * dayMs);
      tries.push({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        ...time,
      });
    } else {
      tries.push({ ...day, year: day.year ?? today.getUTCFullYear() + step, ...time });
    }
  }
  const instants = tries.filter(isWallTime).map(toInstant);
  if (day !== "any" && day.year !== null) return instants[0] ?? null;
  // A minute of grace: a time read off another clock must not become yesterday's.
  return instants.find((at) => at <= now + (day === "any" ? minuteMs : dayMs)) ?? null;
}

function readClock(match: RegExpExecArray): Clock | null {
  const half = match[5];
  const [hour, minute, second, fraction] = half ? match.slice(1, 5) : match.slice(6, 10);
  const clock = {
    hour: Number(hour),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: Number((fraction ?? "").padEnd(3, "0").slice(0, 3)),
  };
  if (clock.minute > 59 || clock.second > 59) return null;
  if (!half) return clock.hour < 24 ? clock : null;
  if (clock.hour < 1 || clock.hour > 12) return null;
  return { ...clock, hour: (clock.hour % 12) + (half === "p" ? 12 : 0) };
}

/** What may follow a clock time: an offset, a year, or the short name of the local zone, as `date` prints it. */
function readTail(after: string): { offsetMs: number | null; year: string | null } | null {
  const tail = after.trim();
  const year = /(?:^| )(\d{4})$/.exec(tail);
  const rest = (year ? tail.slice(0, year.index) : tail).trim();
  const offset = offsetText.exec(rest);
  const left = (offset ? rest.slice(0, offset.index) : rest).trim();
  if (!/^(?:[a-z]{2,5})?$/.test(left)) return null;
  if (!offset) return { offsetMs: null, year: year?.[1] ?? null };
  const minutes = Number(offset[2] ?? 0) * 60 + Number(offset[3] ?? 0);
  if (minutes > 18 * 60) return null;
  return { offsetMs: (offset[1] === "-" ? -minutes : minutes) * minuteMs, year: year?.[1] ?? null };
}

function readDay(text: string, { now, zone }: Here): Day | "any" | null {
  const plain = text
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? /, "")
    .replace(/(\d)t$/, "$1")
    .replace(/(?:,| at|[:@-])$/, "")
    .trim();
  if (/^(?:at)?$/.test(plain)) return "any";
  if (/^(?:today|今天|今日|earlier today|this morning|tonight)$/.test(plain)) return dayBefore(now, zone, 0);
  if (/^(?:yesterday|昨天|昨日|last night)$/.test(plain)) return dayBefore(now, zone, 1);
  if (/^前天$/.test(plain)) return dayBefore(now, zone, 2);
  return readNumbers(plain) ?? readMonthName(plain);
}

function readNumbers(plain: string): Day | null {
  const ymd = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain);
  if (ymd) return { year: Number(ymd[1]), month: Number(ymd[3]), day: Number(ymd[4]) };
  const monthDay = /^(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (monthDay) return { year: null, month: Number(monthDay[1]), day: Number(monthDay[2]) };
  const other = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(plain);
  if (!other) return null;
  const [first, second, year] = [Number(other[1]), Number(other[3]), Number(other[4])];
  if (other[2] === "." || first > 12) return { year, month: second, day: first };
  // 03/04/2026 is March or April: not for us to guess.
  return second > 12 || first === second ? { year, month: first, day: second } : null;
}

function readMonthName(plain: string): Day | null {
  const nameFirst = new RegExp(`^${monthName}[ -](\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?$`).exec(plain);
  if (nameFirst) return dayOf(nameFirst[3], nameFirst[1], nameFirst[2]);
  const dayFirst = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|\\.)?[ /-]${monthName}(?:,?[ /-](\\d{4}))?$`).exec(
    plain,
  );
  return dayFirst ? dayOf(dayFirst[3], dayFirst[2], dayFirst[1]) : null;
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): Day {
  return {
    year: year === undefined ? null : Number(year),
    month: months.indexOf((month ?? "").slice(0, 3)) + 1,
    day: Number(day),
  };
}

function dayBefore(now: number, zone: string, days: number): Day {
  const wall = wallTimeAt(now, zone);
  const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day - days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
