import { describe, expect, it } from "vitest";
import { type SupportTimes, supportText, supportTextForCustomer } from "#components/site/support-text.ts";
import { clockTime, waitBetween } from "#components/ui/time.ts";
import { clockText } from "#components/words.ts";
import { translator } from "#lib/messages/index.ts";

const t = translator("en");
const at = (text: string) => Date.parse(text);

describe("a time for a person", () => {
  const now = at("2026-11-24T20:00Z");
  const text = (time: string, zone: string) => clockText(t, at(time), { zone, locale: "en-GB", now });

  it("is the clock alone today, in the zone of the reader", () => {
    expect(text("2026-11-24T20:30Z", "Europe/London")).toBe("20:30");
    expect(text("2026-11-24T20:30Z", "Asia/Kathmandu")).toBe("02:15");
  });

  it("has its day unless it is today", () => {
    expect(text("2026-11-25T10:30Z", "Europe/London")).toBe("tomorrow 10:30");
    expect(text("2026-11-23T10:30Z", "Europe/London")).toBe("yesterday 10:30");
    expect(text("2026-11-26T10:30Z", "Europe/London")).toMatch(/^Thu,? 26 Nov, 10:30$/);
  });

  it("has its year when that is another one", () => {
    expect(text("2027-01-02T10:30Z", "Europe/London")).toMatch(/^Sat,? 2 Jan 2027, 10:30$/);
  });

  it("tells midnight as 00:00 of the new day", () => {
    expect(text("2026-11-25T00:00Z", "Europe/London")).toBe("tomorrow 00:00");
  });

  it("knows tomorrow across a change of clocks and across the turn of a year", () => {
    const day = (time: string, from: string, zone: string) =>
      clockTime(at(time), { zone, locale: "en-GB", now: at(from) }).day;
    expect(day("2026-10-25T23:30Z", "2026-10-24T23:30Z", "Europe/London")).toBe("today");
    expect(day("2026-10-26T00:30Z", "2026-10-25T00:30Z", "Europe/London")).toBe("tomorrow");
    expect(day("2027-01-01T09:00Z", "2026-12-31T09:00Z", "Asia/Shanghai")).toBe("tomorrow");
  });
});

describe("a wait", () => {
  it("is told in minutes below an hour, in hours below two days, then in days, and is never 0", () => {
    const minutes = (count: number) => waitBetween(0, count * 60_000);
    expect(minutes(0)).toEqual({ unit: "minutes", count: 1 });
    expect(minutes(59)).toEqual({ unit: "minutes", count: 59 });
    expect(minutes(60)).toEqual({ unit: "hours", count: 1 });
    expect(minutes(47 * 60)).toEqual({ unit: "hours", count: 47 });
    expect(minutes(48 * 60)).toEqual({ unit: "days", count: 2 });
  });
});

describe("the state of support", () => {
  const times: SupportTimes = {
    open: true,
    changes: [
      { at: at("2026-11-24T15:00Z"), opens: false },
      { at: at("2026-11-25T01:00Z"), opens: true },
    ],
    zone: "Asia/Shanghai",
    zoneCity: "Shanghai",
  };
  const customer = (now: string, zone = "Europe/London") =>
    supportTextForCustomer(t, times, { zone, now: at(now), language: "en" });

  it("says until when it is open by the customer's clock, and by the desk's with its city", () => {
    expect(customer("2026-11-24T14:59Z").long).toBe("Support open until 15:00 your time");
    const desk = supportText(t, times, { zone: times.zone, now: at("2026-11-24T14:59Z"), language: "en" });
    expect(desk.long).toBe("Support open until 23:00 in Shanghai");
  });

  it("is closed at the closing minute and says when it opens", () => {
    expect(customer("2026-11-24T15:00Z")).toEqual({
      open: false,
      long: "Support opens tomorrow at 01:00 your time, in 10 h",
      short: "Support opens in 10 h",
    });
    expect(customer("2026-11-24T16:00Z", "America/New_York").long).toBe(
      "Support opens at 20:00 your time, in 9 h",
    );
  });

  it("is open at the opening minute, and says no time that it does not know", () => {
    expect(customer("2026-11-25T01:00Z")).toEqual({
      open: true,
      long: "Support open",
      short: "Support open",
    });
  });
});
