import { describe, expect, test } from "vitest";
import { readEnvironment } from "#lib/platform/env.ts";

function read(variables: Record<string, string>) {
  const answer = readEnvironment(variables);
  if (!answer.ok) throw new Error(answer.problems.join("\n"));
  return answer.environment;
}

function problems(variables: Record<string, string>): string[] {
  const answer = readEnvironment(variables);
  return answer.ok ? [] : answer.problems;
}

test("with no variable set, everything has a value that works", () => {
  expect(read({})).toEqual({
    PORT: 3000,
    PUBLIC_URL: "http://localhost:3000",
    TRUSTED_PROXIES: 0,
    DATA_DIR: ".data",
    SERVICE_PROFILE: "lib/profile/qcode.json",
  });
});

test("an empty variable counts as not set", () => {
  expect(read({ PORT: "", PUBLIC_URL: "", DATABASE_URL: "" })).toEqual(read({}));
});

test("the origin follows the port unless it is named", () => {
  expect(read({ PORT: "8080" }).PUBLIC_URL).toBe("http://localhost:8080");
  expect(read({ PORT: "8080", PUBLIC_URL: "https://help.example.com" }).PUBLIC_URL).toBe(
    "https://help.example.com",
  );
});

describe("a good value is taken", () => {
  test.each([
    ["PORT", "1", 1],
    ["PORT", "65535", 65535],
    ["PUBLIC_URL", "https://help.example.com:8443", "https://help.example.com:8443"],
    ["TRUSTED_PROXIES", "16", 16],
    ["DATABASE_URL", "postgres://u:p@db/fixfirst", "postgres://u:p@db/fixfirst"],
    [
      "DATABASE_URL",
      "postgresql://u:p@[::1]:5432/fixfirst?sslmode=require",
      "postgresql://u:p@[::1]:5432/fixfirst?sslmode=require",
    ],
    ["DATA_DIR", "/var/lib/fixfirst", "/var/lib/fixfirst"],
    ["SERVICE_PROFILE", "/etc/fixfirst/acme.json", "/etc/fixfirst/acme.json"],
    ["NEXTAUTH_SECRET", "0".repeat(32), "0".repeat(32)],
    [
      "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
      Buffer.alloc(16).toString("base64"),
      Buffer.alloc(16).toString("base64"),
    ],
    [
      "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY",
      Buffer.alloc(32).toString("base64"),
      Buffer.alloc(32).toString("base64"),
    ],
  ] as const)("%s=%s", (name, value, expected) => {
    expect(read({ [name]: value })[name]).toBe(expected);
  });
});

describe("a wrong value is refused with the variable's name and an example, never with the value", () => {
  test.each([
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "80a"],
    ["PORT", "3e3"],
    ["PORT", "-1"],
    ["PUBLIC_URL", "help.example.com"],
    ["PUBLIC_URL", "https://help.example.com/"],
    ["PUBLIC_URL", "https://help.example.com/desk"],
    ["PUBLIC_URL", "https://someone:hunter2@help.example.com"],
    ["PUBLIC_URL", "ftp://help.example.com"],
    ["TRUSTED_PROXIES", "17"],
    ["TRUSTED_PROXIES", "yes"],
    ["DATABASE_URL", "mysql://u:hunter2@db/fixfirst"],
    ["DATABASE_URL", "postgresql://"],
    ["DATABASE_URL", "postgresql://u:hunter2@db:notaport/fixfirst"],
    ["NEXTAUTH_SECRET", "hunter2"],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", "hunter2"],
    ["NEXT_SERVER_ACTIONS_ENCRYPTION_KEY", Buffer.alloc(20).toString("base64")],
  ])("%s=%s", (name, value) => {
    const [problem, ...others] = problems({ [name]: value });
    expect(others).toEqual([]);
    expect(problem).toMatch(new RegExp(`^${name} must be .+, for example: .+`));
    expect(problem?.replace(/, for example: .*/, "")).not.toContain(value);
    expect(problem).not.toContain("hunter2");
  });
});

test("all wrong variables are told at once", () => {
  expect(problems({ PORT: "x", TRUSTED_PROXIES: "x" })).toHaveLength(2);
});

test("each example passes itself", () => {
  for (const name of ["PORT", "PUBLIC_URL", "TRUSTED_PROXIES", "DATABASE_URL"]) {
    const example = problems({ [name]: "?" })[0]?.split("for example: ")[1] ?? "";
    expect(problems({ [name]: example })).toEqual([]);
  }
});
