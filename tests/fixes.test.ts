import { beforeEach, describe, expect, test } from "vitest";
import { browserOf, keepOutcome, recentTable } from "#lib/fixes/index.ts";
import { type Outcome, readOutcome } from "#lib/fixes/rules.ts";
import { db } from "#lib/platform/db.ts";

const now = new Date("2026-11-24T06:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const dayMinutes = 24 * 60;

const overloaded: Outcome = { code: "529", cause: null, fingerprint: "0123456789abcdef", steps: [] };

let places = 0;

/** A browser's first press, from an address of its own. */
async function press(outcome = overloaded, when = now, by = browserOf(null)) {
  await keepOutcome(outcome, { kind: "solved", by, address: `address ${++places}`, now: when });
  return { ...by, cookie: null };
}

beforeEach(async () => {
  await db().outcome.deleteMany();
});

describe("an outcome", () => {
  test("is kept once for each browser and wording; what the browser says last is what counts", async () => {
    const by = await press({ ...overloaded, steps: ["wait-two-minutes", "compact"] });
    await keepOutcome(overloaded, { kind: "sent", by, address: "here", now: at(1) });
    await press({ ...overloaded, fingerprint: "fedcba9876543210" }, at(2), by);
    await press();
    const rows = await db().outcome.findMany({ orderBy: { id: "asc" } });
    expect(rows.map(({ browserHash, fingerprint, kind }) => [browserHash, fingerprint, kind])).toEqual([
      [by.hash, "0123456789abcdef", "sent"],
      [by.hash, "fedcba9876543210", "solved"],
      [expect.not.stringMatching(by.hash), "0123456789abcdef", "solved"],
    ]);
    expect(rows[0]).toMatchObject({ steps: [], firstAt: now, at: at(1) });
  });

  test("keeps the steps in the order of ticking", async () => {
    await press({ ...overloaded, steps: ["compact", "wait-two-minutes"] });
    expect(await db().outcome.findFirst()).toMatchObject({ steps: ["compact", "wait-two-minutes"] });
  });

  test.each([
    [
      { code: "529", fingerprint: "0123456789abcdef" },
      { code: "529", cause: null, steps: [] },
    ],
    [
      {
        code: "429",
        cause: "quota",
        fingerprint: "0123456789abcdef",
        triedSteps: ["compact", "x", "compact"],
      },
      { code: "429", cause: "quota", steps: ["compact"] },
    ],
    [{ code: "unknown", cause: "nothing known", fingerprint: "0123456789abcdef" }, { cause: null }],
  ])("is read of %j", (sent, expected) => {
    expect(readOutcome(sent)).toMatchObject({ fingerprint: "0123456789abcdef", ...expected });
  });

  test.each([
    null,
    "x",
    {},
    { code: "529" },
    { code: "418", fingerprint: "0123456789abcdef" },
    { code: "529", fingerprint: "my text" },
  ])("is not read of %j", (sent) => {
    expect(readOutcome(sent)).toBeNull();
  });
});

describe("a browser", () => {
  test("is known again by its cookie, of which only a hash is kept", () => {
    const first = browserOf("theme=dark");
    const id = /^fixfirst-browser=([\w-]{22}); Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/.exec(
      first.cookie ?? "",
    )?.[1];
    expect(id).toBeDefined();
    expect(browserOf(`theme=dark; fixfirst-browser=${id}`)).toEqual({ hash: first.hash, cookie: null });
    expect(first.hash).not.toContain(id);
    expect(browserOf("fixfirst-browser=made-up").cookie).not.toBeNull();
  });
});

describe("others report this too", () => {
  test("from five different browsers within 15 minutes on, for every code alike", async () => {
    const by = await press(overloaded, at(-14));
    for (const minute of [-13, -12, -11]) await press(overloaded, at(minute));
    // The same browser again, one too long ago, and one with another error.
    await press({ ...overloaded, fingerprint: "1111111111111111" }, at(-1), by);
    await press(overloaded, at(-16));
    await press({ ...overloaded, code: "429" }, at(-1));
    expect(await recentTable(now)).toEqual({});
    await press(overloaded, at(-1));
    expect(await recentTable(now)).toEqual({ "529": { browsers: 5, times: null } });
    expect(await recentTable(at(14))).toEqual({});
  });

  test("says how much above the usual of this hour it is, once a week of history exists", async () => {
    // Eight days: each day one report in this hour, and many in another hour.
    for (let day = 1; day <= 8; day += 1) {
      await press(overloaded, at(20 - day * dayMinutes));
      for (let other = 0; other < 3; other += 1) await press(overloaded, at(600 - day * dayMinutes + other));
    }
    for (let count = 0; count < 6; count += 1) await press(overloaded, at(-1));
    const table = await recentTable(at(10));
    expect(table["529"]?.browsers).toBe(6);
    // One report in the hour is a quarter of one in 15 minutes: 6 are about 24 times the usual.
    expect(table["529"]?.times).toBeGreaterThan(20);
    expect(table["529"]?.times).toBeLessThan(30);
  });

  test("is not made by one address that deletes its cookie", async () => {
    for (let count = 0; count < 20; count += 1) {
      await keepOutcome(overloaded, { kind: "solved", by: browserOf(null), address: "one place", now });
    }
    expect(await db().outcome.count()).toBe(4);
    expect(await recentTable(now)).toEqual({});
  });

  test("is never said of what is not recognised", async () => {
    for (let count = 0; count < 6; count += 1) await press({ ...overloaded, code: "unknown" });
    expect(await recentTable(now)).toEqual({});
  });
});
