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
import type { SupportHours } from "#lib/profile/index.ts";
import { desk } from "./hours-oracle.ts";
import { profile } from "./profile.ts";

const instant = (iso: string) => Temporal.Instant.from(iso);

/** Changes as the clock on the desk's wall shows them, with the offset, so that a repeated hour is told apart. */
function changes(hours: SupportHours, from: string, days: number): string[] {
  return upcomingChanges(hours, instant(from), days).map(({ at, opens }) => {
    const wall = at.toZonedDateTimeISO(hours.zone);
    return `${opens ? "opens" : "closes"} ${wall.toString({ smallestUnit: "minute", timeZoneName: "never" })}`;
  });
}

function hoursOpen(hours: SupportHours, from: string, to: string): number {
  return supportMillisecondsBetween(hours, instant(from), instant(to)) / 3_600_000;
}

describe("a customer in New York", () => {
  test.each([
    ["summer", "2026-07-01T12:00:00Z", "11:00:00"],
    ["winter", "2026-01-14T12:00:00Z", "10:00:00"],
  ])("sees the close of 23:00 in Shanghai as local morning in %s", (_, at, expected) => {
    const closes = closesAt(profile.supportHours, instant(at));
    expect(closes?.toZonedDateTimeISO("America/New_York").toPlainTime().toString()).toBe(expected);
  });
});

describe("a night from 20:00 to 04:00 in Berlin", () => {
  const nights = desk("Europe/Berlin", "20:00-04:00");

  it("lasts eight hours on an ordinary night", () => {
    expect(hoursOpen(nights, "2026-03-27T12:00Z", "2026-03-28T12:00Z")).toBe(8);
  });

  it("lasts seven hours when clocks go forward", () => {
    expect(hoursOpen(nights, "2026-03-28T12:00Z", "2026-03-29T12:00Z")).toBe(7);
    expect(changes(nights, "2026-03-28T12:00Z", 1)).toEqual([
      "opens 2026-03-28T20:00+01:00",
      "closes 2026-03-29T04:00+02:00",
    ]);
  });

  it("lasts nine hours when clocks go back", () => {
    expect(hoursOpen(nights, "2026-10-24T12:00Z", "2026-10-25T12:00Z")).toBe(9);
    expect(changes(nights, "2026-10-24T12:00Z", 1)).toEqual([
      "opens 2026-10-24T20:00+02:00",
      "closes 2026-10-25T04:00+01:00",
    ]);
  });

  it("counts two real hours over either change", () => {
    expect(addSupportTime(nights, instant("2026-03-29T01:30+01:00"), 120)?.endsAt).toEqual(
      instant("2026-03-29T20:30+02:00"),
    );
    expect(addSupportTime(nights, instant("2026-10-25T01:30+02:00"), 120)?.endsAt).toEqual(
      instant("2026-10-25T02:30+01:00"),
    );
  });
});

describe("a window with an edge in the hour that Berlin skips on 2026-03-29", () => {
  test.each([
    ["02:30-08:00", ["opens 2026-03-29T03:00+02:00", "closes 2026-03-29T08:00+02:00"]],
    ["02:00-08:00", ["opens 2026-03-29T03:00+02:00", "closes 2026-03-29T08:00+02:00"]],
    ["00:00-02:30", ["opens 2026-03-29T00:00+01:00", "closes 2026-03-29T03:00+02:00"]],
    ["00:00-02:00", ["opens 2026-03-29T00:00+01:00", "closes 2026-03-29T03:00+02:00"]],
    ["02:30-03:15", ["opens 2026-03-29T03:00+02:00", "closes 2026-03-29T03:15+02:00"]],
    ["02:10-02:50", []],
    ["02:00-03:00", []],
    ["01:00-02:20 02:40-05:00", ["opens 2026-03-29T01:00+01:00", "closes 2026-03-29T05:00+02:00"]],
  ])("%s begins or ends with the skip", (windows, expected) => {
    const sunday = desk("Europe/Berlin", windows, { weekdays: [7] });
    expect(changes(sunday, "2026-03-28T12:00Z", 1)).toEqual(expected);
  });
});

describe("a window with an edge in the hour that Berlin repeats on 2026-10-25", () => {
  test.each([
    ["02:30-08:00", ["opens 2026-10-25T02:30+02:00", "closes 2026-10-25T08:00+01:00"]],
    ["00:00-02:30", ["opens 2026-10-25T00:00+02:00", "closes 2026-10-25T02:30+02:00"]],
    ["02:10-02:50", ["opens 2026-10-25T02:10+02:00", "closes 2026-10-25T02:50+02:00"]],
    ["02:00-03:00", ["opens 2026-10-25T02:00+02:00", "closes 2026-10-25T03:00+01:00"]],
    ["01:00-02:30 02:30-05:00", ["opens 2026-10-25T01:00+02:00", "closes 2026-10-25T05:00+01:00"]],
  ])("%s goes by the first showing", (windows, expected) => {
    const sunday = desk("Europe/Berlin", windows, { weekdays: [7] });
    expect(changes(sunday, "2026-10-24T12:00Z", 1)).toEqual(expected);
  });

  it("stays closed while the clock shows the hour again", () => {
    const sunday = desk("Europe/Berlin", "00:00-02:30", { weekdays: [7] });
    expect(isOpen(sunday, instant("2026-10-25T02:15+02:00"))).toBe(true);
    expect(isOpen(sunday, instant("2026-10-25T02:15+01:00"))).toBe(false);
  });
});

describe("clocks that change at midnight", () => {
  it("opens at 01:00 where midnight is skipped", () => {
    const saoPaulo = desk("America/Sao_Paulo", "00:00-08:00", { weekdays: [7] });
    expect(changes(saoPaulo, "2018-11-03T12:00Z", 1)).toEqual([
      "opens 2018-11-04T01:00-02:00",
      "closes 2018-11-04T08:00-02:00",
    ]);
  });

  it("counts the repeated hour before an end of 24:00", () => {
    const saoPaulo = desk("America/Sao_Paulo", "20:00-24:00", { weekdays: [6] });
    expect(changes(saoPaulo, "2018-02-17T12:00Z", 1)).toEqual([
      "opens 2018-02-17T20:00-02:00",
      "closes 2018-02-18T00:00-03:00",
    ]);
    expect(hoursOpen(saoPaulo, "2018-02-17T12:00Z", "2018-02-18T12:00Z")).toBe(5);
  });

  it("opens at midnight where the half hour before it is skipped", () => {
    const pyongyang = desk("Asia/Pyongyang", "23:45-04:00", { weekdays: [5] });
    expect(changes(pyongyang, "2018-05-04T03:00Z", 1)).toEqual([
      "opens 2018-05-05T00:00+09:00",
      "closes 2018-05-05T04:00+09:00",
    ]);
  });

  it("stays open for Sunday though the clock, set back at 00:01, shows Saturday again", () => {
    const stJohns = desk("America/St_Johns", "00:00-08:00", { weekdays: [7] });
    const saturdayAgain = "2010-11-06T23:30-03:30";
    expect(isOpen(stJohns, instant(saturdayAgain))).toBe(true);
    expect(changes(stJohns, "2010-11-06T12:00Z", 1)).toEqual([
      "opens 2010-11-07T00:00-02:30",
      "closes 2010-11-07T08:00-03:30",
    ]);
  });

  it("stays open round the clock over each of them", () => {
    for (const zone of ["America/Sao_Paulo", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe"]) {
      const always = desk(zone, "00:00-24:00");
      expect(changes(always, "2010-01-01T00:00Z", 366)).toEqual([]);
      expect(hoursOpen(always, "2010-01-01T00:00Z", "2011-01-01T00:00Z")).toBe(365 * 24);
    }
  });
});

describe("zones off the whole hour", () => {
  test.each([
    ["Asia/Kolkata", "2026-06-10T03:30:00Z"],
    ["Asia/Kathmandu", "2026-06-10T03:15:00Z"],
    ["Australia/Eucla", "2026-06-10T00:15:00Z"],
    ["Pacific/Chatham", "2026-06-09T20:15:00Z"],
    ["America/St_Johns", "2026-06-10T11:30:00Z"],
  ])("09:00 in %s is %s", (zone, opening) => {
    const hours = desk(zone, "09:00-17:00", { weekdays: [3] });
    expect(nextOpening(hours, instant("2026-06-09T12:00Z"))?.toString()).toBe(opening);
  });

  it("follows a change of clocks by half an hour", () => {
    const lordHowe = desk("Australia/Lord_Howe", "20:00-04:00");
    expect(hoursOpen(lordHowe, "2026-04-04T04:00Z", "2026-04-05T04:00Z")).toBe(8.5);
    expect(hoursOpen(lordHowe, "2026-10-03T04:00Z", "2026-10-04T04:00Z")).toBe(7.5);
  });
});

describe("29 February", () => {
  const shanghai = (closures: string[] = []) => desk("Asia/Shanghai", "09:00-23:00", { closures });

  it("is a day like any other in a leap year, and no day in other years", () => {
    expect(arrival(shanghai(), instant("2028-02-28T23:00+08:00"))).toEqual(instant("2028-02-29T09:00+08:00"));
    expect(arrival(shanghai(), instant("2027-02-28T23:00+08:00"))).toEqual(instant("2027-03-01T09:00+08:00"));
  });

  it("can be closed", () => {
    expect(arrival(shanghai(["2028-02-29"]), instant("2028-02-28T23:00+08:00"))).toEqual(
      instant("2028-03-01T09:00+08:00"),
    );
  });
});

describe("Apia, which went from 2011-12-29 straight to 2011-12-31", () => {
  const thursdayNoon = "2011-12-29T12:00-10:00";

  it("counts nothing for the Friday that never was", () => {
    const fridays = desk("Pacific/Apia", "09:00-17:00", { weekdays: [5] });
    expect(changes(fridays, thursdayNoon, 8)).toEqual([
      "opens 2012-01-06T09:00+14:00",
      "closes 2012-01-06T17:00+14:00",
    ]);
    expect(changes(desk("Pacific/Apia", "09:00-17:00"), thursdayNoon, 1)).toEqual([
      "closes 2011-12-29T17:00-10:00",
      "opens 2011-12-31T09:00+14:00",
    ]);
  });

  it("ends Thursday's night at the skip and has no night from Friday", () => {
    const nights = desk("Pacific/Apia", "20:00-04:00");
    expect(changes(nights, thursdayNoon, 1.5)).toEqual([
      "opens 2011-12-29T20:00-10:00",
      "closes 2011-12-31T00:00+14:00",
      "opens 2011-12-31T20:00+14:00",
    ]);
  });

  it("has no gap round the clock, and no closure on the date that never was", () => {
    const always = desk("Pacific/Apia", "00:00-24:00", { closures: ["2011-12-30"] });
    expect(changes(always, thursdayNoon, 7)).toEqual([]);
    expect(closesAt(always, instant("2011-11-01T00:00Z"))).toBeNull();
  });
});
