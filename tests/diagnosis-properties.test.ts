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
        const found = diagnose({ errorMessage, command }, profile);
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
      fc.property(paste, (errorMessage) => {
        const once = diagnose({ errorMessage, command: "" }, profile);
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

  it("takes 64 KB of one thing repeated within a second", () => {
    const units = [
      " ",
      "\n",
      "4",
      "429 ",
      "model ",
      "_",
      "[",
      '\\"',
      "\u001b[",
      "\n  at ",
      "GET /",
      "Error: ",
      "Tests 1",
    ];
    for (const unit of units) {
      const errorMessage = unit.repeat(65536 / unit.length);
      const startedAt = performance.now();
      diagnose({ errorMessage, command: errorMessage.slice(0, 8192) }, profile);
      expect(performance.now() - startedAt).toBeLessThan(1000);
    }
  });
});
