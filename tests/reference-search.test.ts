import { describe, expect, it, test } from "vitest";
import { searchPages } from "#components/reference/search-pages.ts";
import { lookUp, queryMaxLength } from "#lib/diagnosis/index.ts";
import { pseudoLanguage, translator } from "#lib/messages/index.ts";
import {
  answerPath,
  entries,
  hitPath,
  knownCodes,
  pageIds,
  readAnswer,
  type SearchHit,
  type SearchPage,
  searchReference,
} from "#lib/reference/index.ts";
import { profile } from "./profile.ts";

const pages = searchPages(translator("en"), profile);
const find = (query: string) => lookUp(query, pages, profile);
const names = (hits: readonly SearchHit[]) => hits.map(hitPath);

/** A made-up full key. */
const fullKey = `cr_${"3f9a1c07".repeat(8)}`;

describe("the pages that are searched", () => {
  it("are all of the reference, with their causes, in words without markup", () => {
    expect(pages.map(({ page }) => page)).toEqual(pageIds);
    expect(pages.flatMap(({ causes }) => causes.map(({ id }) => id))).toEqual(
      entries.flatMap(({ causes }) => causes.map(({ id }) => id)),
    );
    expect(JSON.stringify(pages)).not.toMatch(/[<>]|\{\w+\}/);
  });
});

describe("a code", () => {
  test.each(knownCodes)("%s leads to its page, first and as the code that it is", (code) => {
    for (const query of [
      code,
      ` ${code.toUpperCase()} `,
      `HTTP ${code}`,
      `Error: ${code}`,
      `status_code=${code}`,
    ]) {
      const { isCode, looksLike, hits } = find(query);
      expect({ isCode, looksLike, first: hits[0] }).toEqual({
        isCode: true,
        looksLike: null,
        first: { page: code, cause: null },
      });
    }
  });

  test("that the reference does not have finds nothing, unless it is another's name for one of them", () => {
    expect(find("error 418")).toMatchObject({ note: "nothing", looksLike: null, hits: [] });
    expect(find("522").looksLike?.page).toBe("504");
  });
});

describe("words", () => {
  test.each([
    ["too many requests", "/errors/429#rate"],
    ["rate limit", "/errors/429"],
    ["rate limits", "/errors/429"],
    ["quota", "/errors/429#quota"],
    ["QUOTA  used-up", "/errors/429#quota"],
    ["no key set", "/errors/401#missing"],
    ["credit", "/errors/400#credit"],
    ["dropped connection", "/errors/502#connection-dropped"],
    ["certificate", "/errors/connection#tls"],
    ["time out", "/errors/timeout"],
    ["ping", "/errors/timeout"],
    ["live chat", "/errors/support"],
    ["usage alerts", "/errors/good-practice"],
    ["another DNS server", "/errors/connection"],
  ])("%s: %s", (query, path) => {
    const { looksLike, hits } = find(query);
    expect(names(looksLike ? [looksLike] : hits)[0]).toBe(path);
  });

  test("count all together, and a word may be a beginning", () => {
    expect(names(searchReference("subscr exp", pages).hits)).toEqual(["/errors/401#expired"]);
    expect(searchReference("quota submarine", pages)).toMatchObject({ isWhole: false });
    expect(searchReference("quota submarine volcano", pages).hits).toEqual([]);
  });

  test("rank the title above the cause, and the cause above the rest", () => {
    const page = (id: "400" | "401" | "403", title: string, cause: string, text: string): SearchPage => ({
      page: id,
      title,
      detail: "",
      causes: [{ id: "credit", title: cause, text: "" }],
      texts: [text],
    });
    const three = [
      page("400", "x", "x", "walrus"),
      page("401", "x", "walrus", "x"),
      page("403", "walrus", "x", "x"),
    ];
    expect(searchReference("walrus", three).hits).toEqual([
      { page: "403", cause: null },
      { page: "401", cause: "credit" },
      { page: "400", cause: null },
    ]);
  });

  test("are folded: case, accents, width, and the pseudo-language is found by its plain letters", () => {
    const accented = searchPages(translator(pseudoLanguage), profile);
    expect(names(lookUp("quoootaa", accented, profile).hits)).toEqual([]);
    expect(names(lookUp("Åççéééš", accented, profile).hits)).toEqual(
      names(lookUp("acceees", accented, profile).hits),
    );
    expect(names(find("ＱＵＯＴＡ").hits)[0]).toBe("/errors/429#quota");
  });

  test("of a script without spaces are found inside of others", () => {
    const chinese: SearchPage = { page: "429", title: "请求过于频繁", detail: "", causes: [], texts: [] };
    expect(searchReference("频繁", [chinese]).hits).toEqual([{ page: "429", cause: null }]);
  });

  test("that stand nowhere are told so", () => {
    expect(find("is the moon made of cheese")).toMatchObject({ note: "nothing", looksLike: null, hits: [] });
  });
});

describe("a pasted line", () => {
  test.each([
    [
      'API Error: 429 {"type":"error","error":{"type":"rate_limit_error","message":"Your daily quota is used up"}}',
      "/errors/429#quota",
    ],
    [
      '└ API Error (529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})',
      "/errors/529",
    ],
    ["Error: getaddrinfo ENOTFOUND asia.qcode.cc", "/errors/connection#dns"],
    ["read ECONNRESET", "/errors/connection#reset"],
    ["APITimeoutError: Request timed out.", "/errors/timeout"],
  ])("%s looks like %s", (line, path) => {
    const { looksLike, isCode, note } = find(line);
    expect({ isCode, note, path: looksLike && hitPath(looksLike) }).toEqual({
      isCode: false,
      note: null,
      path,
    });
  });

  test("that shows no error of an API is not said to look like one", () => {
    const { looksLike } = find("TypeError: Cannot read properties of undefined (reading 'content')");
    expect(looksLike).toBeNull();
  });
});

describe("a full key", () => {
  test("is masked before anything is searched, and what is left is still found", () => {
    const { note, text, looksLike } = find(`401 invalid x-api-key ${fullKey}`);
    expect(note).toBe("masked");
    expect(text).toContain("cr_3f9a1c0");
    expect(looksLike?.page).toBe("401");
  });

  test.each([fullKey, fullKey.replace("_", "_\u200b"), ` ${fullKey}\0`])(
    "alone finds nothing and is in nothing of the answer (%#)",
    (query) => {
      const answer = find(query);
      expect(answer).toMatchObject({ note: "masked", looksLike: null, hits: [] });
      expect(JSON.stringify(answer).includes(fullKey.slice(14, 40))).toBe(false);
      expect(answerPath(answer)).toBe("/errors?note=masked");
    },
  );
});

describe("a query that is none", () => {
  test.each(["", "  \n\t", "\0\0", "\ud800", "🙂", "q", "!?"])("%j asks for one", (query) => {
    expect(find(query)).toMatchObject({ note: "empty", hits: [], looksLike: null });
  });

  test("too long is not searched", () => {
    expect(find("429 ".repeat(queryMaxLength / 4)).note).toBeNull();
    expect(find(`${"429 ".repeat(queryMaxLength / 4)}4`)).toMatchObject({ note: "too-long", text: null });
  });

  test("with NUL, a lone surrogate and terminal colours is cleaned and found", () => {
    expect(find("\u001b[31m4\x0029\ud800").looksLike?.page ?? find("\u001b[31m4\x0029").hits[0]?.page).toBe(
      "429",
    );
    expect(find("quota \ud800").text?.isWellFormed()).toBe(true);
  });
});

describe("the address of an answer", () => {
  const hits: SearchHit[] = [
    { page: "504", cause: null },
    { page: "support", cause: null },
    { page: "400", cause: "bad-json" },
  ];

  test("is read as it was written, and holds ids alone", () => {
    const answer = { note: "masked-late", looksLike: { page: "429", cause: "quota" }, hits } as const;
    const path = answerPath(answer);
    expect(path).toBe("/errors?looks=429.quota&found=504&found=support&found=400.bad-json&note=masked-late");
    expect(readAnswer(queryOf(path))).toEqual({ answer, bare: null });
  });

  test("without an answer is the list's own", () => {
    expect(answerPath({ note: null, looksLike: null, hits: [] })).toBe("/errors");
    expect(readAnswer({})).toEqual({ answer: null, bare: null });
  });

  test.each([
    [{ q: fullKey }, "/errors"],
    [{ [fullKey]: "" }, "/errors"],
    [{ found: "401.quota" }, "/errors?found=401"],
    [{ q: "429", found: "429" }, "/errors?found=429"],
    [{ found: ["429", fullKey] }, "/errors?found=429"],
    [{ found: `429.${fullKey}` }, "/errors?found=429"],
    [{ looks: ["429", "500"] }, "/errors?looks=429"],
    [{ note: "masked, they say" }, "/errors"],
    [{ found: Array<string>(50).fill("429") }, `/errors?${Array<string>(8).fill("found=429").join("&")}`],
  ])("with anything else in it is led to the bare one: %#", (query, bare) => {
    expect(readAnswer(query).bare).toBe(bare);
    expect(readAnswer(queryOf(bare)).bare).toBeNull();
  });

  function queryOf(path: string): Record<string, string[]> {
    const said = new URLSearchParams(path.replace(/^[^?]*/, ""));
    return Object.fromEntries([...said.keys()].map((name) => [name, said.getAll(name)]));
  }
});
