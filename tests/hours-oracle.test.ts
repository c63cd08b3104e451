import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addSupportTime,
  arrival,
  closesAt,
  isOpen,
  nextOpening,
  supportMillisecondsBetween,
  upcomingChanges,
} from "#lib/hours/index.ts";
import type { SupportHours } from "#lib/profile/index.ts";
import { openMinutes } from "./hours-oracle.ts";

const minute = 60_000;
const day = 1440 * minute;
const firstMoment = Date.parse("1976-01-01T00:00Z");
const lastMoment = Date.parse("2040-01-01T00:00Z");

/** Zones with odd offsets, with changes of half an hour, two hours or at midnight, and with skipped dates. */
const zones = [
  "UTC",
  "Africa/Cairo",
  "Africa/Casablanca",
  "America/Caracas",
  "America/Havana",
  "America/New_York",
  "America/Nuuk",
  "America/Sao_Paulo",
  "America/St_Johns",
  "Antarctica/Casey",
  "Antarctica/Troll",
  "Asia/Beirut",
  "Asia/Gaza",
  "Asia/Kathmandu",
  "Asia/Pyongyang",
  "Asia/Shanghai",
  "Asia/Tehran",
  "Australia/Eucla",
  "Australia/Lord_Howe",
  "Europe/Berlin",
  "Europe/Dublin",
  "Pacific/Apia",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
  "Pacific/Kwajalein",
];

const skippedDates = [
  { zone: "Pacific/Apia", near: Date.parse("2011-12-30T10:00Z") },
  { zone: "Pacific/Kiritimati", near: Date.parse("1994-12-31T10:00Z") },
  { zone: "Pacific/Kwajalein", near: Date.parse("1993-08-21T12:00Z") },
];

const somewhere = fc.record({
  zone: fc.constantFrom(...zones),
  near: fc.integer({ min: firstMoment, max: lastMoment }),
});
const nearChangeOfClocks = somewhere.map(({ zone, near }) => {
  const zoned = Temporal.Instant.fromEpochMilliseconds(near).toZonedDateTimeISO(zone);
  const change = zoned.getTimeZoneTransition("next") ?? zoned.getTimeZoneTransition("previous");
  return { zone, near: change?.epochMilliseconds ?? near };
});
const placeAndTime = fc.oneof(
  { weight: 2, arbitrary: somewhere },
  { weight: 5, arbitrary: nearChangeOfClocks },
  { weight: 1, arbitrary: fc.constantFrom(...skippedDates) },
);

const clockTime = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 24 }).map((hour) => hour * 60) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 16 }).map((quarter) => quarter * 15) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 1440 }) },
  )
  .map((minutes) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`);
const daily = fc
  .array(fc.record({ opens: clockTime, closes: clockTime }), { minLength: 1, maxLength: 3 })
  .map((windows) =>
    windows.flatMap((window) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, ...window }))),
  );
const scattered = fc.array(
  fc.record({ weekday: fc.integer({ min: 1, max: 7 }), opens: clockTime, closes: clockTime }),
  { maxLength: 12 },
);
const roundTheClock = fc.constant(
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: "00:00", closes: "24:00" })),
);

/** A calendar, the whole minute at which the look at it begins, and the minutes it goes on. */
const scene = fc
  .record({
    placeAndTime,
    weekly: fc.oneof(
      { weight: 4, arbitrary: daily },
      { weight: 4, arbitrary: scattered },
      { weight: 1, arbitrary: roundTheClock },
    ),
    closedDays: fc.oneof(
      fc.constant<number[]>([]),
      fc.array(fc.integer({ min: -3, max: 6 }), { maxLength: 4 }),
    ),
    minutesBefore: fc.integer({ min: 0, max: 2 * 1440 }),
    days: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ placeAndTime: { zone, near }, weekly, closedDays, minutesBefore, days }) => {
    const from = Math.floor(near / minute) * minute - minutesBefore * minute;
    const dateAtFrom = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDate();
    const closures = closedDays.map((shift) => ({
      date: dateAtFrom.add({ days: shift }).toString(),
      name: "",
    }));
    const hours: SupportHours = { zone, zoneCity: zone, weekly, closures };
    return { hours, from, minutes: days * 1440 };
  });

const within = fc.nat({ max: 999_999 }).map((millionths) => millionths / 1_000_000);

describe("compared with a walk from minute to minute that reads the clock on the wall", () => {
  test("every answer is the same, in any zone, calendar and season", () => {
    fc.assert(
      fc.property(scene, within, within, fc.nat({ max: 400 }), ({ hours, from, minutes }, a, b, needed) => {
        const open = openMinutes(hours, from, minutes);
        const start = Math.floor(a * minutes);
        const end = start + Math.floor(b * (minutes - start));
        const at = instant(from + start * minute);

        expect(upcomingChanges(hours, instant(from), minutes / 1440).map(inMilliseconds)).toEqual(
          changesOf(open, from, hours),
        );
        expect(isOpen(hours, at)).toBe(open[start]);
        expect(isOpen(hours, at.add({ seconds: 59 }))).toBe(open[start]);
        expect(supportMillisecondsBetween(hours, at, instant(from + end * minute))).toBe(
          open.slice(start, end).filter(Boolean).length * minute,
        );

        const close = open.indexOf(false, start);
        if (open[start] === false) expect(closesAt(hours, at)).toBeNull();
        else if (close >= 0) expect(closesAt(hours, at)).toEqual(instant(from + close * minute));

        const opening = close < 0 ? -1 : open.indexOf(true, close);
        if (opening >= 0) expect(nextOpening(hours, at)).toEqual(instant(from + opening * minute));

        const arrives = open.indexOf(true, start);
        if (arrives >= 0) expect(arrival(hours, at)).toEqual(instant(from + arrives * minute));

        const used = minuteAfter(open, start, needed);
        if (used !== null) {
          expect(addSupportTime(hours, at, needed)?.endsAt).toEqual(instant(from + used * minute));
        }
      }),
      { numRuns: 250 },
    );
  });
});

describe("for any calendar", () => {
  test("a sum adds up to what was asked, lies within open time and is what between() measures", () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: 1, max: 3000 }), ({ hours, from }, minutes) => {
        const start = instant(from + 12_345);
        const counted = addSupportTime(hours, start, minutes);
        if (counted === null) return;
        expect(sumOf(counted.sum)).toBe(minutes * minute);
        expect(counted.sum[0]?.from).toEqual(arrival(hours, start));
        expect(counted.sum.at(-1)?.to).toEqual(counted.endsAt);
        expect(supportMillisecondsBetween(hours, start, counted.endsAt)).toBe(minutes * minute);
        for (const [index, { from: opens, to }] of counted.sum.entries()) {
          expect(isOpen(hours, opens)).toBe(true);
          if (index < counted.sum.length - 1) expect(closesAt(hours, opens)).toEqual(to);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("counting in two steps ends where one step does", () => {
    fc.assert(
      fc.property(
        scene,
        fc.nat({ max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        ({ hours, from }, a, b) => {
          const first = addSupportTime(hours, instant(from), a);
          const second = first && addSupportTime(hours, first.endsAt, b);
          expect(second?.endsAt).toEqual(addSupportTime(hours, instant(from), a + b)?.endsAt);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("openings and closings take turns over months, and add up to the time between", () => {
    fc.assert(
      fc.property(scene, ({ hours, from }) => {
        const days = 200;
        const changes = upcomingChanges(hours, instant(from), days);
        let open = isOpen(hours, instant(from));
        let [since, total] = [from, 0];
        for (const { at, opens } of changes) {
          expect(opens).toBe(!open);
          if (open) total += at.epochMilliseconds - since;
          [open, since] = [opens, at.epochMilliseconds];
        }
        if (open) total += from + days * day - since;
        expect(supportMillisecondsBetween(hours, instant(from), instant(from + days * day))).toBe(total);
      }),
      { numRuns: 60 },
    );
  });

  test("a window written as two that adjoin is the same window, closures apart", () => {
    fc.assert(
      fc.property(scene, within, ({ hours: { closures: _, ...rest }, from }, where) => {
        const hours = { ...rest, closures: [] };
        const split = { ...hours, weekly: hours.weekly.flatMap((window) => splitWindow(window, where)) };
        expect(upcomingChanges(split, instant(from), 14)).toEqual(upcomingChanges(hours, instant(from), 14));
      }),
      { numRuns: 300 },
    );
  });
});

function instant(milliseconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds);
}

function pad(part: number): string {
  return String(part).padStart(2, "0");
}

function inMilliseconds(change: { at: Temporal.Instant; opens: boolean }) {
  return { at: change.at.epochMilliseconds, opens: change.opens };
}

function sumOf(stretches: readonly { from: Temporal.Instant; to: Temporal.Instant }[]): number {
  return stretches.reduce((total, { from, to }) => total + to.epochMilliseconds - from.epochMilliseconds, 0);
}

/** The changes the walk saw; the one at its very end it learns from the minute that follows. */
function changesOf(open: readonly boolean[], from: number, hours: SupportHours) {
  const next = openMinutes(hours, from + open.length * minute, 1);
  return [...open, ...next].flatMap((isOpenNow, index, all) =>
    index > 0 && all[index - 1] !== isOpenNow ? [{ at: from + index * minute, opens: isOpenNow }] : [],
  );
}

/** The minute at whose beginning `needed` open minutes have passed since `start`, if the walk goes so far. */
function minuteAfter(open: readonly boolean[], start: number, needed: number): number | null {
  let left = needed;
  if (left === 0) return open.indexOf(true, start) < 0 ? null : open.indexOf(true, start);
  for (let index = start; index < open.length; index += 1) {
    if (open[index]) left -= 1;
    if (left === 0) return index + 1;
  }
  return null;
}

/** Cuts a window within its first date, at a fraction of the way to its close or to midnight. */
function splitWindow(window: SupportHours["weekly"][number], where: number): SupportHours["weekly"] {
  const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const opens = minutesOf(window.opens);
  const closes = window.closes <= window.opens ? 1440 : minutesOf(window.closes);
  const cut = opens + Math.floor(where * (closes - opens));
  if (cut <= opens) return [window];
  const middle = `${pad(Math.floor(cut / 60))}:${pad(cut % 60)}`;
  return [
    { ...window, closes: middle },
    { ...window, opens: middle },
  ];
}
