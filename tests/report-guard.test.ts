import { describe, expect, test } from "vitest";
import { findKeys, guardFields, guardText, maskKeys } from "#lib/report/index.ts";
import { profile } from "#tests/profile.ts";

/** Mulberry32: the same keys in every run. */
function randomFrom(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const chars = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet.charAt(between(0, alphabet.length - 1))).join("");
  return { between, chars };
}

type Random = ReturnType<typeof randomFrom>;

const digits = "0123456789";
const hex = `${digits}abcdef`;
const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const letters = `${capitals}${capitals.toLowerCase()}`;
const alnum = letters + digits;
const url64 = `${alnum}-_`;
const base64 = `${alnum}+/`;

/** A made-up key: what may be shown of it, and what may not. */
type Key = { readonly prefix: string; readonly body: string };

const families: Readonly<Record<string, (random: Random) => Key>> = {
  "our own, hex": (r) => ({ prefix: "cr_", body: r.chars(hex, 64) }),
  "our own, letters and digits": (r) => ({ prefix: "cr_", body: r.chars(alnum, r.between(20, 48)) }),
  ...Object.fromEntries(
    ["api03", "admin01", "oat01", "ort01"].map((kind) => [
      `Anthropic ${kind}`,
      (r: Random) => ({ prefix: `sk-ant-${kind}-`, body: `${r.chars(url64, 93)}AA` }),
    ]),
  ),
  "claude.ai session": (r) => ({ prefix: "sk-ant-sid02-", body: r.chars(url64, r.between(85, 110)) }),
  "OpenAI, old": (r) => ({ prefix: "sk-", body: `${r.chars(alnum, 20)}T3BlbkFJ${r.chars(alnum, 20)}` }),
  "OpenAI project": (r) => ({
    prefix: "sk-proj-",
    body: `${r.chars(url64, 74)}T3BlbkFJ${r.chars(url64, 74)}`,
  }),
  "OpenAI service account": (r) => ({
    prefix: "sk-svcacct-",
    body: `${r.chars(url64, 58)}T3BlbkFJ${r.chars(url64, 58)}`,
  }),
  OpenRouter: (r) => ({ prefix: "sk-or-v1-", body: r.chars(hex, 64) }),
  "DeepSeek, Qwen": (r) => ({ prefix: "sk-", body: r.chars(hex, 32) }),
  Moonshot: (r) => ({ prefix: "sk-", body: r.chars(alnum, 48) }),
  "Google, old": (r) => ({ prefix: "AIza", body: `Sy${r.chars(url64, 33)}` }),
  "Google, new": (r) => ({ prefix: "AQ.", body: r.chars(url64, 50) }),
  Groq: (r) => ({ prefix: "gsk_", body: `${r.chars(alnum, 20)}WGdyb3FY${r.chars(alnum, 24)}` }),
  xAI: (r) => ({ prefix: "xai-", body: r.chars(alnum, 80) }),
  Perplexity: (r) => ({ prefix: "pplx-", body: r.chars(alnum, 48) }),
  Replicate: (r) => ({ prefix: "r8_", body: r.chars(alnum, 37) }),
  "Hugging Face": (r) => ({ prefix: "hf_", body: r.chars(letters, 34) }),
  GitHub: (r) => ({ prefix: `gh${r.chars("pousr", 1)}_`, body: r.chars(alnum, 36) }),
  "GitHub, fine-grained": (r) => ({
    prefix: "github_pat_",
    body: `11${r.chars(capitals + digits, 20)}_${r.chars(alnum, 59)}`,
  }),
  GitLab: (r) => ({ prefix: "glpat-", body: r.chars(url64, 20) }),
  npm: (r) => ({ prefix: "npm_", body: r.chars(alnum, 36) }),
  "AWS id": (r) => ({ prefix: "AKIA", body: r.chars(`${capitals}234567`, 16) }),
  "AWS session": (r) => ({ prefix: "IQoJb3JpZ2lu", body: r.chars(base64, 300) }),
  Slack: (r) => ({
    prefix: "xoxb-",
    body: `${r.chars(digits, 12)}-${r.chars(digits, 12)}-${r.chars(alnum, 24)}`,
  }),
  Stripe: (r) => ({ prefix: "sk_live_", body: r.chars(alnum, r.between(24, 90)) }),
  "a cut key of our own": (r) => ({ prefix: "cr_", body: r.chars(hex, 16) }),
  "Zhipu GLM": (r) => ({ prefix: "", body: `${r.chars(hex, 32)}.${r.chars(alnum, 16)}` }),
  Nvidia: (r) => ({ prefix: "nvapi-", body: r.chars(url64, 64) }),
  "Volcengine Ark": (r) => ({
    prefix: "ark-",
    body: [8, 4, 4, 4, 12].map((length) => r.chars(hex, length)).join("-"),
  }),
  "Stripe webhook": (r) => ({ prefix: "whsec_", body: r.chars(alnum, 32) }),
  ...Object.fromEntries(
    (
      [
        ["tvly-", alnum, 32],
        ["csk-", alnum, 48],
        ["fw_", alnum, 24],
        ["jina_", alnum, 60],
        ["figd_", url64, 40],
        ["pa-", url64, 43],
        ["sk_", hex, 48],
        ["key-", hex, 32],
        ["ntn_", alnum, 46],
        ["lin_api_", alnum, 40],
        ["shpat_", hex, 32],
        ["dop_v1_", hex, 64],
        ["dckr_pat_", url64, 27],
        ["glsa_", alnum, 40],
        ["phx_", alnum, 43],
        ["sbp_", hex, 40],
        ["tgp_v1_", url64, 43],
        ["vcp_", alnum, 56],
        ["pypi-AgE", url64, 150],
        ["sntrys_", alnum, 100],
        ["ATATT3x", url64, 180],
        ["hvs.", url64, 90],
        ["tskey-", alnum, 50],
        ["dapi", hex, 32],
        ["GOCSPX-", url64, 28],
      ] as const
    ).map(([prefix, alphabet, length]) => [
      `another vendor, ${prefix}`,
      (r: Random) => ({ prefix, body: r.chars(alphabet, length) }),
    ]),
  ),
};

/** What a person or a program does to a key on its way to us. */
const tricks: Readonly<Record<string, (key: string, random: Random) => string>> = {
  bare: (key) => key,
  "double quotes": (key) => `key "${key}" failed`,
  "typographic quotes": (key) => `key “${key}” failed`,
  guillemets: (key) => `«${key}»`,
  backticks: (key) => `\`${key}\``,
  "escaped quotes": (key) => `{"a":"{\\"k\\":\\"${key}\\"}"}`,
  "a full stop behind": (key) => `It is ${key}.`,
  "a comma behind": (key) => `${key}, and so on`,
  "a bracket behind": (key) => `(${key})`,
  "a Chinese full stop behind": (key) => `密钥是${key}。`,
  "an ellipsis behind": (key) => `${key}… hm`,
  "Chinese in front": (key) => `密钥${key}`,
  "an assignment in front": (key) => `token=${key}`,
  "an escaped line end in front": (key) => `error\\n${key}\\n`,
  "an emoji in front": (key) => `🔑${key}`,
  "zero-width characters": (key, r) => insertAt(key, r.between(1, key.length - 1), "\u200b\u2060"),
  "colours around": (key) => `\x1b[33m${key}\x1b[0m`,
  "colours around, escape lost": (key) => `[33m${key}[0m`,
  "colours within": (key) => insertAt(insertAt(key, 9, "\x1b[m\x1b[K"), 2, "\x1b[01;31m\x1b[K"),
  "colours spelled out": (key) => `\\u001b[33m${key}\\u001b[39m`,
  "broken at 80": (key) =>
    `${"The failing command was run with ".padEnd(50, ".")} ${key.slice(0, 29)}\n${wrap(key.slice(29), 80, "\n")}`,
  "broken with an indent": (key) => wrap(key, 26, "\n    "),
  "broken with trailing spaces": (key) => wrap(key, 26, "     \n"),
  "broken by a backslash": (key) => wrap(key, 26, "\\\n"),
  "broken in a box": (key) => `│ ${wrap(key, 26, " │\n│ ")} │`,
  "broken by CRLF": (key) => wrap(key, 26, "\r\n"),
  "percent-encoded": (key) => `https://example.com/?k=${key.replace(/[-_.]/g, percent)}`,
  "percent-encoded twice": (key) => key.replace(/[-_.]/g, (char) => percent(char).replace("%", "%25")),
  "JSON escapes": (key) => key.slice(0, 6).replace(/./g, jsonEscape) + key.slice(6),
  "full-width letters": (key) =>
    key.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  "Markdown backslashes": (key) => key.replace(/[-_]/g, "\\$&"),
  "typographic dashes": (key) => key.replace("-", "\u2011"),
  "bold Markdown": (key) => `**${key}** and __${key}__`,
  "JSON escapes, percent-encoded": (key) =>
    encodeURIComponent(key.slice(0, 6).replace(/./g, jsonEscape) + key.slice(6)),
  "bold HTML": (key, r) => `<b>${insertAt(key, r.between(1, key.length - 1), "</b>")}`,
  "offers of a line break in HTML": (key) => wrap(key, 10, "<wbr>"),
  "letters of the Cyrillic alphabet": (key) =>
    key.replace(/[aceopxs]/g, (char) => "асеорхѕ".charAt("aceopxs".indexOf(char))),
  "letters of the Greek alphabet": (key) =>
    key.replace(/[okA]/g, (char) => "οκΑ".charAt("okA".indexOf(char))),
  "a link of the terminal": (key) => `\x1b]8;;https://example.com\x07${key}\x1b]8;;\x07`,
  "coloured lines in a box": (key) => `│ \x1b[2m${wrap(key, 26, "\x1b[0m │\n│ \x1b[2m")}\x1b[0m │`,
  "HTML entities": (key) => `&quot;${key}&quot;`,
  "beside its masked copy": (key) => `${key.slice(0, 8)}****${key.slice(-4)} ${key}`,
  "beside a placeholder": (key) => `export K=your-api-key-here # example, test: ${key}`,
  "in a long log": (key) => `${"2026-11-24 10:30:00 INFO ok\n".repeat(300)}${key}\n${"done\n".repeat(300)}`,
  "in curl -v": (key) => `> POST /v1/messages HTTP/2\n> authorization: Bearer ${key}\n> accept: */*`,
  PowerShell: (key) => `$env:ANTHROPIC_AUTH_TOKEN="${key}"`,
  setx: (key) => `setx ANTHROPIC_AUTH_TOKEN ${key}`,
  YAML: (key) => `env:\n  - name: API_KEY\n    value: ${key}\n`,
  "as base64": (key) => `data: ${btoa(`user:${key}`)}`,
};

/** Short ones fit on a line, and those with a dot are broken behind it only by chance. */
const unbroken = new Set(["AWS id", "GitLab", "a cut key of our own", "Zhipu GLM", "another vendor, fw_"]);

describe.each(Object.entries(families))("a full key of %s", (name, make) => {
  test.each(Object.entries(tricks))("is refused and masked: %s", (trick, bend) => {
    const random = randomFrom(name.length * 977 + trick.length);
    for (let round = 0; round < 12; round++) {
      const key = make(random);
      const text = bend(key.prefix + key.body, random);
      if (/^broken|in a box/.test(trick) && unbroken.has(name)) continue;
      // Its masked copy shows 8 characters of it.
      if (trick === "beside its masked copy" && key.prefix === "") continue;
      expectRefused(text, key);
    }
  });

  test("is refused with a capital first letter from a phone", () => {
    const key = make(randomFrom(5));
    if (/^[a-z]/.test(key.prefix)) {
      expectRefused(key.prefix.charAt(0).toUpperCase() + key.prefix.slice(1) + key.body, key);
    }
  });

  test("is refused when it is cut in two by the border of a field", () => {
    const random = randomFrom(6);
    for (let round = 0; round < 12; round++) {
      const key = make(random);
      if (key.body.length < 30) continue;
      const whole = key.prefix + key.body;
      const half = Math.floor(whole.length / 2);
      const fields = {
        errorMessage: `the key is ${whole.slice(0, half)}`,
        command: `${whole.slice(half)} and so on`,
      };
      const judged = guardFields(fields, profile);
      expect(judged, JSON.stringify(fields)).toMatchObject({ ok: false, failed: false });
      expectHidden(JSON.stringify(judged), key, JSON.stringify(fields));
    }
  });
});

function expectRefused(text: string, key: Key): void {
  const judged = guardText(text, profile);
  expect(judged, text).toMatchObject({ ok: false, failed: false });
  if (judged.ok || judged.failed) return;
  expectHidden(JSON.stringify(judged), key, text);
  expectHidden(judged.masked, key, text);
  const once = maskKeys(text, findKeys({ text }, profile));
  expect(findKeys({ text: once }, profile), text).toEqual([]);
}

/** No 8 characters of the body survive, also when the text is stripped of what bends it. */
function expectHidden(text: string, { body }: Key, given: string): void {
  const plain = text.normalize("NFKC").replace(/[\u200b\u2060\s│\\]|\x1b\[[\d;]*[mK]/g, "");
  for (let at = 0; at + 8 <= body.length; at++) {
    const part = body.slice(at, at + 8);
    if (text.includes(part) || plain.includes(part)) {
      expect.fail(`${part} of ${body} survives\nin    ${text}\ngiven ${given}`);
    }
  }
}

function insertAt(text: string, at: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at);
}

function wrap(key: string, width: number, lineEnd: string): string {
  return (key.match(new RegExp(`.{1,${width}}`, "g")) ?? []).join(lineEnd);
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}

function jsonEscape(char: string): string {
  return `\\u00${char.charCodeAt(0).toString(16)}`;
}

describe("a key broken within its beginning or into groups", () => {
  test.each([
    "cr_a1b2 c3d4 e5f6 a7b8 c9d0 e1f2 a3b4 c5d6",
    "c\nr_q8Zr4Tn2Wm6Yb1Kc7Vd3",
    "sk-an\nt-api03-q8Zr4Tn2Wm6Yb1Kc7Vd3Xs9",
    "sk-ant-api03-\nq8Zr4Tn2Wm6Yb1Kc7Vd3Xs9",
    "gh │\n│ p_q8Zr4Tn2Wm6Yb1Kc7Vd3Xs9PfLq",
  ])("%j is refused", (key) => {
    const judged = guardText(`my key ${key} fails`, profile);
    expect(judged).toMatchObject({ ok: false, failed: false });
    expect(JSON.stringify(judged).replace(/\s/g, "")).not.toMatch(/c9d0e1f2|Yb1Kc7Vd/);
  });
});

test("a bare key needs no name in the field that asks for it, and has none elsewhere", () => {
  const key = "9f86d081884c7d659a2feaa0c55ad015".repeat(2);
  expect(findKeys({ keyPrefix: key }, profile)).toMatchObject([
    { field: "keyPrefix", family: "named-value" },
  ]);
  expect(findKeys({ errorMessage: key }, profile)).toEqual([]);
});

describe("the service's own keys", () => {
  test.each([
    `cr_${"9f".repeat(32)}`,
    `cr_${"a1".repeat(10)}`,
    "cr_12345678901234567890",
    `cr_${"0123456789".repeat(3)}`,
    `cr_\n${"3f9a1c07".repeat(8)}`,
    `cr_  \n  ${"3f9a1c07".repeat(8)}`,
  ])("%s is refused, however little it looks like chance", (key) => {
    expect(findKeys({ errorMessage: `my key ${key} fails` }, profile)).toMatchObject([{ family: "service" }]);
  });

  test.each([
    `cr_${"x".repeat(40)}`,
    "cr_xxxxxxxxxxxxxxxxxxxxabcd",
    `cr_${"0".repeat(20)}`,
    "cr_your_api_key_goes_here",
  ])("%s stands for a key and passes", (text) => {
    expect(findKeys({ errorMessage: text }, profile)).toEqual([]);
  });
});

test.each([
  ["a\n", "\n"],
  ["", "\n\n"],
  ["", "  \n$ ls"],
  ['"', '"\nb'],
])("leaves what stands around a key byte for byte: %j and %j", (before, after) => {
  const key = `cr_${"3f9a1c07".repeat(8)}`;
  const guarded = guardText(before + key + after, profile);
  expect(guarded).toMatchObject({ ok: false, masked: `${before}cr_3f9a1c0…${after}` });
});
