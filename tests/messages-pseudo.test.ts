import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { en } from "#lib/messages/en/index.ts";
import { localeOf, localPath, messagesOf, pseudoLanguage } from "#lib/messages/index.ts";
import { pseudo } from "#lib/messages/pseudo.ts";

const of = (text: string) => pseudo({ text }).text;

describe("the pseudo-language", () => {
  it("puts accents on letters, doubles vowels and sets brackets", () => {
    expect(of("Get help")).toBe("[Ĝééţ ĥééļþ]");
  });

  it("leaves arguments, numbers and tags alone", () => {
    expect(of("{service} has {count, number} of <b>ten</b>")).toBe(
      "[{service} ĥááš {count, number} óóƒ <b>ţééñ</b>]",
    );
  });

  it("leaves code as it is", () => {
    expect(of("See <code>claude --help</code> first")).toBe("[Šéééé <code>claude --help</code> ƒííŕšţ]");
  });

  it("changes the branches of a choice and not their names", () => {
    expect(of("{n, plural, =0 {none} one {# day} other {# days {x}}} ago")).toBe(
      "[{n, plural, =0 {ñóóñéé} one {# ðááý} other {# ðááýš {x}}} ááĝóó]",
    );
    expect(of("{day, select, today {{clock}} other {{date} at {clock}}}")).toBe(
      "[{day, select, today {{clock}} other {{date} ááţ {clock}}}]",
    );
  });

  it("has all keys of English, each a message that can be read", () => {
    const texts = messagesOf(pseudoLanguage);
    const failures: string[] = [];
    const t = createTranslator({
      locale: "en",
      timeZone: "UTC",
      messages: texts,
      onError: (error) => void (error.code === "INVALID_MESSAGE" && failures.push(error.message)),
    });
    const keys = pathsOf(en);
    expect(pathsOf(texts)).toEqual(keys);
    for (const key of keys) (t.markup as (key: string, values: object) => string)(key, {});
    expect(failures).toEqual([]);
  });

  it("is served under its own prefix and writes dates as English does", () => {
    expect(localPath(pseudoLanguage, "/errors/429")).toBe("/en-XA/errors/429");
    expect(localPath(pseudoLanguage, "/")).toBe("/en-XA");
    expect(localPath("en", "/errors/429")).toBe("/errors/429");
    expect(localeOf(pseudoLanguage)).toBe(localeOf("en"));
  });
});

function pathsOf(part: object, path = ""): string[] {
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === "string" ? [path + key] : pathsOf(value, `${path}${key}.`),
  );
}
