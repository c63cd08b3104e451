import { describe, expect, it, test } from "vitest";
import {
  addSupportTime,
  arrival,
  closesAt,
  isOpen,
  nextOpening,
  supportMillisecondsBetween,
  upcomingChanges,
} from "#lib/hours/index.ts";
import { desk } from "./hours-oracle.ts";
import { profile } from "./profile.ts";

const hours = profile.supportHours;
const minute = 60_000;
const hour = 60 * minute;

/** An instant from what a clock in Shanghai shows, such as "2026-06-10 22:30". */
function shanghai(wall: string): Temporal.Instant {
  return Temporal.Instant.from(`${wall.replace(" ", "T")}+08:00`);
}

function inShanghai(instant: Temporal.Instant | null | undefined): string | null {
  if (!instant) return null;
  const wall = instant.toZonedDateTimeISO("Asia/Shanghai");
  return wall.toString({ smallestUnit: "minute", offset: "never", timeZoneName: "never" }).replace("T", " ");
}

function replyBy(sent: string, calendar = hours): string | null {
  return inShanghai(addSupportTime(calendar, shanghai(sent), profile.replyWithinMinutes)?.endsAt);
}

function changes(calendar: typeof hours, from: string, days: number): string[] {
  return upcomingChanges(calendar, shanghai(from), days).map(
    (change) => `${change.opens ? "opens" : "closes"} ${inShanghai(change.at)}`,
  );
}

describe("a reply within two support hours, 09:00 to 23:00 in Shanghai", () => {
  test.each([
    ["22:30", "2026-06-11 10:30"],
    ["23:00", "2026-06-11 11:00"],
    ["08:59", "2026-06-10 11:00"],
    ["09:00", "2026-06-10 11:00"],
    ["21:00", "2026-06-10 23:00"],
    ["21:01", "2026-06-11 09:01"],
    ["03:00", "2026-06-10 11:00"],
    ["22:59", "2026-06-11 10:59"],
  ])("sent at %s on 10 June is answered by %s", (sent, expected) => {
    expect(replyBy(`2026-06-10 ${sent}`)).toBe(expected);
  });

  it("shows the sum: one hour and a half before the close, half an hour after the opening", () => {
    const counted = addSupportTime(hours, shanghai("2026-06-10 21:30"), 120);
    expect(counted?.sum.map(({ from, to }) => [inShanghai(from), inShanghai(to)])).toEqual([
      ["2026-06-10 21:30", "2026-06-10 23:00"],
      ["2026-06-11 09:00", "2026-06-11 09:30"],
    ]);
  });

  it("counts an answer at 22:59 and the customer's next message at 23:00 anew from the next opening", () => {
    expect(inShanghai(arrival(hours, shanghai("2026-06-10 23:00")))).toBe("2026-06-11 09:00");
    expect(replyBy("2026-06-10 23:00")).toBe("2026-06-11 11:00");
  });

  it("keeps the seconds", () => {
    const counted = addSupportTime(hours, shanghai("2026-06-10 10:00:07.250"), 120);
    expect(counted?.endsAt).toEqual(shanghai("2026-06-10 12:00:07.250"));
  });
});

describe("at the edges of a window", () => {
  it("is open at the opening minute and closed just before it", () => {
    expect(isOpen(hours, shanghai("2026-06-10 08:59:59.999"))).toBe(false);
    expect(isOpen(hours, shanghai("2026-06-10 08:59:59.999999999"))).toBe(false);
    expect(isOpen(hours, shanghai("2026-06-10 09:00"))).toBe(true);
  });

  it("is closed at the closing minute and open just before it", () => {
    expect(isOpen(hours, shanghai("2026-06-10 22:59:59.999999999"))).toBe(true);
    expect(isOpen(hours, shanghai("2026-06-10 23:00"))).toBe(false);
  });

  it("opens next at the opening that follows, never at the instant asked about", () => {
    expect(inShanghai(nextOpening(hours, shanghai("2026-06-10 08:59")))).toBe("2026-06-10 09:00");
    expect(inShanghai(nextOpening(hours, shanghai("2026-06-10 09:00")))).toBe("2026-06-11 09:00");
    expect(inShanghai(nextOpening(hours, shanghai("2026-06-10 23:00")))).toBe("2026-06-11 09:00");
  });

  it("knows a closing time only while it is open", () => {
    expect(inShanghai(closesAt(hours, shanghai("2026-06-10 09:00")))).toBe("2026-06-10 23:00");
    expect(closesAt(hours, shanghai("2026-06-10 23:00"))).toBeNull();
    expect(closesAt(hours, shanghai("2026-06-10 08:59"))).toBeNull();
  });

  it("lets what is sent while open arrive at once, to the nanosecond", () => {
    const sentAt = shanghai("2026-06-10 12:34:56.123456789");
    expect(arrival(hours, sentAt)).toEqual(sentAt);
    expect(arrival(hours, shanghai("2026-06-10 09:00"))).toEqual(shanghai("2026-06-10 09:00"));
  });

  it("ends a count of no minutes where counting would begin", () => {
    expect(addSupportTime(hours, shanghai("2026-06-10 23:00"), 0)).toEqual({
      endsAt: shanghai("2026-06-11 09:00"),
      sum: [],
    });
    expect(addSupportTime(hours, shanghai("2026-06-10 12:00"), 0)).toEqual({
      endsAt: shanghai("2026-06-10 12:00"),
      sum: [],
    });
  });

  it("refuses to count backwards", () => {
    expect(() => addSupportTime(hours, shanghai("2026-06-10 12:00"), -1)).toThrow(RangeError);
    expect(() => addSupportTime(hours, shanghai("2026-06-10 12:00"), Number.NaN)).toThrow(RangeError);
  });

  it("lists changes after the instant asked about, up to and including the last", () => {
    expect(changes(hours, "2026-06-10 09:00", 1)).toEqual([
      "closes 2026-06-10 23:00",
      "opens 2026-06-11 09:00",
    ]);
    expect(changes(hours, "2026-06-10 23:00", 0)).toEqual([]);
  });
});

describe("support time between two instants", () => {
  it("leaves out the night", () => {
    const between = supportMillisecondsBetween(
      hours,
      shanghai("2026-06-10 22:00"),
      shanghai("2026-06-11 10:00"),
    );
    expect(between).toBe(2 * hour);
  });

  it("is nothing over a night, and nothing between equal instants", () => {
    const [closing, opening] = [shanghai("2026-06-10 23:00"), shanghai("2026-06-11 09:00")];
    expect(supportMillisecondsBetween(hours, closing, opening)).toBe(0);
    expect(supportMillisecondsBetween(hours, opening, closing)).toBe(0);
    expect(supportMillisecondsBetween(hours, opening, opening)).toBe(0);
  });

  it("is negative once a reply is overdue", () => {
    const [replyDue, now] = [shanghai("2026-06-10 22:50"), shanghai("2026-06-11 09:05")];
    expect(supportMillisecondsBetween(hours, now, replyDue)).toBe(-15 * minute);
  });
});

describe("several windows a day", () => {
  const lunch = desk("Asia/Shanghai", "14:00-18:00 09:00-12:30");

  it("closes for lunch, whatever the order in the profile", () => {
    expect(changes(lunch, "2026-06-10 08:00", 0.5)).toEqual([
      "opens 2026-06-10 09:00",
      "closes 2026-06-10 12:30",
      "opens 2026-06-10 14:00",
      "closes 2026-06-10 18:00",
    ]);
    expect(replyBy("2026-06-10 12:00", lunch)).toBe("2026-06-10 15:30");
  });

  it("doesn't count an overlap twice", () => {
    const overlapping = desk("Asia/Shanghai", "09:00-15:00 10:00-11:00 12:00-18:00 09:00-09:30");
    const [from, to] = [shanghai("2026-06-10 00:00"), shanghai("2026-06-11 00:00")];
    expect(supportMillisecondsBetween(overlapping, from, to)).toBe(9 * hour);
    expect(changes(overlapping, "2026-06-10 00:00", 1)).toEqual([
      "opens 2026-06-10 09:00",
      "closes 2026-06-10 18:00",
    ]);
  });

  it("joins windows that adjoin", () => {
    const split = desk("Asia/Shanghai", "09:00-12:00 12:00-23:00");
    expect(inShanghai(closesAt(split, shanghai("2026-06-10 11:59")))).toBe("2026-06-10 23:00");
    expect(addSupportTime(split, shanghai("2026-06-10 11:00"), 120)?.sum).toHaveLength(1);
  });

  it("joins an end of 24:00 with an opening at 00:00", () => {
    const late = desk("Asia/Shanghai", "20:00-24:00 00:00-04:00");
    expect(changes(late, "2026-06-10 12:00", 1)).toEqual([
      "opens 2026-06-10 20:00",
      "closes 2026-06-11 04:00",
    ]);
    expect(changes(desk("Asia/Shanghai", "20:00-04:00"), "2026-06-10 12:00", 30)).toEqual(
      changes(late, "2026-06-10 12:00", 30),
    );
  });

  it("closes at midnight with an end of 24:00 or 00:00 and nothing after it", () => {
    for (const end of ["24:00", "00:00"]) {
      const evening = desk("Asia/Shanghai", `18:00-${end}`, { weekdays: [3] });
      expect(changes(evening, "2026-06-10 12:00", 7)).toEqual([
        "opens 2026-06-10 18:00",
        "closes 2026-06-11 00:00",
      ]);
    }
  });

  it("runs round the clock from an opening to the same time of the next day", () => {
    const wednesday = desk("Asia/Shanghai", "09:00-09:00", { weekdays: [3] });
    expect(inShanghai(closesAt(wednesday, shanghai("2026-06-10 09:00")))).toBe("2026-06-11 09:00");
  });

  it("takes an opening at 24:00 as the midnight that ends its weekday", () => {
    const odd = desk("Asia/Shanghai", "24:00-04:00", { weekdays: [3] });
    expect(changes(odd, "2026-06-10 12:00", 7)).toEqual([
      "opens 2026-06-11 00:00",
      "closes 2026-06-11 04:00",
    ]);
  });
});

describe("round the clock", () => {
  const always = desk("Asia/Shanghai", "00:00-24:00");
  const midnight = shanghai("2026-06-11 00:00");

  it("is open in the minutes around midnight and counts each of them", () => {
    expect(isOpen(always, midnight.subtract({ nanoseconds: 1 }))).toBe(true);
    expect(isOpen(always, midnight)).toBe(true);
    expect(
      supportMillisecondsBetween(always, midnight.subtract({ minutes: 1 }), midnight.add({ minutes: 1 })),
    ).toBe(2 * minute);
    expect(replyBy("2026-06-10 23:00", always)).toBe("2026-06-11 01:00");
  });

  it("never closes, never opens again and has no changes ahead", () => {
    expect(closesAt(always, midnight)).toBeNull();
    expect(nextOpening(always, midnight)).toBeNull();
    expect(upcomingChanges(always, midnight, 400)).toEqual([]);
    expect(arrival(always, midnight)).toEqual(midnight);
  });

  it("has a sum of one stretch, however many midnights it passes", () => {
    expect(addSupportTime(always, midnight, 30 * 24 * 60)?.sum).toEqual([
      { from: midnight, to: midnight.add({ hours: 30 * 24 }) },
    ]);
  });

  it("closes at the next closure, on whichever day", () => {
    for (let days = 1; days < 40; days += 1) {
      const date = Temporal.PlainDate.from("2026-06-11").add({ days }).toString();
      const calendar = desk("Asia/Shanghai", "00:00-24:00", { closures: [date] });
      expect(closesAt(calendar, midnight)).toEqual(shanghai(`${date} 00:00`));
      expect(closesAt(calendar, midnight.add({ hours: 12 }))).toEqual(shanghai(`${date} 00:00`));
    }
  });

  it("closes at the next closure, be it years ahead", () => {
    const closures = ["2126-01-01", "2031-05-01", "2020-01-01"];
    const mayDay = desk("Asia/Shanghai", "00:00-24:00", { closures });
    expect(inShanghai(closesAt(mayDay, midnight))).toBe("2031-05-01 00:00");
    expect(inShanghai(nextOpening(mayDay, midnight))).toBe("2031-05-02 00:00");
  });
});

describe("closures", () => {
  it("skips a closed day in the middle of a count", () => {
    const calendar = desk("Asia/Shanghai", "09:00-23:00", { closures: ["2026-06-11"] });
    expect(replyBy("2026-06-10 22:30", calendar)).toBe("2026-06-12 10:30");
    expect(inShanghai(arrival(calendar, shanghai("2026-06-11 12:00")))).toBe("2026-06-12 09:00");
    expect(inShanghai(closesAt(calendar, shanghai("2026-06-10 22:00")))).toBe("2026-06-10 23:00");
  });

  it("ends the night before at midnight and opens nothing until the next evening", () => {
    const nights = desk("Asia/Shanghai", "20:00-04:00", { closures: ["2026-06-11"] });
    expect(changes(nights, "2026-06-10 12:00", 2.5)).toEqual([
      "opens 2026-06-10 20:00",
      "closes 2026-06-11 00:00",
      "opens 2026-06-12 20:00",
    ]);
  });

  it("is a date in the desk's zone, not in that of the reader", () => {
    const calendar = desk("Asia/Shanghai", "00:00-24:00", { closures: ["2026-06-11"] });
    expect(isOpen(calendar, Temporal.Instant.from("2026-06-10T15:59:59Z"))).toBe(true);
    expect(isOpen(calendar, Temporal.Instant.from("2026-06-10T16:00:00Z"))).toBe(false);
    expect(isOpen(calendar, Temporal.Instant.from("2026-06-11T16:00:00Z"))).toBe(true);
  });

  it("may be named twice, and fall on a day without hours", () => {
    const calendar = desk("Asia/Shanghai", "09:00-17:00", {
      weekdays: [1, 2, 3, 4, 5],
      closures: ["2026-06-13", "2026-06-15", "2026-06-15"],
    });
    expect(replyBy("2026-06-12 16:30", calendar)).toBe("2026-06-16 10:30");
  });

  it("moves the end of a count when it is added after the first count", () => {
    expect(replyBy("2026-06-10 22:30")).toBe("2026-06-11 10:30");
    expect(replyBy("2026-06-10 22:30", { ...hours, closures: [{ date: "2026-06-11", name: "flood" }] })).toBe(
      "2026-06-12 10:30",
    );
  });

  it("passes over a whole year of them, within milliseconds", () => {
    const calendar = desk("Asia/Shanghai", "09:00-23:00", { closures: datesFrom("2026-01-01", 365) });
    const began = performance.now();
    expect(inShanghai(nextOpening(calendar, shanghai("2025-12-31 23:00")))).toBe("2027-01-01 09:00");
    expect(replyBy("2025-12-31 22:00", calendar)).toBe("2027-01-01 10:00");
    expect(performance.now() - began).toBeLessThan(250);
  });
});

describe("a desk that never opens", () => {
  test.each([
    ["without windows", desk("Asia/Shanghai", "09:00-23:00", { weekdays: [] })],
    [
      "closed for more than ten years",
      desk("Asia/Shanghai", "09:00-23:00", { closures: datesFrom("2026-01-01", 4000) }),
    ],
  ])("%s has no opening, no arrival and no promise", (_, never) => {
    const at = shanghai("2026-06-10 12:00");
    expect(isOpen(never, at)).toBe(false);
    expect(nextOpening(never, at)).toBeNull();
    expect(closesAt(never, at)).toBeNull();
    expect(arrival(never, at)).toBeNull();
    expect(addSupportTime(never, at, 1)).toBeNull();
    expect(addSupportTime(never, at, 0)).toBeNull();
    expect(upcomingChanges(never, at, 30)).toEqual([]);
    expect(supportMillisecondsBetween(never, at, at.add({ hours: 999 }))).toBe(0);
  });

  it("has no end for more minutes than ten years of its hours hold", () => {
    const rare = desk("Asia/Shanghai", "09:00-09:01", { weekdays: [1] });
    expect(addSupportTime(rare, shanghai("2026-06-10 12:00"), 500)).not.toBeNull();
    expect(addSupportTime(rare, shanghai("2026-06-10 12:00"), 600)).toBeNull();
    expect(addSupportTime(hours, shanghai("2026-06-10 12:00"), Number.POSITIVE_INFINITY)).toBeNull();
  });

  it("has an opening after the last window, and none again once everything ahead is closed", () => {
    const lastDay = desk("Asia/Shanghai", "09:00-23:00", { closures: datesFrom("2026-06-11", 4000) });
    expect(inShanghai(closesAt(lastDay, shanghai("2026-06-10 12:00")))).toBe("2026-06-10 23:00");
    expect(nextOpening(lastDay, shanghai("2026-06-10 12:00"))).toBeNull();
  });
});

function datesFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, days) => Temporal.PlainDate.from(first).add({ days }).toString());
}
