import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnose } from "#lib/diagnosis/index.ts";
import { isKnownCode } from "#lib/reference/index.ts";
import { profile } from "./profile.ts";

/** Texts that look like errors more often than random ones do. */
const paste = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "\ud83d",
        "\udc00",
        "\0",
        "\u202e",
        "\u2067خطأ 429\u2069",
        "retry-after: 9",
        "resets 25:99pm (A/B)",
      ),
      fc.constantFrom(
        "429",
        "API Error: 529 ",
        '{"type":"overloaded_error"}',
        "\u001b[31m",
        "\r\n",
        "\n    at f (a.js:500:1)",
        "connection reset",
        "timed out",
        "HTTP/1.1 502",
        "😀",
        "İ",
        "npm error ",
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

describe("a diagnosis of any text", () => {
  it("never throws, and its evidence lies inside the text, in order, without overlap", () => {
    fc.assert(
      fc.property(paste, paste, (errorMessage, command) => {
        const found = diagnose(
          { errorMessage, command, occurredAt: 1_768_118_400_000, zone: "Asia/Kathmandu" },
          profile,
        );
        let end = 0;
        for (const { field, start, length, speaksFor } of found.evidence) {
          expect(field).toBe("errorMessage");
          expect(start).toBeGreaterThanOrEqual(end);
          expect(length).toBeGreaterThan(0);
          expect(isKnownCode(speaksFor)).toBe(true);
          end = start + length;
        }
        expect(end).toBeLessThanOrEqual(errorMessage.length);
        expect(found.confidence).toBeGreaterThanOrEqual(0);
        expect(found.confidence).toBeLessThanOrEqual(1);
        expect(found.fingerprint).toMatch(/^[\da-f]{16}$/);
        expect(Number.isSafeInteger(found.retryAt ?? 0)).toBe(true);
        for (const other of found.runnersUp) {
          expect(other.code).not.toBe(found.code);
          expect(other.confidence).toBeLessThanOrEqual(found.confidence);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("has evidence for its code unless it is unknown", () => {
    fc.assert(
      fc.property(paste, (errorMessage) => {
        const { code, evidence } = diagnose({ errorMessage, command: "" }, profile);
        if (code === "unknown") expect(evidence).toEqual([]);
        else expect(evidence.map((piece) => piece.speaksFor)).toContain(code);
      }),
      { numRuns: 500 },
    );
  });

  it("gives the same answer for the same text", () => {
    fc.assert(
      fc.property(paste, paste, (errorMessage, other) => {
        const once = diagnose({ errorMessage, command: "" }, profile);
        diagnose({ errorMessage: other, command: "" }, profile);
        expect(diagnose({ errorMessage, command: "" }, profile)).toEqual(once);
      }),
    );
  });

  it("is not changed by colours", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("API Error: 502 Bad Gateway", "Rate limit exceeded"),
        fc.nat(),
        (text, at) => {
          const place = at % text.length;
          const coloured = `${text.slice(0, place)}\u001b[1m${text.slice(place)}`;
          expect(diagnose({ errorMessage: coloured, command: "" }, profile).code).toBe(
            diagnose({ errorMessage: text, command: "" }, profile).code,
          );
        },
      ),
    );
  });

  it("holds no 8 characters of a key that the text holds", () => {
    const body = fc.string({
      unit: fc.constantFrom(..."abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"),
      minLength: 40,
      maxLength: 64,
    });
    const before = fc.constantFrom(
      "x-api-key: ",
      "request_id: ",
      "request id: ",
      "curl ",
      "claude ",
      "anthropic/python ",
      "retry-after: ",
      "429 ",
      "Authorization: Bearer ",
    );
    const prefix = fc.constantFrom("sk-ant-api03-", "cr_", "sk-proj-", "");
    fc.assert(
      fc.property(before, prefix, body, (name, start, secret) => {
        const text = `API Error: 401 invalid x-api-key\n${name}${start}${secret}\n`;
        const answer = JSON.stringify(
          diagnose({ errorMessage: text, command: text, occurredAt: 0, zone: "UTC" }, profile),
        );
        for (let at = 0; at + 8 <= secret.length; at++)
          expect(answer).not.toContain(secret.slice(at, at + 8));
      }),
      { numRuns: 300 },
    );
  });
});

describe("the fingerprint", () => {
  const hex = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 8, maxLength: 24 });
  const word = fc.string({ unit: fc.constantFrom(..."abcdefghij"), minLength: 2, maxLength: 10 });
  const details = fc.record({ hex, word, count: fc.nat(), hour: fc.integer({ min: 10, max: 23 }) });
  const wordings: readonly ((of: { hex: string; word: string; count: number; hour: number }) => string)[] = [
    (of) =>
      `API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_${of.hex}"}`,
    (of) => `API Error: 400 prompt is too long: ${of.count} tokens > 200000 maximum`,
    (of) =>
      `2026-01-11 ${of.hour}:00:00.${of.count} connect ECONNREFUSED 10.0.0.${of.count % 255}:${of.count}`,
    (of) =>
      `File not readable /home/${of.word}/${of.hex}.json: API Error: 401 invalid x-api-key (request id: 20260111080000${of.hex})`,
    (of) => `503 no available accounts for '${of.word}' at https://${of.word}.example.com/v1/messages`,
    (of) => `Jan 11 ${of.hour}:00:00 httpx.ReadTimeout: The read operation timed out after ${of.count}ms`,
    (of) => `httpx.ConnectTimeout: timed out after ${of.count}ms`,
  ];
  const fingerprint = (errorMessage: string) => diagnose({ errorMessage, command: "" }, profile).fingerprint;

  it.each(wordings.map((wording, index) => [index, wording] as const))(
    "of wording %s is that of another customer",
    (_, wording) => {
      fc.assert(
        fc.property(details, details, (one, other) => {
          expect(fingerprint(wording(one))).toBe(fingerprint(wording(other)));
        }),
      );
    },
  );

  it("is another for another error", () => {
    const prints = wordings.map((wording) =>
      fingerprint(wording({ hex: "0a1b2c3d", word: "abc", count: 429, hour: 12 })),
    );
    expect(new Set(prints).size).toBe(wordings.length);
  });

  it("of an unknown text is that of its last lines", () => {
    const text = (start: string, id: string) =>
      `${start}\nTypeError: x is not a function\n    at f (a.js:${id}:1)\nNode.js v20.${id}\n`;
    expect(fingerprint(text("hello", "1"))).not.toBe(fingerprint("something else altogether"));
    expect(fingerprint(`first\nsecond\n${text("hello", "1")}`)).toBe(
      fingerprint(`third\n${text("hello", "29")}`),
    );
  });
});
