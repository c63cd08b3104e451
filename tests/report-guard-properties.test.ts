import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findKeys, guardFields, guardText, maskKeys } from "#lib/report/index.ts";
import { profile } from "#tests/profile.ts";

const body = fc.string({
  unit: fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"),
  minLength: 40,
  maxLength: 70,
});

/** Pieces of which nearly-keys, keys and their disguises are made. */
const piece = fc.oneof(
  fc.constantFrom(
    "cr_",
    "sk-",
    "sk-ant-api03-",
    "ghp_",
    "AKIA",
    "eyJhbGciOiJIUzI1NiJ9.",
    "API_KEY=",
    "password: ",
    "Authorization: Bearer ",
    "Basic ",
    "https://me:",
    "@host/",
    "-----BEGIN PRIVATE KEY-----",
    "-----END PRIVATE KEY-----",
  ),
  fc.constantFrom(
    "\n",
    "\r\n",
    " ",
    "\\",
    '"',
    "…",
    "...",
    "****",
    "│",
    "\u200b",
    "\x1b[31m",
    "%2D",
    "\\u0073",
    "ｓｋ",
    "-",
    "_",
  ),
  fc.constantFrom("429", "Error", "request", "密钥", "a1B2c3D", "9f86d081884c7d659a2f"),
  body,
  fc.string({ unit: "binary" }),
);

const text = fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(""));

describe("the guard", () => {
  test("never throws, and its findings lie inside the text, in order, without overlap", () => {
    fc.assert(
      fc.property(text, (given) => {
        let from = 0;
        for (const { start, length, masked } of findKeys({ given }, profile)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(length).toBeGreaterThan(0);
          from = start + length;
          expect(from).toBeLessThanOrEqual(given.length);
          expect(masked).toMatch(/…$/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("masks to a text that passes, and masking that changes nothing", () => {
    fc.assert(
      fc.property(text, text, (one, two) => {
        const judged = guardFields({ one, two }, profile);
        if (judged.ok) return;
        expect(judged.failed).toBe(false);
        if (judged.failed) return;
        expect(guardFields(judged.masked, profile)).toEqual({ ok: true, fields: judged.masked });
        expect(maskKeys(judged.masked.one, findKeys({ one: judged.masked.one }, profile))).toBe(
          judged.masked.one,
        );
      }),
      { numRuns: 3000 },
    );
  });

  test("changes only what it found", () => {
    fc.assert(
      fc.property(text, (given) => {
        const findings = findKeys({ given }, profile);
        const masked = maskKeys(given, findings);
        let from = 0;
        let rest = masked;
        for (const finding of findings) {
          const kept = given.slice(from, finding.start);
          expect(rest.startsWith(kept + finding.masked)).toBe(true);
          rest = rest.slice(kept.length + finding.masked.length);
          from = finding.start + finding.length;
        }
        expect(rest).toBe(given.slice(from));
      }),
      { numRuns: 1000 },
    );
  });

  test("lets no 8 characters of a key out, wherever it stands", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("cr_", "sk-ant-api03-", "sk-proj-", "ghp_"),
        body,
        text,
        text,
        (prefix, secret, before, after) => {
          fc.pre(/\d.*\d.*\d/.test(secret) && /[a-z].*[A-Z].*[a-z].*[A-Z]/.test(secret));
          const judged = guardText(`${before} ${prefix}${secret} ${after}`, profile);
          expect(judged.ok).toBe(false);
          const out = JSON.stringify(judged);
          for (let at = 0; at + 8 <= secret.length; at++) expect(out).not.toContain(secret.slice(at, at + 8));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("fails closed: more work than its budget is a refusal without text", () => {
    const text = `${"sk-".repeat(2000)} cr_0123456789abcdef01234567`;
    expect(guardFields({ text }, profile)).toMatchObject({ ok: false, failed: false });
    expect(guardFields({ text }, profile, 1000)).toEqual({ ok: false, failed: true });
  });

  test("stays within its budget on 64 KB of anything repeated", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), (parts) => {
        const unit = parts.join("") || " ";
        const given = unit.repeat(Math.ceil(65_536 / unit.length)).slice(0, 65_536);
        expect(() => findKeys({ given }, profile)).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});
