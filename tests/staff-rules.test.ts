import { describe, expect, test } from "vitest";
import { decoyHash, hashPassword, isPassword } from "#lib/staff/password.ts";
import {
  deskPath,
  mayDo,
  nameMaxLength,
  passwordMaxLength,
  passwordMinLength,
  readAccount,
  roles,
  signInPathTo,
  signInSchema,
} from "#lib/staff/rules.ts";
import { profile } from "./profile.ts";

describe("a password", () => {
  test("is found again, and nothing near it is", async () => {
    const hash = await hashPassword("correct horse battery");
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await isPassword("correct horse battery", hash)).toBe(true);
    for (const near of ["correct horse batter", "correct horse battery ", "Correct horse battery", ""])
      expect(await isPassword(near, hash)).toBe(false);
  });

  test("has another hash each time", async () => {
    expect(await hashPassword("correct horse battery")).not.toBe(await hashPassword("correct horse battery"));
  });

  test("is the same however the keyboard spells an accent", async () => {
    expect(
      await isPassword("cafe\u0301 au lait au lit", await hashPassword("caf\u00e9 au lait au lit")),
    ).toBe(true);
  });

  test("is checked at the cost that it was stored with", async () => {
    // A vector of the reference implementation: test.c of phc-winner-argon2.
    const hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    expect(await isPassword("password", hash)).toBe(true);
  });

  test("none has the decoy", async () => {
    expect(await isPassword("", decoyHash)).toBe(false);
    expect(await isPassword("correct horse battery", decoyHash)).toBe(false);
  });

  test("that is stored in no known format is a fault, not a refusal", async () => {
    await expect(isPassword("x", "plain")).rejects.toThrow("format");
  });
});

describe("after signing in, one is led to", () => {
  test.each([
    ["/desk", "/desk"],
    ["/desk/", "/desk/"],
    ["/desk/team", "/desk/team"],
    ["/desk/tickets/FF-7K3M9Q?tab=notes#last", "/desk/tickets/FF-7K3M9Q?tab=notes#last"],
    ["/desk/./team", "/desk/team"],
  ])("%j as it is: %j", (sent, expected) => {
    expect(deskPath(sent)).toBe(expected);
  });

  test.each([
    undefined,
    null,
    42,
    ["/desk/team", "/desk/team"],
    "",
    "/",
    "/t/AAAAAAAAAAAAAAAAAAAAAA",
    "/desks",
    "/deskevil.com",
    "//evil.com",
    "//evil.com/desk",
    "///evil.com/desk",
    "\\evil.com",
    "\\\\evil.com/desk",
    "/\\evil.com/desk",
    "/\t/evil.com/desk",
    "\n//evil.com/desk",
    " //evil.com/desk",
    "https://evil.com/desk",
    "https:evil.com",
    "http://desk.invalid:81/desk",
    "http://user@desk.invalid.evil.com/desk",
    "javascript:alert(1)",
    "JavaScript:alert(1)//desk",
    "java\tscript:alert(1)",
    "data:text/html,/desk",
    "%2f%2fevil.com/desk",
    "/desk/../../evil",
    "/desk/%2e%2e/%2e%2e/evil",
    "/desk/..//evil.com",
    "/desk/..\\..\\\\evil.com",
    "/desk/sign-in",
    "/desk/sign-in?to=/desk/team",
    "http://[",
    `/desk/${"a".repeat(600)}`,
  ])("the beginning of the desk instead of %j", (sent) => {
    expect(deskPath(sent)).toBe("/desk");
  });

  test.each([
    "/desk//evil.com",
    "/desk/%2f%2fevil.com",
    "/desk/@evil.com",
    "/desk/\\evil.com",
    "/desk?to=//evil.com",
  ])("a path of this site for %j", (sent) => {
    const led = new URL(deskPath(sent), "https://help.example.com/desk/sign-in");
    expect(led.origin).toBe("https://help.example.com");
    expect(led.pathname).toMatch(/^\/desk(?:\/|$)/);
  });

  test("and the sign-in page keeps it", () => {
    expect(signInPathTo("/desk")).toBe("/desk/sign-in");
    expect(signInPathTo("/desk/team?a=1&b=2")).toBe("/desk/sign-in?to=%2Fdesk%2Fteam%3Fa%3D1%26b%3D2");
  });
});

describe("a new account", () => {
  const good = { name: "Ada Byron", email: "ada@example.com", password: "correct horse battery" };
  const problems = (changes: Partial<Record<keyof typeof good, unknown>>) => {
    const read = readAccount({ ...good, ...changes }, profile);
    return read.ok ? [] : read.problems.map(({ field, reason }) => `${field} ${reason}`);
  };

  test("is stored tidied, with its email in lower case", () => {
    expect(readAccount({ ...good, name: " Ada \n Byron ", email: " Ada@Example.COM " }, profile)).toEqual({
      ok: true,
      account: good,
    });
  });

  test.each([
    ["name", "", "name missing"],
    ["name", "   ", "name missing"],
    ["name", undefined, "name missing"],
    ["name", "a".repeat(nameMaxLength + 1), "name too-long"],
    ["email", "", "email missing"],
    ["email", "ada", "email not-an-email"],
    ["email", "ada@example", "email not-an-email"],
    ["email", "a b@example.com", "email not-an-email"],
    ["email", `${"a".repeat(250)}@example.com`, "email too-long"],
    ["password", "", "password missing"],
    ["password", "x1y2z3a4b5c", "password too-short"],
    ["password", "ab".repeat(passwordMaxLength), "password too-long"],
    ["password", "a".repeat(passwordMinLength), "password too-simple"],
    ["password", "Ada@example.com", "password too-simple"],
    ["password", new File([], "x"), "password missing"],
  ] as const)("with %s %j: %s", (field, value, expected) => {
    expect(problems({ [field]: value })).toEqual([expected]);
  });

  test.each([
    ["name", "a".repeat(nameMaxLength)],
    ["name", "李雷"],
    ["name", "Siobhán O’Brien-Ní Dhomhnaill"],
    ["email", "ada+desk@mail.example.co.uk"],
    ["password", "a2345678901b"],
    ["password", "ab12!".repeat(51)],
    ["password", "密码很长很长也可以用的吧"],
  ] as const)("with %s %j is fine", (field, value) => {
    expect(problems({ [field]: value })).toEqual([]);
  });

  test("whose name or email holds a full key is refused, and the key does not come back", () => {
    const key = `cr_${"0123456789abcdef".repeat(3)}`;
    const read = readAccount({ ...good, name: key }, profile);
    expect(read).toMatchObject({ ok: false, name: "", problems: [{ field: "name", reason: "full-key" }] });
    expect(JSON.stringify(read)).not.toContain(key.slice(0, 12));
    expect(problems({ email: `${key}@example.com` })).toEqual(["email full-key"]);
  });
});

test("an admin may do all that an agent may, and an agent works on tickets alone", () => {
  expect(roles.map((role) => mayDo(role, "work-tickets"))).toEqual([true, true]);
  for (const action of [
    "see-team",
    "invite",
    "revoke-invitation",
    "disable-account",
    "enable-account",
  ] as const) {
    expect(mayDo("agent", action)).toBe(false);
    expect(mayDo("admin", action)).toBe(true);
  }
});

test("what the sign-in form sends is read whatever it is", () => {
  expect(signInSchema.parse({ email: " Ada@Example.com ", password: " x " })).toEqual({
    email: "ada@example.com",
    password: " x ",
  });
  const nothing = { email: "", password: "" };
  expect(signInSchema.parse({})).toEqual(nothing);
  expect(signInSchema.parse({ email: 1, password: ["x"] })).toEqual(nothing);
  expect(signInSchema.parse({ email: "a".repeat(300), password: "a".repeat(300) })).toEqual(nothing);
});
