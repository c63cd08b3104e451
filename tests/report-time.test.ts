import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isZone, questionTime, readOccurredAt } from "#lib/report/index.ts";

/** 24 November 2026, 21:30:00 in Shanghai (UTC+8, no summer time). */
const now = Date.UTC(2026, 10, 24, 13, 30);
const zone = "Asia/Shanghai";

function readAt(text: string, here = { now, zone }): string | false {
  const read = readOccurredAt(text, here);
  return read.ok ? new Date(read.at).toISOString() : false;
}

describe("a time of occurrence is read from", () => {
  test.each([
    ["now", "2026-11-24T13:30:00.000Z"],
    ["Just now.", "2026-11-24T13:30:00.000Z"],
    ["刚才", "2026-11-24T13:30:00.000Z"],
    ["现在", "2026-11-24T13:30:00.000Z"],
    ["5 minutes ago", "2026-11-24T13:25:00.000Z"],
    ["5 min ago", "2026-11-24T13:25:00.000Z"],
    ["5m ago", "2026-11-24T13:25:00.000Z"],
    ["5分钟前", "2026-11-24T13:25:00.000Z"],
    ["30 seconds ago", "2026-11-24T13:29:30.000Z"],
    ["30s ago", "2026-11-24T13:29:30.000Z"],
    ["an hour ago", "2026-11-24T12:30:00.000Z"],
    ["a minute ago", "2026-11-24T13:29:00.000Z"],
    ["half an hour ago", "2026-11-24T13:00:00.000Z"],
    ["1.5 hours ago", "2026-11-24T12:00:00.000Z"],
    ["1h 30m ago", "2026-11-24T12:00:00.000Z"],
    ["2 hours and 5 minutes ago", "2026-11-24T11:25:00.000Z"],
    ["2小时前", "2026-11-24T11:30:00.000Z"],
    ["半小时前", "2026-11-24T13:00:00.000Z"],
    ["3 days ago", "2026-11-21T13:30:00.000Z"],
    ["21:04", "2026-11-24T13:04:00.000Z"],
    ["21:04:09", "2026-11-24T13:04:09.000Z"],
    ["9:04 pm", "2026-11-24T13:04:00.000Z"],
    ["9pm", "2026-11-24T13:00:00.000Z"],
    ["12:15 am", "2026-11-23T16:15:00.000Z"],
    ["22:10", "2026-11-23T14:10:00.000Z"],
    ["today 21:04", "2026-11-24T13:04:00.000Z"],
    ["today at 21:04", "2026-11-24T13:04:00.000Z"],
    ["今天 21:04", "2026-11-24T13:04:00.000Z"],
    ["yesterday 21:04", "2026-11-23T13:04:00.000Z"],
    ["昨天21:04", "2026-11-23T13:04:00.000Z"],
    ["2026-11-24 10:30", "2026-11-24T02:30:00.000Z"],
    ["2026-11-24T10:30", "2026-11-24T02:30:00.000Z"],
    ["2026-11-24 10:30:15", "2026-11-24T02:30:15.000Z"],
    ["2026-11-24 10:30:15.123", "2026-11-24T02:30:15.123Z"],
    ["2026-11-24 10:30:15,123", "2026-11-24T02:30:15.123Z"],
    ["2026-11-24T10:30:15.123456Z", "2026-11-24T10:30:15.123Z"],
    ["2026-11-24T10:30:15Z", "2026-11-24T10:30:15.000Z"],
    ["2026-11-24 10:30 UTC", "2026-11-24T10:30:00.000Z"],
    ["2026-11-24T10:30:15+08:00", "2026-11-24T02:30:15.000Z"],
    ["2026-11-24 10:30:15 +0545", "2026-11-24T04:45:15.000Z"],
    ["2026-11-24T10:30:15-05:00", "2026-11-24T15:30:15.000Z"],
    ["2026-11-24 10:30 GMT+8", "2026-11-24T02:30:00.000Z"],
    ["2026-11-24T10:30:15+01:00[Europe/Berlin]", "2026-11-24T09:30:15.000Z"],
    ["2026-11-24 10:30 (Europe/Berlin)", "2026-11-24T09:30:00.000Z"],
    ["[2026-11-24 10:30:15]", "2026-11-24T02:30:15.000Z"],
    ["“2026-11-24 10:30”", "2026-11-24T02:30:00.000Z"],
    ["2026/11/24 10:30", "2026-11-24T02:30:00.000Z"],
    ["2026年11月24日 10:30", "2026-11-24T02:30:00.000Z"],
    ["11月24日 10:30", "2026-11-24T02:30:00.000Z"],
    ["24.11.2026 10:30", "2026-11-24T02:30:00.000Z"],
    ["11/24/2026 10:30", "2026-11-24T02:30:00.000Z"],
    ["24/11/2026 10:30", "2026-11-24T02:30:00.000Z"],
    ["11/24/2026, 10:30:15 AM", "2026-11-24T02:30:15.000Z"],
    ["Nov 24 10:30:12", "2026-11-24T02:30:12.000Z"],
    ["Nov  4 10:30:12", "2026-11-04T02:30:12.000Z"],
    ["Dec 31 10:30", "2025-12-31T02:30:00.000Z"],
    ["24 Nov 2026 10:30", "2026-11-24T02:30:00.000Z"],
    ["November 24th, 2026 at 10:30 am", "2026-11-24T02:30:00.000Z"],
    ["24/Nov/2026:10:30:12 +0000", "2026-11-24T10:30:12.000Z"],
    ["Tue, 24 Nov 2026 10:30:12 GMT", "2026-11-24T10:30:12.000Z"],
    ["Tue Nov 24 10:30:12 CST 2026", "2026-11-24T02:30:12.000Z"],
    ["1795516200", "2026-11-24T10:30:00.000Z"],
    ["1795516200123", "2026-11-24T10:30:00.123Z"],
    ["1795516200.5", "2026-11-24T10:30:00.500Z"],
    ["２１：０４", "2026-11-24T13:04:00.000Z"],
  ])("%s", (text, instant) => {
    expect(readAt(text)).toBe(instant);
  });
});

describe("a time is called approximate", () => {
  test.each([
    "about 10:30",
    "~10:30",
    "around 10:30",
    "approx. 10:30",
    "10:30 or so",
    "10:30左右",
    "大约10:30",
    "10:30ish",
  ])("in %s", (text) => {
    expect(readOccurredAt(text, { now, zone })).toEqual({
      ok: true,
      at: Date.UTC(2026, 10, 24, 2, 30),
      about: true,
    });
  });

  test("in no other text", () => {
    expect(readOccurredAt("10:30", { now, zone })).toMatchObject({ about: false });
  });
});

describe("a text that is no time gives its reason", () => {
  test.each([
    ["", "missing"],
    [" \n", "missing"],
    ["earlier", "unreadable-time"],
    ["429", "unreadable-time"],
    ["25:00", "unreadable-time"],
    ["10:61", "unreadable-time"],
    ["13:00 pm", "unreadable-time"],
    ["2026-02-30 10:30", "unreadable-time"],
    ["2026-13-01 10:30", "unreadable-time"],
    ["03/04/2026 10:30", "unreadable-time"],
    ["API Error 10:30", "unreadable-time"],
    ["2026-11-24 10:30 +99:00", "unreadable-time"],
    ["12345678901234567890", "unreadable-time"],
    ["about", "unreadable-time"],
    ["5 parsecs ago", "unreadable-time"],
    ["1".repeat(200), "unreadable-time"],
    ["2026-11-24", "no-clock-time"],
    ["yesterday", "no-clock-time"],
  ])("%j: %s", (text, reason) => {
    expect(readOccurredAt(text, { now, zone })).toEqual({ ok: false, reason });
  });

  test("and never throws", () => {
    const word = fc.constantFrom(
      "now",
      "ago",
      "5",
      "24",
      "nov",
      ":",
      "10:30",
      "-",
      "2026",
      "T",
      "Z",
      "+",
      "[",
      "]",
      " ",
      "pm",
      "月",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string())), (parts) => {
        const read = readOccurredAt(parts.join(""), { now, zone });
        if (read.ok) expect(Number.isSafeInteger(read.at)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("across zones", () => {
  test("a clock time belongs to the customer's zone, not to the machine's", () => {
    expect(readAt("2026-11-24 10:30", { now, zone: "America/New_York" })).toBe("2026-11-24T15:30:00.000Z");
    expect(readAt("2026-11-24 10:30", { now, zone: "Asia/Kathmandu" })).toBe("2026-11-24T04:45:00.000Z");
    expect(readAt("2026-11-24 10:30", { now, zone: "UTC" })).toBe("2026-11-24T10:30:00.000Z");
  });

  test("today and yesterday are the customer's days", () => {
    const lateInNewYork = { now: Date.UTC(2026, 10, 25, 3, 0), zone: "America/New_York" };
    expect(readAt("today 21:04", lateInNewYork)).toBe("2026-11-25T02:04:00.000Z");
    expect(readAt("yesterday 21:04", lateInNewYork)).toBe("2026-11-24T02:04:00.000Z");
    expect(readAt("23:00", lateInNewYork)).toBe("2026-11-24T04:00:00.000Z");
    expect(readAt("00:30 today", { now: Date.UTC(2026, 10, 24, 17, 0), zone })).toBe(
      "2026-11-24T16:30:00.000Z",
    );
  });

  test("a time that the clock skips moves on by the gap", () => {
    expect(readAt("2026-03-29 02:30", { now, zone: "Europe/Berlin" })).toBe("2026-03-29T01:30:00.000Z");
  });

  test("a time that the clock shows twice is the first one", () => {
    expect(readAt("2026-10-25 02:30", { now, zone: "Europe/Berlin" })).toBe("2026-10-25T00:30:00.000Z");
  });

  test("the hour before and the hour after a change are exact", () => {
    expect(readAt("2026-03-29 01:59", { now, zone: "Europe/Berlin" })).toBe("2026-03-29T00:59:00.000Z");
    expect(readAt("2026-03-29 03:00", { now, zone: "Europe/Berlin" })).toBe("2026-03-29T01:00:00.000Z");
    expect(readAt("2026-10-25 03:00", { now, zone: "Europe/Berlin" })).toBe("2026-10-25T02:00:00.000Z");
  });

  test("every instant that a zone shows is read back to the minute, unless it shows it twice", () => {
    const zones = [
      "Asia/Shanghai",
      "America/St_Johns",
      "Europe/Berlin",
      "Australia/Lord_Howe",
      "Asia/Kathmandu",
      "Pacific/Apia",
    ];
    const minute = fc.integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2027, 0, 1) / 60_000 });
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (minutes, anyZone) => {
        const at = minutes * 60_000;
        const shown = new Intl.DateTimeFormat("sv-SE", {
          timeZone: anyZone,
          dateStyle: "short",
          timeStyle: "short",
        }).format(at);
        const read = readOccurredAt(shown, { now: Date.UTC(2027, 5, 1), zone: anyZone });
        expect(read.ok).toBe(true);
        if (read.ok && read.at !== at) expect([30, 60]).toContain((at - read.at) / 60_000);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a time is asked about", () => {
  const minuteMs = 60_000;
  const dayMs = 86_400_000;
  test.each([
    ["5 minutes ahead, as clocks differ", 5 * minuteMs, null],
    ["more than 5 minutes ahead", 5 * minuteMs + 1, "in-future"],
    ["now", 0, null],
    ["30 days back", -30 * dayMs, null],
    ["more than 30 days back", -30 * dayMs - 1, "long-ago"],
  ])("%s", (_name, ahead, question) => {
    expect(questionTime(now + ahead, now)).toBe(question);
  });
});

test.each([
  ["Asia/Shanghai", true],
  ["UTC", true],
  ["Mars/Olympus", false],
  ["", false],
  ["Asia/Shanghai; drop", false],
])("%j is a zone: %s", (name, is) => {
  expect(isZone(name)).toBe(is);
});
