import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "#lib/report/index.ts";

describe("cleanText", () => {
  test.each([
    ["colours", "\x1b[1;31mError\x1b[0m: 401", "Error: 401"],
    ["256 colours and cursor moves", "\x1b[38;5;196mX\x1b[2K\x1b[1G\x1b[?25l", "X"],
    ["C1 forms of the codes", "\x9b31mred\x9b0m \x9d0;title\x9cdone", "red done"],
    ["a window title", "\x1b]0;my title\x07$ claude", "$ claude"],
    ["a hyperlink", "\x1b]8;;https://example.com\x1b\\link\x1b]8;;\x1b\\ text", "link text"],
    ["a title that never ends, without what follows", "\x1b]0;title\nnext line", "0;title\nnext line"],
    ["short escapes", "\x1b7\x1b(Bsaved\x1b8\x1b=", "saved"],
    ["a lone escape at the end", "end\x1b", "end"],
    ["Windows line ends", "one\r\ntwo\r\r\nthree", "one\ntwo\nthree"],
    ["a progress line that was overwritten", "10 %\r50 %\r100 %\ndone", "10 %\n50 %\n100 %\ndone"],
    ["NUL and other controls", "a\0b\x07c\x7fd\x85e", "abcde"],
    ["half a surrogate pair", "a\ud83d b \udd11 c", "a\ufffd b \ufffd c"],
  ])("handles %s", (_name, given, cleaned) => {
    expect(cleanText(given)).toBe(cleaned);
  });

  test.each(["│ box │\n╰─────╯", "\n\n  indented\n\ttab\n", "密钥 🔑 ñ", "[33m no escape", "a\u200bb"])(
    "keeps %j as pasted",
    (text) => {
      expect(cleanText(text)).toBe(text);
    },
  );

  test("is idempotent, and leaves nothing that PostgreSQL refuses or a terminal obeys", () => {
    const pieces = fc.constantFrom(
      "\x1b",
      "[",
      "]",
      "0;",
      "m",
      "\x07",
      "\r",
      "\n",
      "\0",
      "\x9b",
      "\ud800",
      "\udc00",
      "\u202e",
      "\u2066",
      "a",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "binary" }))), (parts) => {
        const cleaned = cleanText(parts.join(""));
        expect(cleanText(cleaned)).toBe(cleaned);
        expect(cleaned).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
        expect(cleaned).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
        expect(cleaned.isWellFormed()).toBe(true);
      }),
    );
  });
});
