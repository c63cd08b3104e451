import { describe, expect, test } from "vitest";
import { guardFields } from "#lib/report/index.ts";
import { profile } from "#tests/profile.ts";
import { randomFrom } from "#tests/random.ts";

const alnum = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const hex = "0123456789abcdef";
const base64 = `${alnum}+/`;

const { below, random } = randomFrom(20_261_124);

type Row = readonly [make: () => string, before: string, after: string];

/** Secrets that only what stands around them tells. */
const rows: Readonly<Record<string, Row>> = {
  "a bearer header": [() => random(alnum, 28), "> authorization: Bearer ", "\n> accept: */*"],
  "a bearer header in JSON": [() => random(hex, 40), '{"headers":{"Authorization":"Bearer ', '"}}'],
  "an x-api-key header": [() => random(alnum, 32), 'curl -H "x-api-key: ', '" https://x.example.com'],
  "an Azure header": [() => random(hex, 32), "api-key: ", ""],
  "an Azure variable": [() => random(hex, 32), "AZURE_OPENAI_API_KEY=", "\nclaude -p hi"],
  "a JSON setting": [() => random(alnum, 40), '{ "apiKey": "', '",\n "n": 1 }'],
  "an exported variable": [() => random(alnum, 40), "export ANTHROPIC_AUTH_TOKEN=", "\nexport B=1"],
  "an AWS secret": [() => random(base64, 40), "AWS_SECRET_ACCESS_KEY=", ""],
  "an Azure storage account": [
    () => `${random(base64, 86)}==`,
    "AccountName=x;AccountKey=",
    ";EndpointSuffix=core.windows.net",
  ],
  "a Basic header": [() => btoa(`admin:${random(alnum, 24)}`), '{"Authorization": "Basic ', '"}'],
  "a login for curl": [() => random(alnum, 16), "curl -u name:", " https://example.com"],
  "a password flag": [() => random(alnum, 16), "mysqldump --password=", " shop"],
  "a password in JSON": [() => random(alnum, 16), '"password": "', '"'],
  "a password variable": [() => random(alnum, 20), "REDIS_PASSWORD=", ""],
  "a login in a URL": [() => random(`${alnum}*!%`, 17), "https://oauth2:v", "@git.example.com/x.git"],
  "a connection string": [() => random(alnum, 16), "postgres://app:", "@db.example.com:5432/app"],
  "a proxy": [() => random(alnum, 14), "https_proxy=http://user:", "@proxy.example.com:8080"],
};

const breaks = {
  "a line end": "\n",
  "a line end and an indent": "\n     ",
  "trailing blanks": "   \n",
  "a backslash": "\\\n",
  "a line end of Windows": "\r\n",
  "a box": " │\n│ ",
  "a backslash and an indent": " \\\n  ",
  "a joined string": '" +\n  "',
  "the prompt of an open quotation mark": "\ndquote> ",
  "the prompt of an open block": "\n... ",
  "the prompt of an open line": "\n> ",
  "a bar": "\n▌ ",
};

/** What a message or a hasty copy puts into a key once. */
const blanks = [" ", "\t", "\u3000", "\n "];

/** Pieces of a few characters can read as words, and then nobody can tell; so few may be missed of 400. */
const mayMiss = 8;

function leaks(fields: Record<string, string>, secret: string): boolean {
  const judged = guardFields(fields, profile);
  if (judged.ok || judged.failed) return true;
  const out = Object.values(judged.masked).join("\n");
  return Array.from(secret).some(
    (_, at) => at + 8 <= secret.length && out.includes(secret.slice(at, at + 8)),
  );
}

describe.each(Object.entries(rows))("%s", (name, [make, before, after]) => {
  test("is found over any break, and no piece of it is left", () => {
    const missed: string[] = [];
    for (const lineEnd of Object.values(breaks)) {
      for (let round = 0; round < 50; round++) {
        const secret = make();
        const width = 6 + below(Math.min(24, secret.length - 7));
        const text = before + (secret.match(new RegExp(`.{1,${width}}`, "g")) ?? []).join(lineEnd) + after;
        if (leaks({ text }, secret)) missed.push(text);
      }
    }
    expect(missed.slice(mayMiss), missed.join("\n\n")).toEqual([]);
  });

  // The blank ends a login, and the next word may be the address.
  test.skipIf(name.startsWith("a login"))("is found over one blank", () => {
    const missed: string[] = [];
    for (const blank of blanks) {
      for (let round = 0; round < 100; round++) {
        const secret = make();
        const at = 6 + below(secret.length - 11);
        const text = before + secret.slice(0, at) + blank + secret.slice(at) + after;
        if (leaks({ text }, secret)) missed.push(text);
      }
    }
    expect(missed.slice(2 * mayMiss), missed.join("\n\n")).toEqual([]);
  });

  test("is found over two fields", () => {
    const missed: string[] = [];
    for (let round = 0; round < 100; round++) {
      const secret = make();
      const at = 6 + below(secret.length - 11);
      const one = before + secret.slice(0, at);
      const two = secret.slice(at) + after;
      if (leaks({ one, two }, secret)) missed.push(`${one} | ${two}`);
    }
    expect(missed.slice(mayMiss), missed.join("\n\n")).toEqual([]);
  });
});

test.each([
  ["AccountName=x;", "AccountKey=", () => `${random(base64, 86)}==;EndpointSuffix=core.windows.net`],
  ["export ", "ACME_AUTH_TOKEN=", () => random(alnum, 40)],
  ['{"headers":{', '"x-api-key":"', () => `${random(hex, 40)}"}}`],
  ["docker run -e ", "CLIENT_SECRET=", () => `${random(alnum, 40)} image`],
] as const)("%s%s… is found though a break cuts the name in two", (before, name, make) => {
  const missed: string[] = [];
  for (const lineEnd of ["\n", "\n    ", " │\n│ "])
    for (let round = 0; round < 50; round++) {
      const value = make();
      const at = before.length + 2 + below(name.length - 3);
      const text = `${before}${name}${value}`;
      const broken = text.slice(0, at) + lineEnd + text.slice(at);
      if (leaks({ text: broken }, value.slice(0, 32))) missed.push(broken);
    }
  expect(missed.slice(mayMiss), missed.join("\n\n")).toEqual([]);
});

test.each([
  "ANTHROPIC_AUTH_TOKEN=sk-ant-api03-aB3x\nANTHROPIC_API_KEY=sk-ant-api03-aB3x",
  "my prefix is cr_a1b2c3d\nAPI_KEY=cr_a1b2c3d",
  "NODE_ENV=production\nAPI_KEY=$KEY",
  "the\nkey=value",
  "invalid\ntoken: request id req_011CSHoEeqs5C35K2UUqR7Fy",
  "export FOO\nAPI_KEY=$FOO",
  "secretKeyRef:\n  key: anthropic-api-key",
])("%j has no name that a break cuts", (text) => {
  expect(guardFields({ text }, profile).ok).toBe(true);
});

/** Prefixes whose whole keys have a settled length: the characters of the body and how many there are. */
const settled = [
  ["sk-ant-api03-", `${alnum}-_`, 95],
  ["sk-proj-", `${alnum}-_`, 156],
  ["sk-", alnum, 48],
  ["sk-", hex, 32],
  ["cr_", hex, 64],
  ["ghp_", alnum, 36],
  ["AIza", `${alnum}-_`, 35],
  ["gsk_", alnum, 52],
  ["xai-", alnum, 80],
  ["pplx-", alnum, 48],
  ["r8_", alnum, 37],
  ["npm_", alnum, 36],
] as const;

test.each(settled)(
  "the rest of a key that begins with %s in another field is found within a text",
  (prefix, alphabet, length) => {
    const missed: string[] = [];
    for (let round = 0; round < 100; round++) {
      const body = random(alphabet, length);
      const typed = 4 + below(6);
      const rest = body.slice(typed);
      const fields = {
        errorMessage: `API Error: 401 invalid key (the rest of it is ${rest}) at main.js:1:2`,
        command: "claude -p hi",
        keyPrefix: `${prefix}${body.slice(0, typed)}${["", "...", "…"][below(3)]}`,
      };
      if (leaks(fields, rest)) missed.push(rest);
    }
    expect(missed.slice(mayMiss), missed.join("\n")).toEqual([]);
  },
);

test("no id of a length that may be the rest of a key is one", () => {
  const ids = [
    "20251123163018650329471Uy4cHn9D",
    "claude-sonnet-4-5-20250929",
    "req_011CSHoEeqs5C35K2UUqR7Fy",
    "0b1d8f4e-3c52-4a7f-9e61-5a2b7c8d9e0f",
    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
    "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
    "anthropic_beta_header_name",
    "processTicksAndRejections",
  ];
  for (const [prefix, alphabet] of settled)
    for (const id of ids)
      for (let typed = 0; typed < 10; typed++) {
        const keyPrefix = prefix + random(alphabet, typed);
        const fields = { errorMessage: `API Error: 529 (request id: ${id})`, command: "claude", keyPrefix };
        expect(guardFields(fields, profile).ok, JSON.stringify(fields)).toBe(true);
      }
});

test.each([60, 80, 100])("a key is found whole in lines of %i with invisible characters in them", (width) => {
  for (let round = 0; round < 60; round++) {
    const [before, alphabet] = [
      ["sk-ant-api03-", `${alnum}-_`],
      ["X_TOKEN=", alnum],
      ["AWS_SESSION_TOKEN=IQoJb3JpZ2lu", base64],
    ][below(3)] as [string, string];
    const hidden = (before + random(alphabet, 60 + below(300))).replace(/./g, (char) =>
      below(8) === 0 ? `${char}\u200b` : char,
    );
    const text = `${(hidden.match(new RegExp(`.{1,${width}}`, "g")) ?? []).join("\n")}\nplease help`;
    const judged = guardFields({ text }, profile);
    expect(judged, text).toMatchObject({ ok: false, failed: false });
    if (judged.ok || judged.failed) continue;
    const left = judged.masked.text.replace(/[\u200b\n]/g, "");
    expect(left.length, `${text}\n\n${judged.masked.text}`).toBeLessThan(before.length + 30);
  }
});

test.each([
  "glpat-vTm9pzR2w\nmm8O5ufjSBX",
  "glpat-vTm9pzR2 mm8O5ufjSBXi",
  "sk_live_ReuIsJJn0\n    BlvTFaq8XmzabKc",
  "whsec_vLfCt7V\n8cZ3XaLxJp6G0\nDUlcJs0D21U9",
  "xapp-1-A0B1C2D3E4F-1234567890123-0a1b2c3d4e5f6 0718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7",
  "EyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.q8Zr4Tn2Wm6Yb1Kc7Vd3Xs9PfLq",
])("%j is refused whole, though its first piece is no longer than what is asked for", (key) => {
  const lastPiece = key.split(/\s+/).at(-1) ?? "";
  expect(leaks({ text: key }, lastPiece)).toBe(false);
});

const unfinished = [
  "token: x",
  "KEY=abc",
  "password: hello",
  "export ANTHROPIC_AUTH_TOKEN=cr_a1b2c3d",
  "x-api-key: sk-ant-api03-aB3x",
  "my key starts with cr_a1b2c3d",
  "http://localhost:3000",
  "https://example.com/a",
  "api_key=$ANTHROPIC_API_KEY",
  "password: ********",
  "Your API key is not active",
  "key cr_a1b2c3d...",
  "authToken: process.env.TOKEN",
  "session_token expired",
  "sk-proj-a1B2c3D",
  "the token: x86_64",
  "X_SECRET=us-east-1a",
  "API key abc123",
  "Authorization: Bearer cr_a1b2c3d",
];

const others = [
  "claude -p hi",
  "2026-11-24 10:30:12 GET /",
  "export B=1",
  "world",
  "req_011CSHoEeqs5C35K2UUqR7Fy",
  "9f86d081884c",
  "0b1d8f4e-3c52-4a7f-9e61-5a2b7c8d9e0f",
  "v22.11.0",
  "gpt-4o-mini",
  "claude-sonnet-4-5-20250929",
  "darwin-arm64",
  "ECONNREFUSED",
  "429",
  "admin@example.com",
  "/usr/local/bin/claude",
  "C:\\Users\\me",
  "getUserById2",
  "8f3a2b1c4d5e6f70-HKG",
  "192.168.1.20",
  "iPhone15Pro",
  "QCode2026",
  "x86_64",
  "linux-x64-v22",
  "gpt4Turbo",
  "--session-id",
  "eu-central-1b",
  "30s",
  "10:30:12",
  "main.4f9c2a1b.js",
  "Mg2BwG",
];

test.each(unfinished)("'%s' goes on in no other line", (begun) => {
  for (const other of others) {
    for (const lineEnd of [...Object.values(breaks), ...blanks]) {
      // A UUID behind the name of a variable may be its key.
      if (lineEnd !== "\n " && blanks.includes(lineEnd) && /_KEY$/.test(begun)) continue;
      const text = `${begun}${lineEnd}${other}\nplease help`;
      expect(guardFields({ text }, profile).ok, text).toBe(true);
    }
  }
});
