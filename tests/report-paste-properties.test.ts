import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { guardFields, type SplitPaste, splitPaste } from "#lib/report/index.ts";
import { profile } from "#tests/profile.ts";
import { screenKey, screens, screensNow } from "#tests/terminal-screens.ts";

const here = { now: screensNow, zone: "Asia/Shanghai", profile };

type Split = Exclude<SplitPaste, { failed: true }>;

function split(text: string): Split {
  const read = splitPaste(text, here);
  expect(read.failed).toBe(false);
  if (read.failed) throw new Error("the guard failed");
  return read;
}

/** Lines of real screens, pieces that open something, keys and parts of keys, and anything at all. */
const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...new Set(screens.flatMap(({ text }) => text.split("\n")))) },
  fc.constantFrom(
    "$ ",
    '$ claude -p "',
    "$ echo don't",
    "> ",
    ">> -x",
    "# curl -x",
    "cat <<EOF",
    "EOF",
    "C:\\>a ^",
    "PS C:\\> a `",
    "a \\",
    "+ x",
    `$ X=${screenKey}`,
    screenKey.slice(0, 30),
    screenKey.slice(30),
    "cr_a1b2c3d",
    "-----BEGIN PRIVATE KEY-----",
    "api_key:",
    "2026-11-24 10:30:12",
    "\u202e\u0000\ud800 שלום",
    "   ",
    "",
  ),
  fc.string({ unit: "binary", maxLength: 60 }),
);

const paste = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom("\n", "\r\n", "\n\n"))
  .map(([lines, end]) => lines.join(end));

describe("a split paste", () => {
  test("loses no text: every line of it is in some part, at most without its prompt", () => {
    fc.assert(
      fc.property(paste, (text) => {
        const read = split(text);
        const message = read.errorMessage.split("\n").map((kept) => kept.trim());
        const typed = (read.command?.text ?? "")
          .split("\n")
          .map((kept) => kept.trim())
          .filter(Boolean);
        const left = new Map<string, number>();
        for (const kept of message) left.set(kept, (left.get(kept) ?? 0) + 1);
        for (const given of read.text.split("\n").map((each) => each.trim())) {
          // A further prompt with nothing typed behind it holds no text.
          if (/^(?:>>?)?$/.test(given)) continue;
          const count = left.get(given) ?? 0;
          if (count > 0) {
            left.set(given, count - 1);
            continue;
          }
          const isPart =
            typed.some((kept) => given.endsWith(kept)) ||
            [read.occurredAt?.text, read.keyPrefix].some((part) => part && given.includes(part));
          expect(isPart, JSON.stringify(given)).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("passes the guard with all its parts together, and as a whole", () => {
    fc.assert(
      fc.property(paste, (text) => {
        const read = split(text);
        const parts = {
          errorMessage: read.errorMessage,
          command: read.command?.text ?? "",
          occurredAt: read.occurredAt?.text ?? "",
          keyPrefix: read.keyPrefix ?? "",
        };
        expect(guardFields(parts, profile).ok).toBe(true);
        expect(guardFields({ text: read.text }, profile).ok).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  test("has its places inside the text, in order, without overlap, each with the text of its part", () => {
    fc.assert(
      fc.property(paste, (text) => {
        const read = split(text);
        let from = 0;
        for (const { part, start, length } of read.places) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(length).toBeGreaterThan(0);
          from = start + length;
          expect(from).toBeLessThanOrEqual(read.text.length);
          const shown = read.text.slice(start, from);
          if (part === "occurredAt") expect(shown).toBe(read.occurredAt?.text);
          else if (part === "keyPrefix") expect(shown).toBe(read.keyPrefix);
          else if (part === "errorMessage")
            for (const each of shown.split("\n")) expect(read.errorMessage).toContain(each.trim());
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("has no time that deserves a question, and the same answer every time", () => {
    fc.assert(
      fc.property(paste, (text) => {
        const read = split(text);
        expect(split(text)).toEqual(read);
        const at = read.occurredAt?.at;
        if (at === undefined) return;
        expect(at).toBeLessThanOrEqual(screensNow + 5 * 60_000);
        expect(at).toBeGreaterThanOrEqual(screensNow - 30 * 86_400_000);
      }),
      { numRuns: 1000 },
    );
  });

  test("that has only its error message left is not split again", () => {
    for (const { text } of screens) {
      const { errorMessage } = split(text);
      expect(split(errorMessage).text).toBe(errorMessage);
    }
  });

  test("is nothing at all where the guard fails", () => {
    const broken = vi.spyOn(String.prototype, "matchAll").mockImplementation(() => {
      throw new Error("a fault");
    });
    try {
      expect(splitPaste(`429 ${screenKey}`, here)).toEqual({ failed: true });
    } finally {
      broken.mockRestore();
    }
  });
});

describe("nasty input stays where it is:", () => {
  test.each([
    ["64 KB without a space", "a".repeat(65_536)],
    ["64 KB of digits", "1".repeat(65_536)],
    ["64 KB of quotes", `$ ${'"'.repeat(65_536)}`],
    ["64 KB in another script", "密".repeat(21_845)],
    ["HTML and script", "<script>alert(1)</script><img src=x onerror=alert(1)>"],
    ["NUL bytes", "API\u0000 Error: 529\u0000"],
    ["halves of characters", "API Error: 529 \ud83d \udd11"],
    ["right-to-left", "שגיאה: \u202e529\u202c שלום"],
  ])("%s", (_name, text) => {
    const read = split(text);
    const parts = `${read.command?.text ?? ""}${read.errorMessage}`;
    expect(parts.length).toBeGreaterThanOrEqual(read.text.trim().length - 2);
  });
});
