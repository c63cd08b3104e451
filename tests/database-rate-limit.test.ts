import { expect, test, vi } from "vitest";
import { dbPool } from "#lib/platform/db.ts";
import { takeFromBudget, takeFromOwnBudget } from "#lib/platform/rate-limit.ts";

const budget = { name: "test", times: 10, withinSeconds: 600 };

test("ten may pass, the eleventh is told how many whole seconds to wait", async () => {
  for (let taken = 0; taken < 10; taken += 1)
    expect(await takeFromBudget(budget, "203.0.113.7")).toEqual({ ok: true });
  const refused = await takeFromBudget(budget, "203.0.113.7");
  expect(refused).toMatchObject({ ok: false });
  const seconds = refused.ok ? 0 : refused.retryAfterSeconds;
  expect(Number.isInteger(seconds)).toBe(true);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(600);
});

test("of many that come at once no more pass than the budget has", async () => {
  const answers = await Promise.all(Array.from({ length: 25 }, () => takeFromBudget(budget, "203.0.113.8")));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
});

test("one subject does not use up another's budget, nor one budget that of another name", async () => {
  const small = { ...budget, name: "small", times: 1 };
  expect(await takeFromBudget(small, "a")).toEqual({ ok: true });
  expect(await takeFromBudget(small, "a")).toMatchObject({ ok: false });
  expect(await takeFromBudget(small, "b")).toEqual({ ok: true });
  expect(await takeFromBudget({ ...small, name: "other" }, "a")).toEqual({ ok: true });
});

test("what a process counts by itself asks the database nothing, and is as strict", async () => {
  const asked = vi.spyOn(dbPool(), "query");
  const small = { name: "own", times: 2, withinSeconds: 600 };
  const answers = await Promise.all(Array.from({ length: 5 }, () => takeFromOwnBudget(small, "7")));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, false, false, false]);
  expect(answers[4]).toMatchObject({ ok: false, retryAfterSeconds: expect.any(Number) });
  expect(await takeFromOwnBudget(small, "8")).toEqual({ ok: true });
  expect(asked).not.toHaveBeenCalled();
});
