import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "#lib/platform/db.ts";
import {
  changePassword,
  disable,
  findStaff,
  makePasswordLink,
  openPasswordLink,
  resetPassword,
  type Staff,
  signIn,
} from "#lib/staff/index.ts";
import { hashPassword } from "#lib/staff/password.ts";
import { passwordBudget, passwordLinkHours, sessionHours } from "#lib/staff/rules.ts";
import { addEndedSession } from "#lib/staff/writes.ts";

/** Whom the cookie of the request names, and under which of their passwords. */
const cookie = vi.hoisted(() => ({ accountId: 0, passwordVersion: 0, name: "a session" }));
vi.mock("#lib/staff/session.ts", () => ({
  findSession: async () => (cookie.accountId ? { ...cookie, endsAt: Number.POSITIVE_INFINITY } : null),
}));

const now = new Date("2026-11-24T14:30:00Z");
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const hour = 3_600_000;
const old = "correct horse battery";
const fresh = "copper lantern orbit 42";
const oldHash = await hashPassword(old);

let ada: Staff;
let lin: Staff;

beforeEach(async () => {
  await db().staffAccount.deleteMany();
  await db().rateLimit.deleteMany();
  await db().endedSession.deleteMany();
  ada = await account("ada", "admin");
  lin = await account("lin", "agent");
});

async function account(name: string, role: "admin" | "agent"): Promise<Staff> {
  const { id } = await db().staffAccount.create({
    data: { name, email: `${name}@example.com`, passwordHash: oldHash, role, madeAt: now },
  });
  return { id, name, role, awaySince: null } as Staff;
}

/** Whether a session of the account that began under its first password, or a later one, lets anybody in. */
async function letsIn({ id }: Staff, passwordVersion: number, name = "a session"): Promise<boolean> {
  Object.assign(cookie, { accountId: id, passwordVersion, name });
  return (await findStaff()) !== null;
}

const signsIn = async ({ name }: Staff, password: string) =>
  (await signIn({ email: `${name}@example.com`, password }, { address: "203.0.113.1" })).ok;

async function linkFor(to: Staff, by = ada, at = now): Promise<string> {
  const made = await makePasswordLink(to.id, { by, now: at });
  if (!made.ok) throw new Error(made.reason);
  return made.token;
}

describe("changing one's own password", () => {
  test("needs the present one, and ends the sessions of this account alone", async () => {
    expect(await letsIn(lin, 0)).toBe(true);
    expect(await changePassword({ current: old, password: fresh }, { by: lin, now })).toEqual({
      ok: true,
      accountId: lin.id,
      passwordVersion: 1,
    });
    expect(await signsIn(lin, old)).toBe(false);
    expect(await signsIn(lin, fresh)).toBe(true);
    expect(await letsIn(lin, 0)).toBe(false);
    expect(await letsIn(lin, 1)).toBe(true);
    expect(await letsIn(ada, 0)).toBe(true);
  });

  test("is refused with a wrong one, and nothing changes", async () => {
    expect(await changePassword({ current: fresh, password: fresh }, { by: lin, now })).toEqual({
      ok: false,
      reason: "wrong-password",
    });
    expect(await signsIn(lin, old)).toBe(true);
    expect(await letsIn(lin, 0)).toBe(true);
  });

  test.each([
    ["", "missing"],
    ["short", "too-short"],
    ["aaaaaaaaaaaa", "too-simple"],
    ["lin@example.com", "too-simple"],
    ["x1y2z3".repeat(50), "too-long"],
  ])("to %j is refused as %s", async (password, reason) => {
    expect(await changePassword({ current: old, password }, { by: lin, now })).toEqual({
      ok: false,
      reason: "refused",
      problem: { field: "password", reason },
    });
    expect(await signsIn(lin, old)).toBe(true);
  });

  test("ends a session too that was won by the old one in the same moment, whatever the clocks say", async () => {
    const won = await signIn({ email: "lin@example.com", password: old }, { address: "203.0.113.1" });
    await changePassword({ current: old, password: fresh }, { by: lin, now: later(-hour) });
    expect(won).toMatchObject({ ok: true });
    expect(await letsIn(lin, won.ok ? won.passwordVersion : -1)).toBe(false);
  });

  test("of two at once one holds, and the other is told", async () => {
    const both = await Promise.all(
      [fresh, `${fresh}!`].map((password) => changePassword({ current: old, password }, { by: lin, now })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("cannot be guessed at", async () => {
    const attempt = (by: Staff) => changePassword({ current: "guess", password: fresh }, { by, now });
    for (let times = 0; times < passwordBudget.times; times += 1) await attempt(lin);
    expect(await changePassword({ current: old, password: fresh }, { by: lin, now })).toMatchObject({
      ok: false,
      reason: "wait",
    });
    expect(await attempt(ada)).toMatchObject({ reason: "wrong-password" });
  });
});

describe("a link to a new password", () => {
  test("sets it once and ends the account's sessions; the old one holds until then", async () => {
    const token = await linkFor(lin);
    expect(await openPasswordLink(token, now)).toEqual({ ok: true, name: "lin", email: "lin@example.com" });
    expect(await signsIn(lin, old)).toBe(true);
    expect(await letsIn(lin, 0)).toBe(true);
    expect(await resetPassword(token, fresh, now)).toEqual({
      ok: true,
      accountId: lin.id,
      passwordVersion: 1,
    });
    expect(await signsIn(lin, fresh)).toBe(true);
    expect(await signsIn(lin, old)).toBe(false);
    expect(await letsIn(lin, 0)).toBe(false);
    expect(await resetPassword(token, `${fresh}!`, now)).toEqual({ ok: false, reason: "used" });
    expect(await signsIn(lin, fresh)).toBe(true);
  });

  test("of ten who use it at once sets one password", async () => {
    const token = await linkFor(lin);
    const all = await Promise.all(
      Array.from({ length: 10 }, (_none, index) => resetPassword(token, `${fresh} ${index}`, now)),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("works for a day, and is not used up by a password that is too simple", async () => {
    const token = await linkFor(lin);
    expect(await resetPassword(token, "short", now)).toMatchObject({ reason: "refused" });
    const end = passwordLinkHours * hour;
    expect(await openPasswordLink(token, later(end - 1))).toMatchObject({ ok: true });
    expect(await openPasswordLink(token, later(end))).toEqual({ ok: false, reason: "over" });
    expect(await resetPassword(token, fresh, later(end))).toEqual({ ok: false, reason: "over" });
  });

  test("ends with the next one, with a change by its owner, and when either account is disabled", async () => {
    const first = await linkFor(lin);
    const second = await linkFor(lin);
    expect(await openPasswordLink(first, later(1))).toEqual({ ok: false, reason: "over" });
    await changePassword({ current: old, password: fresh }, { by: lin, now: later(1) });
    expect(await openPasswordLink(second, later(2))).toEqual({ ok: false, reason: "over" });

    const bob = await account("bob", "admin");
    const byBob = await linkFor(lin, bob, later(3));
    await disable(bob.id, { by: ada, now: later(4) });
    expect(await openPasswordLink(byBob, later(5))).toEqual({ ok: false, reason: "over" });

    const last = await linkFor(lin, ada, later(6));
    await disable(lin.id, { by: ada, now: later(7) });
    expect(await resetPassword(last, `${fresh}!`, later(8))).toEqual({ ok: false, reason: "over" });
  });

  test("is made by an administrator alone, for another account that is enabled", async () => {
    expect(await makePasswordLink(ada.id, { by: lin, now })).toEqual({ ok: false, reason: "not-allowed" });
    // Whoever says to be one must be one when the change's turn has come.
    const liar = { ...lin, role: "admin" } as Staff;
    expect(await makePasswordLink(ada.id, { by: liar, now })).toEqual({ ok: false, reason: "not-allowed" });
    expect(await makePasswordLink(ada.id, { by: ada, now })).toEqual({ ok: false, reason: "own-password" });
    await disable(lin.id, { by: ada, now });
    for (const id of [lin.id, 2_000_000_000])
      expect(await makePasswordLink(id, { by: ada, now })).toEqual({ ok: false, reason: "no-such-account" });
  });

  test.each(["", "x", "A".repeat(22)])("of the token %j is none", async (token) => {
    expect(await openPasswordLink(token, now)).toEqual({ ok: false, reason: "over" });
    expect(await resetPassword(token, fresh, now)).toEqual({ ok: false, reason: "over" });
  });

  test("is kept as a hash alone", async () => {
    const token = await linkFor(lin);
    expect(JSON.stringify(await db().passwordLink.findMany())).not.toContain(token);
  });
});

test("a session that was signed out of lets nobody in, and no other one ends with it", async () => {
  expect(await letsIn(lin, 0, "one")).toBe(true);
  await addEndedSession("one");
  await addEndedSession("one");
  expect(await letsIn(lin, 0, "one")).toBe(false);
  expect(await letsIn(lin, 0, "two")).toBe(true);
});

test("that a session ended is kept until its cookies have run out by any clock, and no longer", async () => {
  await addEndedSession("long ago");
  const [kept] = await db().endedSession.findMany();
  expect(kept?.until.getTime()).toBeGreaterThan(Date.now() + 2 * sessionHours * hour - 60_000);
  await db().endedSession.updateMany({ data: { until: new Date(Date.now() - 60_000) } });
  await addEndedSession("now");
  expect(await db().endedSession.findMany()).toMatchObject([{ name: "now" }]);
});
