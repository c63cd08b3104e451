import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  commandMaxBytes,
  errorMessageMaxBytes,
  readKeyPrefix,
  readReport,
  reportFields,
  sentReportSchema,
  settledForm,
} from "#lib/report/index.ts";
import { profile } from "#tests/profile.ts";

const now = Date.UTC(2026, 10, 24, 13, 30);
const here = { now, profile, fallbackZone: "Asia/Shanghai" };
const fullKey = "cr_8f3a91c27be04d56f1a2c3b4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708";

const sent = {
  errorMessage: "API Error: 429 rate_limit_error",
  command: "claude",
  occurredAt: "5 minutes ago",
  zone: "Europe/Berlin",
  keyPrefix: "cr_a1b2c3d",
};

describe("a report that answers all four", () => {
  test("is read from JSON", () => {
    expect(
      readReport({ ...sent, commandAnswer: "given", keyAnswer: "prefix", occurredAbout: false }, here),
    ).toEqual({
      ok: true,
      report: {
        errorMessage: "API Error: 429 rate_limit_error",
        command: "claude",
        occurredAt: { at: now - 300_000, about: false, zone: "Europe/Berlin" },
        key: { answer: "prefix", keyPrefix: "cr_a1b2c3d", provider: "service" },
      },
    });
  });

  test("is read from a form without JavaScript", () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({
      ...sent,
      occurredAbout: "on",
      command: "",
      commandAnswer: "none",
    })) {
      form.set(name, value);
    }
    form.set("keyAnswer", "no-key");
    expect(readReport(Object.fromEntries(form), here)).toMatchObject({
      ok: true,
      report: { command: null, occurredAt: { about: true }, key: { answer: "no-key" } },
    });
  });

  test.each([
    ["an error message as short as 429", { errorMessage: "429" }],
    ["a sign-in without a key", { keyPrefix: "", keyAnswer: "signed-in" }],
    ["no command", { command: "", commandAnswer: "none" }],
    ["a zone that isn't one, with the desk's instead", { zone: "Mars/Olympus" }],
    ["no zone", { zone: undefined }],
    ["names that we don't know", { extra: "1" }],
  ])("may have %s", (_name, change) => {
    expect(readReport({ ...sent, ...change }, here)).toMatchObject({ ok: true });
  });

  test("is kept as pasted after cleaning", () => {
    const errorMessage = "\n\x1b[31m│ Error │\x1b[0m\r\n\r\n  at x\0";
    expect(readReport({ ...sent, errorMessage }, here)).toMatchObject({
      report: { errorMessage: "\n│ Error │\n\n  at x" },
    });
  });

  test("an answer without text wins over text that was left in its field", () => {
    const change = { commandAnswer: "none", keyAnswer: "no-key" };
    expect(readReport({ ...sent, ...change }, here)).toMatchObject({
      report: { command: null, key: { answer: "no-key" } },
    });
  });
});

describe("what is missing or wrong", () => {
  test.each([undefined, null, 1, "text", [], [sent], {}, () => sent])(
    "is told for all four of %s",
    (input) => {
      expect(readReport(input, here)).toMatchObject({
        ok: false,
        problems: reportFields.map((field) => ({ field, reason: "missing" })),
      });
    },
  );

  test("is told at once, each at its field", () => {
    const input = {
      errorMessage: { deep: [1] },
      command: ["a", "b"],
      occurredAt: "whenever",
      keyPrefix: "hello",
    };
    const read = readReport(input, here);
    expect(read).toMatchObject({
      ok: false,
      problems: [
        { field: "errorMessage", reason: "not-text" },
        { field: "command", reason: "not-text" },
        { field: "occurredAt", reason: "unreadable-time" },
        { field: "keyPrefix", reason: "not-a-prefix" },
      ],
      fields: { errorMessage: "", command: "", occurredAt: "whenever", keyPrefix: "hello" },
    });
  });

  test.each([
    ["an unknown answer", { keyAnswer: "maybe" }, "keyPrefix", "not-text"],
    ["a tick that is none", { timeConfirmed: 7 }, "occurredAt", "not-text"],
    ["a number as command", { command: 5 }, "command", "not-text"],
    ["an empty command", { command: "  " }, "command", "missing"],
    ["no prefix", { keyPrefix: "" }, "keyPrefix", "missing"],
    ["the future", { occurredAt: "2026-11-25 10:00" }, "occurredAt", "in-future"],
    ["long ago", { occurredAt: "2026-10-01 10:00" }, "occurredAt", "long-ago"],
  ])("%s is told at its field", (_name, change, field, reason) => {
    expect(readReport({ ...sent, ...change }, here)).toMatchObject({
      ok: false,
      problems: [{ field, reason }],
    });
  });

  test("a time in the future or long ago passes once it is confirmed", () => {
    for (const occurredAt of ["2026-11-25 10:00", "2026-10-01 10:00"]) {
      expect(readReport({ ...sent, occurredAt, timeConfirmed: "on" }, here).ok).toBe(true);
    }
  });
});

describe("limits count bytes of UTF-8", () => {
  test.each([
    ["errorMessage", errorMessageMaxBytes],
    ["command", commandMaxBytes],
  ] as const)("%s", (field, maxBytes) => {
    const chinese = "密".repeat(Math.floor(maxBytes / 3)) + "x".repeat(maxBytes % 3);
    expect(readReport({ ...sent, [field]: chinese }, here).ok).toBe(true);
    expect(readReport({ ...sent, [field]: `${chinese}x` }, here)).toMatchObject({
      ok: false,
      problems: [{ field, reason: "too-large" }],
      fields: { [field]: `${chinese}x` },
    });
  });
});

describe("a full key", () => {
  test.each(reportFields)("in %s is refused there, and comes back masked", (field) => {
    const read = readReport({ ...sent, [field]: `${fullKey}` }, here);
    expect(read).toMatchObject({ ok: false, fields: { [field]: "cr_8f3a91c…" } });
    if (read.ok) return;
    expect(read.problems[0]).toMatchObject({
      field,
      reason: "full-key",
      findings: [{ field, family: "service" }],
    });
    for (let at = 3; at + 8 <= fullKey.length; at++) {
      expect(JSON.stringify(read)).not.toContain(fullKey.slice(at, at + 8));
    }
  });

  test("in the prefix field offers its prefix", () => {
    const read = readReport({ ...sent, keyPrefix: `"${fullKey}"` }, here);
    expect(read).toMatchObject({
      problems: [{ field: "keyPrefix", reason: "full-key", offer: "cr_8f3a91c" }],
    });
  });

  test("is refused also where another answer made its field idle", () => {
    const read = readReport({ ...sent, keyAnswer: "no-key", keyPrefix: fullKey }, here);
    expect(read).toMatchObject({ ok: false, problems: [{ field: "keyPrefix", reason: "full-key" }] });
  });

  test("keeps everything else that was typed", () => {
    const read = readReport(
      { ...sent, command: `curl -H "x-api-key: ${fullKey}"`, keyAnswer: "signed-in" },
      here,
    );
    expect(read).toMatchObject({
      fields: {
        errorMessage: sent.errorMessage,
        command: 'curl -H "x-api-key: cr_8f3a91c…"',
        occurredAt: sent.occurredAt,
        keyPrefix: sent.keyPrefix,
      },
      answers: { keyAnswer: "signed-in", commandAnswer: "given", zone: "Europe/Berlin" },
    });
  });
});

test("nothing that is sent makes it throw", () => {
  const value = fc.oneof(fc.string({ unit: "binary" }), fc.anything());
  const names = fc.constantFrom(...Object.keys(sentReportSchema.shape), "__proto__", "toString");
  fc.assert(
    fc.property(fc.oneof(fc.dictionary(names, value), fc.anything()), (input) => {
      const read = readReport(input, here);
      if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});

describe("a key prefix", () => {
  test.each([
    ["cr_a1b2c3d", "cr_a1b2c3d", "service"],
    [' "cr_a1b2c3d..." ', "cr_a1b2c3d", "service"],
    ["cr_a1b2c3d4e", "cr_a1b2c3d", "service"],
    ["cr_a1b2c3d…", "cr_a1b2c3d", "service"],
    ["`cr_a1b2c3d`", "cr_a1b2c3d", "service"],
    ["Cr_a1b2c3d", "cr_a1b2c3d", "service"],
    ["ｃｒ＿a1b2c3d", "cr_a1b2c3d", "service"],
    ["cr_a1b2c3d************wxyz", "cr_a1b2c3d", "service"],
    ["ANTHROPIC_AUTH_TOKEN=cr_a1b2c3d", "cr_a1b2c3d", "service"],
    ["it starts with cr_a1b2c3d", "cr_a1b2c3d", "service"],
    ["cr_a1b", "cr_a1b", "service"],
    ["sk-ant-api03-aB3xY7z", "sk-ant-api03-aB3xY7z", "other"],
    ["sk-ant-admin01-aB3xY", "sk-ant-admin01-aB3xY", "other"],
    ["sk-ant-api03-****abcd", "sk-ant-api03-", "other"],
    ["sk-a1B2c3D", "sk-a1B2c3D", "other"],
    ["AIzaSyA1b2c", "AIzaSyA1b2c", "other"],
    ["ghp_a1B2", "ghp_a1B2", "other"],
    ["newvendor-a1B2c3", "newvendor-a1B2c3", "other"],
    ["9f86d08", "9f86d08", "other"],
  ])("%j is taken as %s of %s", (text, keyPrefix, provider) => {
    expect(readKeyPrefix(text, profile)).toEqual({ ok: true, keyPrefix, provider });
  });

  test.each([
    ["", { reason: "missing" }],
    [' "" ', { reason: "missing" }],
    ["cr_", { reason: "too-short" }],
    ["hello", { reason: "not-a-prefix" }],
    ["I don't know", { reason: "not-a-prefix" }],
    ["429", { reason: "not-a-prefix" }],
    ["****", { reason: "not-a-prefix" }],
    ["cr_a1b2c3d4e5f6", { reason: "too-long", offer: "cr_a1b2c3d" }],
    ["sk-ant-api03-aB3xY7zQ", { reason: "too-long", offer: "sk-ant-api03-aB3xY7z" }],
    ["newvendor-a1B2c3D4e5", { reason: "too-long", offer: "newvendor-a1B2c3D" }],
    [fullKey, { reason: "full-key", offer: "cr_8f3a91c" }],
    [`sk-ant-admin01-${fullKey.slice(3)}`, { reason: "full-key", offer: "sk-ant-admin01-8f3a9" }],
    ["password: hunter2go", { reason: "full-key", offer: null }],
  ])("%j is refused", (text, refusal) => {
    expect(readKeyPrefix(text, profile)).toEqual({ ok: false, ...refusal });
  });
});

test("a refused form comes back with the clock time that 'a while ago' meant when it was sent", () => {
  const now = Date.parse("2026-11-24T12:00:00Z");
  const read = readReport(
    { errorMessage: "429", occurredAt: "5 minutes ago", zone: "Asia/Shanghai", keyAnswer: "no-key" },
    { now, profile, fallbackZone: "UTC" },
  );
  if (read.ok) throw new Error("the command is missing");
  expect(settledForm(read, now, profile).fields.occurredAt).toBe("2026-11-24 19:55:00");
});
