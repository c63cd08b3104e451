import { describe, expect, test } from "vitest";
import { splitPaste } from "#lib/report/index.ts";
import { profile } from "#tests/profile.ts";

/** 24 November 2026, 21:30:00 in Shanghai. */
const now = Date.UTC(2026, 10, 24, 13, 30);

function timeIn(text: string, zone = "Asia/Shanghai"): readonly [string, boolean] | null {
  const read = splitPaste(text, { now, zone, profile });
  if (read.failed) throw new Error("the guard failed");
  const { occurredAt } = read;
  return occurredAt && [new Date(occurredAt.at).toISOString(), occurredAt.hasZone];
}

describe("a stamp is read from", () => {
  test.each([
    ["RFC 3339", "2026-11-24T10:30:12Z error: 529", "2026-11-24T10:30:12.000Z", true],
    ["RFC 3339 with nanoseconds", "2026-11-24T10:30:12.345678901Z error", "2026-11-24T10:30:12.345Z", true],
    ["an offset", "2026-11-24T10:30:12+08:00 error", "2026-11-24T02:30:12.000Z", true],
    ["an offset without a colon", "2026-11-24 10:30:12 +0800 error", "2026-11-24T02:30:12.000Z", true],
    ["ISO 8601 without a zone", "2026-11-24T10:30:12 error", "2026-11-24T02:30:12.000Z", false],
    ["Python", "2026-11-24 10:30:12,345 - app - ERROR - 529", "2026-11-24T02:30:12.345Z", false],
    ["brackets", "[2026-11-24 10:30:12,345] ERROR in app: 529", "2026-11-24T02:30:12.345Z", false],
    ["a level before it", "ERROR 2026-11-24 10:30:12 upstream", "2026-11-24T02:30:12.000Z", false],
    ["PostgreSQL", "2026-11-24 10:30:12.345 UTC [12] ERROR: x", "2026-11-24T10:30:12.345Z", true],
    ["syslog", "Nov 24 10:30:12 host app[12]: error", "2026-11-24T02:30:12.000Z", false],
    [
      "syslog on a single-digit day",
      "Nov  4 10:30:12 host app[12]: error",
      "2026-11-04T02:30:12.000Z",
      false,
    ],
    ["syslog of RFC 5424", "<34>1 2026-11-24T10:30:12Z host app - - error", "2026-11-24T10:30:12.000Z", true],
    ["ctime", "Tue Nov 24 10:30:12 2026 error", "2026-11-24T02:30:12.000Z", false],
    ["`date`", "Tue Nov 24 10:30:12 UTC 2026\nerror", "2026-11-24T10:30:12.000Z", true],
    [
      "Apache's error log",
      "[Tue Nov 24 10:30:12.345678 2026] [proxy:error] x",
      "2026-11-24T02:30:12.345Z",
      false,
    ],
    [
      "nginx's access log",
      '1.2.3.4 - - [24/Nov/2026:10:30:12 +0800] "POST /v1/messages HTTP/1.1" 529 9',
      "2026-11-24T02:30:12.000Z",
      true,
    ],
    [
      "nginx's error log",
      "2026/11/24 10:30:12 [error] 31#31: *5 upstream",
      "2026-11-24T02:30:12.000Z",
      false,
    ],
    ["PHP", "[24-Nov-2026 10:30:12 Europe/Berlin] PHP Fatal error", "2026-11-24T09:30:12.000Z", true],
    ["klog", "E1124 10:30:12.345678       1 main.go:12] error", "2026-11-24T02:30:12.345Z", false],
    ["logcat", "11-24 10:30:12.345  123  456 E app: error", "2026-11-24T02:30:12.345Z", false],
    [
      "a header of curl",
      "< HTTP/2 529\n< date: Tue, 24 Nov 2026 10:30:12 GMT\n< server: x",
      "2026-11-24T10:30:12.000Z",
      true,
    ],
    ["a clock alone", "10:30:12.345 error", "2026-11-24T02:30:12.345Z", false],
    ["a clock alone, of yesterday", "[22:10:00] error", "2026-11-23T14:10:00.000Z", false],
    ["a clock of 12 hours", "11/24/2026, 8:30:12 PM error", "2026-11-24T12:30:12.000Z", false],
    ["Java's month", "Nov 24, 2026 8:30:12 PM com.x.Y error", "2026-11-24T12:30:12.000Z", false],
    ["a German date", "24.11.2026 10:30:12 Fehler", "2026-11-24T02:30:12.000Z", false],
    ["Chinese", "2026年11月24日 10:30:12 错误", "2026-11-24T02:30:12.000Z", false],
    [
      "Chinese with a weekday",
      "2026年 11月 24日 星期二 10:30:12 CST\n错误",
      "2026-11-24T02:30:12.000Z",
      false,
    ],
    ["Chinese with half a day", "2026/11/24 下午8:30:12 错误", "2026-11-24T12:30:12.000Z", false],
    ["pino", '{"level":50,"time":1795516212345,"msg":"error"}', "2026-11-24T10:30:12.345Z", true],
    ["zap", '{"level":"error","ts":1795516212.345,"msg":"error"}', "2026-11-24T10:30:12.345Z", true],
    [
      "bunyan",
      '{"name":"x","level":50,"msg":"error","time":"2026-11-24T10:30:12.345Z"}',
      "2026-11-24T10:30:12.345Z",
      true,
    ],
    ["logfmt", 'level=error ts=2026-11-24T10:30:12Z msg="x"', "2026-11-24T10:30:12.000Z", true],
    ["logfmt with seconds", "level=error ts=1795516212 msg=x", "2026-11-24T10:30:12.000Z", true],
    ["wget", "--2026-11-24 10:30:12--  https://x/\nerror", "2026-11-24T02:30:12.000Z", false],
    ["compose", "web-1  | 2026-11-24T10:30:12.1Z error", "2026-11-24T10:30:12.100Z", true],
    ["strace and squid", "1795516212.345 error", "2026-11-24T10:30:12.345Z", true],
  ])("%s", (_name, text, at, hasZone) => {
    expect(timeIn(text)).toEqual([at, hasZone]);
  });

  test("the customer's zone where none is printed, summer time included", () => {
    expect(timeIn("2026-11-24 10:30:12 error", "America/New_York")).toBeNull();
    expect(timeIn("2026-11-24 05:30:12 error", "America/New_York")?.[0]).toBe("2026-11-24T10:30:12.000Z");
    expect(timeIn("2026-11-01 00:30:12 error", "America/New_York")?.[0]).toBe("2026-11-01T04:30:12.000Z");
    expect(timeIn("2026-11-01 05:30:12 error", "America/New_York")?.[0]).toBe("2026-11-01T10:30:12.000Z");
  });
});

describe("no stamp is", () => {
  test.each([
    ["a moment ahead", "2026-11-24T13:36:00Z error"],
    ["a day long ago", "2026-10-24T10:30:12Z error"],
    ["when a limit resets", "error: limit reached, resets at 2026-11-24 10:30"],
    ["a header that says when", "anthropic-ratelimit-requests-reset: 2026-11-24T10:31:00Z\nerror"],
    ["a certificate's beginning", "*  start date: Nov 20 00:00:00 2026 GMT\nerror"],
    ["a file's name", "error in backup-2026-11-24 10:30:12.log"],
    ["a path", "error: /var/log/2026-11-24T10:30:12/x"],
    ["a model's name", "error: claude-sonnet-4-5-20250929"],
    ["a duration", "00:01:23 elapsed\nerror"],
    ["a duration in words", "error after 10:30 minutes"],
    ["a day without a clock", "2026-11-24 error"],
    ["a clock within a sentence", "it was about 10:30:12 when the error came"],
    ["a place in a source", "10:30:12:error TS1005"],
    ["an argument of the command", "$ claude -p 'since 2026-11-24 10:30:12'\nAPI Error: 529"],
    ["an id", 'error {"id":1795516212345}'],
    ["a day that no calendar has", "2026-11-31T10:30:12Z error"],
    ["a list of files", "-rw-r--r-- 1 u u 12 Nov 24 10:30 error.log"],
    ["a full list of files", "-rw-r--r-- 1 u u 12 2026-11-24 10:30:12.0 +0800 error.log"],
    ["a list of files of Windows", "2026/11/24  10:30    <DIR>          error"],
    ["a list of files of PowerShell", "-a----        2026/11/24     10:30             12 error.log"],
  ])("%s", (_name, text) => {
    expect(timeIn(text)).toBeNull();
  });
});

describe("of several stamps", () => {
  test.each([
    ["the one on the line of the last error", "10:00:01 error a\n10:00:02 error b\n10:00:03 bye", "02:00:02"],
    [
      "the one above an error without one",
      "10:00:01 a\n10:00:02 b\nAPI Error: 529\n\n\n10:00:03 bye",
      "02:00:02",
    ],
    ["of two as near the one above", "10:00:01 a\nAPI Error: 529\n10:00:03 bye", "02:00:01"],
    ["the last, where nothing looks like an error", "10:00:01 a\n10:00:02 b", "02:00:02"],
  ])("it is %s", (_name, text, time) => {
    expect(timeIn(text)?.[0]).toBe(`2026-11-24T${time}.000Z`);
  });
});
