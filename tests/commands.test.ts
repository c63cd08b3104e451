import { describe, expect, test } from "vitest";
import { runCommand } from "./run-command.ts";

const diagnose = "lib/commands/diagnose.ts";
const guard = "lib/commands/guard.ts";

/** A made-up full key, of which no 8 characters repeat the beginning that may be shown. */
const fullKey = `cr_3f9a1c0${"7b5d2e846".repeat(7)}`;
const secretPart = fullKey.slice(10, 18);

async function answers(command: string, lines: readonly unknown[]): Promise<unknown[]> {
  const input = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  const { code, out, err } = await runCommand([command, "--ndjson"], input);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe("diagnose --ndjson", () => {
  test("answers each line in order, and a malformed one with its number", async () => {
    const given = await answers(diagnose, [
      { id: 7, text: "API Error: 429 Too Many Requests", command: "claude" },
      "not json",
      "",
      { id: "b", text: "hello" },
      { id: "c" },
      { text: "no id" },
      [1],
      "null",
      { id: "d", text: "529", command: null },
    ]);
    expect(given).toEqual([
      { id: 7, code: "429", cause: "rate", confidence: expect.closeTo(0.9, 0) },
      { id: null, line: 2, error: "not JSON" },
      { id: "b", code: "unknown", cause: null, confidence: expect.any(Number) },
      { id: null, line: 5, error: "text: a string" },
      { id: null, line: 6, error: "id: a string or a number" },
      { id: null, line: 7, error: expect.any(String) },
      { id: null, line: 8, error: expect.any(String) },
      { id: "d", code: "529", cause: null, confidence: expect.any(Number) },
    ]);
  });

  test("takes lines of any length that a paste has, cut anywhere, and refuses one that none has", async () => {
    const long = { id: 1, text: `${"é😀 ".repeat(400_000)}\nAPI Error: 503 Service Unavailable` };
    const tooLong = { id: 2, text: "x".repeat(9_000_000) };
    expect(await answers(diagnose, [long, tooLong, { id: 3, text: "hello" }])).toMatchObject([
      { id: 1 },
      { id: null, line: 2, error: "longer than 8388608 characters" },
      { id: 3 },
    ]);
  });

  test("answers nothing to nothing", async () => {
    expect(await answers(diagnose, [])).toEqual([]);
  });
});

describe("diagnose for a person", () => {
  test("says what it is, why, where, and what to do", async () => {
    const paste = `$ claude\nAPI Error: 529 {"type":"error","error":{"type":"overloaded_error"}}\n`;
    const { code, out } = await runCommand([diagnose], paste);
    expect(code).toBe(0);
    for (const part of ["529  ", "(certain)", "‘overloaded_error’", "^^^ 529", "1. Wait two minutes"])
      expect(out).toContain(part);
  });

  test("shows nothing of a key", async () => {
    const { out, err } = await runCommand([diagnose], `API Error: 401 ${fullKey} invalid x-api-key`);
    expect(out).toContain("401  ");
    expect(out).toContain("cr_3f9a1c0…");
    expect(out + err).not.toContain(secretPart);
  });
});

describe("guard --ndjson", () => {
  test("accepts, refuses and masks, texts and reports, and repeats nothing of a key", async () => {
    const given = await answers(guard, [
      { id: 1, text: "hello" },
      { id: 2, text: `key ${fullKey} here` },
      { id: 3, fields: { errorMessage: "429", command: `export KEY=${fullKey}` } },
      { id: 4, fields: { errorMessage: `401 cr_3f9a1c0`, command: "claude" } },
      { id: 5, fields: { errorMessage: 5, key: fullKey } },
      `{"id":6,"text":"${fullKey}`,
      { id: 7, text: fullKey, fields: {} },
      { id: 8, text: "more is passed over", label: "harmless" },
    ]);
    expect(given).toEqual([
      { id: 1, verdict: "accept", families: [], masked: "hello" },
      { id: 2, verdict: "reject", families: ["service"], masked: "key cr_3f9a1c0… here" },
      {
        id: 3,
        verdict: "reject",
        families: ["service"],
        masked: { errorMessage: "429", command: "export KEY=cr_3f9a1c0…" },
      },
      {
        id: 4,
        verdict: "accept",
        families: [],
        masked: { errorMessage: "401 cr_3f9a1c0", command: "claude" },
      },
      { id: null, line: 5, error: expect.any(String) },
      { id: null, line: 6, error: "not JSON" },
      { id: null, line: 7, error: expect.any(String) },
      { id: 8, verdict: "accept", families: [], masked: "more is passed over" },
    ]);
    expect(JSON.stringify(given)).not.toContain(secretPart);
  });

  test("masks one text for a person", async () => {
    const { out, err } = await runCommand([guard], `a\n${fullKey}\nb\n`);
    expect(out).toBe("a\ncr_3f9a1c0…\nb\n");
    expect(err).toBe("Full keys found: service\n");
  });
});

test.each([diagnose, guard])("%s says how it is used, and which setting is wrong", async (command) => {
  expect(await runCommand([command, "--json"])).toMatchObject({ code: 2, out: "" });
  const wrong = await runCommand([command], "", { SERVICE_PROFILE: "/nowhere.json" });
  expect(wrong).toMatchObject({ code: 1, out: "" });
  expect(wrong.err).toMatch(/^SERVICE_PROFILE: /);
});
