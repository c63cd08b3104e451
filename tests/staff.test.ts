import pg from "pg";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "#lib/platform/db.ts";
import { hashLinkToken } from "#lib/platform/link-token.ts";
import {
  disable,
  enable,
  findAccountLink,
  findStaff,
  invite,
  listTeam,
  makeAccount,
  revokeInvitation,
  type Staff,
  signIn,
} from "#lib/staff/index.ts";
import {
  type AccountDetails,
  accountBudget,
  addressBudget,
  invitationHours,
  readAccount,
  setupLinkHours,
} from "#lib/staff/rules.ts";
import { renewSetupLink } from "#lib/staff/setup-link.ts";
import { profile } from "./profile.ts";

/** Whom the cookie of the request names. */
const cookie = vi.hoisted(() => ({ accountId: 0, passwordVersion: 0, name: "a session" }));
vi.mock("#lib/staff/session.ts", () => ({
  findSession: async () => (cookie.accountId ? { ...cookie, endsAt: Number.POSITIVE_INFINITY } : null),
}));

const now = new Date("2026-11-24T14:30:00Z");
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const password = "correct horse battery";

function person(name: string): AccountDetails {
  const read = readAccount({ name, email: `${name}@example.com`, password }, profile);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.account;
}

async function setupToken(at = now): Promise<string | null> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return await renewSetupLink(client, at);
  } finally {
    await client.end();
  }
}

async function requireSetupToken(at = now): Promise<string> {
  const token = await setupToken(at);
  if (token === null) throw new Error("there is an account already");
  return token;
}

/** Whoever has an account, as the gate finds them. */
async function gate(accountId: number): Promise<Staff> {
  cookie.accountId = accountId;
  const staff = await findStaff();
  if (staff === null) throw new Error(`account ${accountId} is not let in`);
  return staff;
}

async function makeAdmin(name = "ada"): Promise<Staff> {
  const made = await makeAccount(await requireSetupToken(), person(name), now);
  if (!made.ok) throw new Error(made.reason);
  return gate(made.accountId);
}

async function inviteToken(by: Staff, role: "agent" | "admin" = "agent"): Promise<string> {
  const invited = await invite(role, { by, now });
  if (!invited.ok) throw new Error(invited.reason);
  return invited.token;
}

async function join(by: Staff, name: string, role: "agent" | "admin" = "agent"): Promise<Staff> {
  const made = await makeAccount(await inviteToken(by, role), person(name), now);
  if (!made.ok) throw new Error(made.reason);
  return gate(made.accountId);
}

beforeEach(async () => {
  cookie.accountId = 0;
  await db().staffInvitation.deleteMany();
  await db().staffAccount.deleteMany();
  await db().rateLimit.deleteMany();
});

describe("the first account", () => {
  test("ten submits of the link at once make one administrator, and nine are told that it was used", async () => {
    const token = await requireSetupToken();
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, index) => makeAccount(token, person(`p${index}`), now)),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.filter((answer) => !answer.ok && answer.reason === "used")).toHaveLength(9);
    expect(await db().staffAccount.findMany({ select: { role: true } })).toEqual([{ role: "admin" }]);
  });

  test("two links that two starts printed at once make one administrator", async () => {
    const one = await requireSetupToken();
    const other = await requireSetupToken();
    await db().staffInvitation.updateMany({ data: { expiresAt: hoursLater(1) } });
    const both = await Promise.all([
      makeAccount(one, person("ada"), now),
      makeAccount(other, person("bob"), now),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().staffAccount.count()).toBe(1);
  });

  test("a new start replaces the link of an earlier one, and with an account there is none", async () => {
    const earlier = await requireSetupToken();
    const later = await requireSetupToken();
    expect(await findAccountLink(earlier, now)).toEqual({ ok: false, reason: "over" });
    expect(await makeAccount(earlier, person("ada"), now)).toEqual({ ok: false, reason: "over" });
    expect(await makeAccount(later, person("ada"), now)).toMatchObject({ ok: true });
    expect(await setupToken()).toBeNull();
    expect(await findAccountLink(later, now)).toEqual({ ok: false, reason: "used" });
  });

  test("the link works until its last minute and not after it", async () => {
    const token = await requireSetupToken();
    const end = hoursLater(setupLinkHours);
    expect(await findAccountLink(token, new Date(end.getTime() - 1))).toMatchObject({ ok: true });
    expect(await findAccountLink(token, end)).toEqual({ ok: false, reason: "over" });
  });

  test("of the link only a hash is stored, and of the password only argon2id", async () => {
    const token = await requireSetupToken();
    await makeAccount(token, person("ada"), now);
    const rows = [...(await db().staffInvitation.findMany()), ...(await db().staffAccount.findMany())];
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(password);
    expect(JSON.stringify(rows)).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
  });
});

describe("an invitation", () => {
  test("makes one account of its role, once, also when it is sent ten times at the same moment", async () => {
    const by = await makeAdmin();
    const token = await inviteToken(by);
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, index) => makeAccount(token, person(`p${index}`), now)),
    );
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().staffAccount.count({ where: { role: "agent" } })).toBe(1);
    expect(await findAccountLink(token, now)).toEqual({ ok: false, reason: "used" });
  });

  test("that has run out or was taken back makes none", async () => {
    const by = await makeAdmin();
    const token = await inviteToken(by);
    expect(await makeAccount(token, person("lin"), hoursLater(invitationHours))).toEqual({
      ok: false,
      reason: "over",
    });
    const [open] = (await listTeam({ by, now })).invitations;
    expect(await revokeInvitation(open?.id ?? 0, { by, now })).toEqual({ ok: true });
    expect(await makeAccount(token, person("lin"), now)).toEqual({ ok: false, reason: "over" });
    expect((await listTeam({ by, now })).invitations).toEqual([]);
  });

  test("that was used, or of the first account, can't be taken back", async () => {
    const by = await makeAdmin();
    const token = await inviteToken(by);
    await makeAccount(token, person("lin"), now);
    for (const { id } of await db().staffInvitation.findMany())
      expect(await revokeInvitation(id, { by, now })).toEqual({ ok: false, reason: "no-such-invitation" });
  });

  test("for an email that has an account says so, and can still be used", async () => {
    const by = await makeAdmin();
    const token = await inviteToken(by);
    expect(await makeAccount(token, person("ada"), now)).toEqual({
      ok: false,
      reason: "refused",
      problems: [{ field: "email", reason: "taken" }],
    });
    expect(await makeAccount(token, person("lin"), now)).toMatchObject({ ok: true });
  });

  test("of a disabled administrator is no way back in", async () => {
    const ada = await makeAdmin();
    const bob = await join(ada, "bob", "admin");
    const token = await inviteToken(bob, "admin");
    await disable(bob.id, { by: ada, now });
    expect(await makeAccount(token, person("eve"), now)).toEqual({ ok: false, reason: "over" });
    expect(await invite("admin", { by: bob, now })).toEqual({ ok: false, reason: "not-allowed" });
  });

  test.each(["", "x", "A".repeat(22), "A".repeat(23), "../../setup/AAAAAAAAAA"])(
    "of the token %j is none",
    async (token) => {
      await makeAdmin();
      expect(await makeAccount(token, person("eve"), now)).toEqual({ ok: false, reason: "over" });
    },
  );
});

describe("the team", () => {
  test("a disabled account is out with its next request, and in again when it is enabled", async () => {
    const by = await makeAdmin();
    const lin = await join(by, "lin");
    expect(await disable(lin.id, { by, now })).toEqual({ ok: true });
    cookie.accountId = lin.id;
    expect(await findStaff()).toBeNull();
    expect(await signInAs("lin@example.com", password)).toEqual({ ok: false, reason: "wrong" });
    expect(await enable(lin.id, { by, now })).toEqual({ ok: true });
    expect(await gate(lin.id)).toEqual({ id: lin.id, name: "lin", role: "agent", awaySince: null });
  });

  test("neither no session nor the session of a deleted account lets anybody in", async () => {
    expect(await findStaff()).toBeNull();
    const by = await makeAdmin();
    await db().staffInvitation.deleteMany();
    await db().staffAccount.deleteMany();
    cookie.accountId = by.id;
    expect(await findStaff()).toBeNull();
  });

  test("the only administrator can't be disabled, and with a second one nobody disables themselves", async () => {
    const ada = await makeAdmin();
    expect(await disable(ada.id, { by: ada, now })).toEqual({ ok: false, reason: "last-admin" });
    await join(ada, "bob", "admin");
    expect(await disable(ada.id, { by: ada, now })).toEqual({ ok: false, reason: "oneself" });
  });

  test("of two administrators who disable each other at once, one stays", async () => {
    const ada = await makeAdmin();
    const bob = await join(ada, "bob", "admin");
    const both = await Promise.all([disable(bob.id, { by: ada, now }), disable(ada.id, { by: bob, now })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().staffAccount.count({ where: { disabledAt: null } })).toBe(1);
  });

  test("an agent sees and changes none of it", async () => {
    const ada = await makeAdmin();
    const by = await join(ada, "lin");
    const refused = { ok: false, reason: "not-allowed" };
    expect(await invite("agent", { by, now })).toEqual(refused);
    expect(await revokeInvitation(1, { by, now })).toEqual(refused);
    expect(await disable(ada.id, { by, now })).toEqual(refused);
    expect(await enable(ada.id, { by, now })).toEqual(refused);
    expect(await listTeam({ by, now })).toEqual({ members: [], invitations: [] });
  });

  test("what an admin sees holds no password and no token", async () => {
    const by = await makeAdmin();
    const token = await inviteToken(by);
    const seen = JSON.stringify(await listTeam({ by, now }));
    expect(seen).toContain("ada@example.com");
    expect(seen).not.toMatch(/argon2/);
    expect(seen).not.toContain(hashLinkToken(token));
  });
});

let addresses = 0;

function nextAddress(): string {
  addresses += 1;
  return `192.0.2.${addresses}`;
}

/** From an address of its own, unless the address is what the test is about. */
function signInAs(email: string, tried: string, address = nextAddress()) {
  return signIn({ email, password: tried }, { address });
}

describe("signing in", () => {
  test("takes the right password; a wrong one and an unknown account get the same answer", async () => {
    const { id } = await makeAdmin();
    expect(await signInAs("ada@example.com", password)).toEqual({
      ok: true,
      accountId: id,
      passwordVersion: 0,
    });
    const wrong = await signInAs("ada@example.com", "correct horse batterz");
    expect(wrong).toEqual({ ok: false, reason: "wrong" });
    expect(await signInAs("nobody@example.com", password)).toEqual(wrong);
    expect(await signInAs("", "")).toEqual(wrong);
  });

  test("an unknown account takes as long as a known one", async () => {
    await makeAdmin();
    const time = async (email: string) => {
      const times: number[] = [];
      for (let round = 0; round < 9; round += 1) {
        const from = performance.now();
        await signInAs(email, "a wrong password");
        times.push(performance.now() - from);
      }
      return times.toSorted((a, b) => a - b)[4] ?? 0;
    };
    const [known, unknown] = [await time("ada@example.com"), await time("nobody@example.com")];
    // Without the hash it would be a twentieth.
    expect(unknown).toBeGreaterThan(known / 3);
    expect(known).toBeGreaterThan(unknown / 3);
  });

  test("is slowed down for an account, and after the wait the right password works", async () => {
    const { id } = await makeAdmin();
    for (let tried = 0; tried < accountBudget.times; tried += 1)
      expect(await signInAs("ada@example.com", "a wrong password")).toMatchObject({ reason: "wrong" });
    const refused = await signInAs("ada@example.com", password);
    expect(refused).toMatchObject({ ok: false, reason: "wait" });
    const seconds = "retryAfterSeconds" in refused ? refused.retryAfterSeconds : 0;
    expect(Number.isInteger(seconds)).toBe(true);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(accountBudget.withinSeconds);
    await db().rateLimit.deleteMany();
    expect(await signInAs("ada@example.com", password)).toEqual({
      ok: true,
      accountId: id,
      passwordVersion: 0,
    });
  });

  test("is slowed down for an unknown account just the same", async () => {
    for (let tried = 0; tried < accountBudget.times; tried += 1)
      expect(await signInAs("nobody@example.com", password)).toMatchObject({ reason: "wrong" });
    expect(await signInAs("nobody@example.com", password)).toMatchObject({ reason: "wait" });
  });

  test("is slowed down for an address, which cannot use up an account's tries", async () => {
    const { id } = await makeAdmin();
    const address = "198.51.100.7";
    for (let tried = 0; tried < addressBudget.times; tried += 1)
      await signInAs("ada@example.com", "x", address);
    for (let tried = 0; tried < accountBudget.times; tried += 1)
      expect(await signInAs("ada@example.com", password, address)).toMatchObject({ reason: "wait" });
    expect(await signInAs("ada@example.com", password)).toEqual({
      ok: true,
      accountId: id,
      passwordVersion: 0,
    });
  });

  test("the counters hold no email", async () => {
    await signInAs("ada@example.com", "x");
    expect(JSON.stringify(await db().rateLimit.findMany({ select: { key: true } }))).not.toContain("ada");
  });
});
