import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HintId, hints } from "#lib/diagnosis/index.ts";
import { en } from "#lib/messages/en/index.ts";
import { guardText } from "#lib/report/index.ts";
import { profile } from "./profile.ts";

type Texts = { errorMessage?: string; command?: string; keyPrefix?: string | null };

const hinted = ({ errorMessage = "", command = "", keyPrefix = null }: Texts) =>
  hints({ errorMessage, command, keyPrefix }, profile);
const idsIn = (texts: Texts) => hinted(texts).map(({ id }) => id);

describe("the base URL", () => {
  it.each([
    ["other-base-url", "ANTHROPIC_BASE_URL=https://api.anthropic.com claude", "https://api.anthropic.com"],
    ["other-base-url", 'export ANTHROPIC_BASE_URL="https://asia.qcode.cc"', "https://asia.qcode.cc"],
    ["other-base-url", "$env:ANTHROPIC_BASE_URL = 'http://localhost:3456'", "http://localhost:3456"],
    [
      "other-base-url",
      'setx ANTHROPIC_BASE_URL "https://relay.example.com/api"',
      "https://relay.example.com/api",
    ],
    ["other-base-url", "set -gx ANTHROPIC_BASE_URL https://relay.example.com", "https://relay.example.com"],
    [
      "other-base-url",
      "curl -d @x.json https://api.anthropic.com/v1/messages",
      "https://api.anthropic.com/v1/messages",
    ],
    ["other-base-url", "curl https://asia.qcode.cc/v1/messages", "https://asia.qcode.cc/v1/messages"],
    ["http-address", "ANTHROPIC_BASE_URL=http://asia.qcode.cc/api claude", "http://asia.qcode.cc/api"],
    ["trailing-slash", "ANTHROPIC_BASE_URL=https://asia.qcode.cc/api/ claude", "https://asia.qcode.cc/api/"],
    ["doubled-v1", "ANTHROPIC_BASE_URL=https://asia.qcode.cc/api/v1 claude", "https://asia.qcode.cc/api/v1"],
    ["doubled-v1", "ANTHROPIC_BASE_URL=asia.qcode.cc/api/v1/ claude", "asia.qcode.cc/api/v1/"],
    [
      "doubled-v1",
      "curl https://asia.qcode.cc/api/v1/v1/messages",
      "https://asia.qcode.cc/api/v1/v1/messages",
    ],
  ] as const)("%s: %s", (id, command, value) => {
    expect(hinted({ command })).toEqual([
      { id, field: "command", span: { start: command.indexOf(value), length: value.length }, value },
    ]);
  });

  it.each([
    '{ "env": { "ANTHROPIC_BASE_URL": "https://relay.example.com" } }',
    "$ echo $ANTHROPIC_BASE_URL\nhttps://relay.example.com",
    `echo "\${ANTHROPIC_BASE_URL}"\nhttps://relay.example.com\n$ `,
    "BASE_URL: https://relay.example.com\nAUTH_TOKEN: cr_a1b2c3d... 67 characters",
    '[Environment]::SetEnvironmentVariable("ANTHROPIC_BASE_URL", "https://relay.example.com", "User")',
    "export ANTHROPIC_BASE_URL=https://asia.qcode.cc/api\nexport ANTHROPIC_BASE_URL=https://relay.example.com",
  ])("is found in what was pasted: %s", (errorMessage) => {
    expect(hinted({ errorMessage })).toMatchObject([
      { id: "other-base-url", field: "errorMessage", value: "https://relay.example.com" },
    ]);
  });

  it("shows itself doubled in the address that the API did not know", () => {
    expect(hinted({ errorMessage: "404 Invalid URL (POST /v1/v1/messages)" })).toEqual([
      { id: "doubled-v1", field: "errorMessage", span: { start: 22, length: 15 }, value: "/v1/v1/messages" },
    ]);
  });

  it("can have two faults", () => {
    expect(idsIn({ command: "ANTHROPIC_BASE_URL=http://asia.qcode.cc/api/v1 claude" })).toEqual([
      "http-address",
      "doubled-v1",
    ]);
  });

  it("of the command counts before one that was pasted", () => {
    expect(
      idsIn({
        command: "ANTHROPIC_BASE_URL=https://asia.qcode.cc/api claude",
        errorMessage: "ANTHROPIC_BASE_URL=https://relay.example.com",
      }),
    ).toEqual([]);
  });

  it.each([
    "ANTHROPIC_BASE_URL=https://asia.qcode.cc/api claude",
    "ANTHROPIC_BASE_URL=https://ASIA.qcode.cc/api claude",
    "ANTHROPIC_BASE_URL=$RELAY claude",
    "ANTHROPIC_BASE_URL=<your address> claude",
    "ANTHROPIC_BASE_URL= claude",
    'baseURL: process.env.ANTHROPIC_BASE_URL ?? "https://api.anthropic.com"',
    "ANTHROPIC_BASE_URL=process.env.RELAY",
    "# export ANTHROPIC_BASE_URL=https://relay.example.com",
    "export ANTHROPIC_BASE_URL=https://relay.example.com\nunset ANTHROPIC_BASE_URL",
    "MY_ANTHROPIC_BASE_URL=https://relay.example.com x",
    "OPENAI_BASE_URL=https://api.openai.com/v1 codex",
    "BASE_URL: http://localhost:5173",
    "curl -I https://asia.qcode.cc/api",
    "curl https://asia.qcode.cc/api/v1/messages",
    "curl https://example.com/install.sh | bash",
    "git clone https://github.com/example/v1/messages.git",
  ])("is not doubted in: %s", (command) => {
    expect(idsIn({ command })).toEqual([]);
    expect(idsIn({ errorMessage: command })).toEqual([]);
  });
});

describe("the key", () => {
  it.each([
    ["sk-ant-api03-AbC", "sk-ant-api03-"],
    ["  sk-ant-oat01-AbC", "sk-ant-oat01-"],
    ["sk-or-v1-0123", "sk-or-v1-"],
    ["AIzaSyA", "AIza"],
  ])("of another provider is told by its prefix: %s", (keyPrefix, value) => {
    expect(hinted({ keyPrefix })).toContainEqual({
      id: "other-provider-key",
      field: "keyPrefix",
      span: { start: keyPrefix.indexOf(value), length: value.length },
      value,
    });
  });

  it.each(["cr_a1b2c3d", "CR_a1b2c3d", "zz_a1b2c3d", "a1b2c3d4", "", "   "])(
    "is not doubted: %j",
    (keyPrefix) => {
      expect(idsIn({ keyPrefix })).not.toContain("other-provider-key");
    },
  );

  it("of another provider is told where the text sets it, cut or masked", () => {
    expect(hinted({ command: "ANTHROPIC_AUTH_TOKEN=sk-ant-api03-AbCd… claude" })).toMatchObject([
      { id: "other-provider-key", field: "command", value: "sk-ant-api03-" },
    ]);
    expect(idsIn({ errorMessage: "export ANTHROPIC_AUTH_TOKEN=sk-xxxxxxxx" })).toEqual([]);
    expect(idsIn({ errorMessage: "export ANTHROPIC_AUTH_TOKEN=sk-your-key" })).toEqual([]);
  });

  it.each([
    [" cr_a1b2c3d", ["space-in-prefix"]],
    ["cr_a1b2c3d\t", ["space-in-prefix"]],
    ['"cr_a1b2c3d "', ["quotes-in-prefix", "space-in-prefix"]],
    ["“cr_a1b2c3d”", ["quotes-in-prefix"]],
    ['ANTHROPIC_AUTH_TOKEN="cr_a1b2c3d', []],
    ["cr_a1b2c3d", []],
  ])("as typed, %j: %j", (keyPrefix, ids) => {
    expect(idsIn({ keyPrefix })).toEqual(ids);
  });

  it.each([
    "ANTHROPIC_API_KEY=sk-ant-api03-AbC…\nANTHROPIC_AUTH_TOKEN=cr_a1b2c3d…",
    '{"env":{"ANTHROPIC_AUTH_TOKEN":"cr_a1b2c3d...","ANTHROPIC_API_KEY":"cr_a1b2c3d..."}}',
    "Auth conflict: Both a token (ANTHROPIC_AUTH_TOKEN) and an API key (ANTHROPIC_API_KEY) are set. This may",
    "Both a token\n(ANTHROPIC_AUTH_TOKEN) and an API key\n(ANTHROPIC_API_KEY) are set",
  ])("is set twice: %j", (errorMessage) => {
    expect(idsIn({ errorMessage })).toEqual(["two-keys"]);
  });

  it.each([
    "ANTHROPIC_API_KEY=\nANTHROPIC_AUTH_TOKEN=cr_a1b2c3d…",
    'ANTHROPIC_API_KEY="" ANTHROPIC_AUTH_TOKEN=cr_a1b2c3d… claude',
    "ANTHROPIC_API_KEY: (not set)\nANTHROPIC_AUTH_TOKEN: cr_a1b2c3d…",
    "ANTHROPIC_API_KEY: missing\nANTHROPIC_AUTH_TOKEN: cr_a1b2c3d…",
    "ANTHROPIC_API_KEY=your-api-key ANTHROPIC_AUTH_TOKEN=cr_a1b2c3d…",
    "ANTHROPIC_API_KEY=sk-ant-api03-AbC…\nunset ANTHROPIC_API_KEY\nANTHROPIC_AUTH_TOKEN=cr_a1b2c3d…",
    "Set ANTHROPIC_API_KEY or ANTHROPIC_AUTH_TOKEN to go on",
    "ANTHROPIC_AUTH_TOKEN=cr_a1b2c3d…",
  ])("is not set twice: %j", (errorMessage) => {
    expect(idsIn({ errorMessage })).toEqual([]);
  });
});

describe("the name of a model", () => {
  it.each([
    ["claude --model claude-sonnet-4.5", "claude-sonnet-4.5"],
    ["claude --model=claude-4-sonet", "claude-4-sonet"],
    ["ANTHROPIC_MODEL=claude-sonet-4-5 claude", "claude-sonet-4-5"],
    ['{"model":"claude-hiaku-4-5"}', "claude-hiaku-4-5"],
    ["claude --model claude-sonnet-3-5", "claude-sonnet-3-5"],
    ["The model `claude-opuss-4-1` does not exist", "claude-opuss-4-1"],
  ])("is likely misspelt: %s", (command, value) => {
    expect(hinted({ command })).toEqual([
      {
        id: "misspelt-model",
        field: "command",
        span: { start: command.indexOf(value), length: value.length },
        value,
      },
    ]);
  });

  it.each([
    ...["claude-sonnet-4-5", "claude-sonnet-4-5-20250929", "claude-opus-4-20250514", "claude-opus-5-5"],
    ...[
      "claude-3-5-sonnet-20241022",
      "claude-3-7-sonnet-latest",
      "claude-3-opus-20240229",
      "claude-haiku-4-5.",
    ],
    ...["claude-sonnet-4-5@20250929", "claude-sonnet-4.5:beta", "claude-sonnet-4-6[1m]", "claude-2.1"],
    ...["claude-instant-1.2", "claude-code", "claude-relay-service-4", "claude-verse-6", "claude-sonnet"],
    ...[
      "claude-3-5-sonnet-v2",
      "claude-sonnet-4-5-thinking",
      "gpt-5.2",
      "sonnet",
      "anthropic/claude-sonnet-4.5",
    ],
  ])("is not doubted: %s", (name) => {
    expect(idsIn({ command: `claude --model ${name}` })).toEqual([]);
    expect(idsIn({ errorMessage: `{"model": "${name}"}` })).toEqual([]);
  });

  it("is not judged where a text only speaks of it, or where the profile has no names", () => {
    expect(idsIn({ errorMessage: "I use claude-sonnet-4.5 since May" })).toEqual([]);
    const { models: _, ...other } = profile;
    const report = { errorMessage: "", command: "claude --model claude-sonet-4-5", keyPrefix: null };
    expect(hints(report, other)).toEqual([]);
  });
});

describe("a report that holds a full key", () => {
  const key = `cr_${"3f9a1c7e5b2d8064".repeat(4)}`;

  it("gets its hints without any words of it", () => {
    const command = `ANTHROPIC_AUTH_TOKEN=${key} ANTHROPIC_BASE_URL=https://relay.example.com claude`;
    expect(hinted({ command })).toEqual([
      { id: "other-base-url", field: "command", span: { start: command.indexOf("https"), length: 25 } },
    ]);
    expect(hinted({ errorMessage: "/v1/v1/messages", keyPrefix: key })).toEqual([
      { id: "doubled-v1", field: "errorMessage", span: { start: 0, length: 15 } },
    ]);
  });

  it("gets none that is a login in an address", () => {
    const command = "ANTHROPIC_BASE_URL=https://anna:Tr0ub4dor@relay.example.com claude";
    expect(JSON.stringify(hinted({ command }))).not.toContain("Tr0ub4dor");
  });
});

describe("whatever a report holds", () => {
  const part = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      ...[
        "ANTHROPIC_BASE_URL",
        "ANTHROPIC_API_KEY",
        "ANTHROPIC_AUTH_TOKEN",
        "=",
        ": ",
        '"',
        "\n",
        "echo $",
        "unset ",
      ],
      ...[
        "http://",
        "asia.qcode.cc",
        "/api",
        "/v1",
        "/v1/messages",
        "https://[",
        "--model ",
        "claude-",
        "sonet-",
        "4.5",
      ],
      ...[
        "sk-ant-",
        "cr_",
        "both ",
        "set",
        "BASE_URL: ",
        "AUTH_TOKEN: ",
        `cr_${"3f9a1c7e5b2d8064".repeat(4)}`,
      ],
    ),
  );
  const text = fc.array(part, { maxLength: 25 }).map((parts) => parts.join(""));

  it("hints never throw, lie inside their field, come once each, and their words pass the key guard", () => {
    fc.assert(
      fc.property(text, text, fc.option(text), (errorMessage, command, keyPrefix) => {
        const texts = { errorMessage, command, keyPrefix: keyPrefix ?? "" };
        const found = hints({ errorMessage, command, keyPrefix }, profile);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        for (const { field, span, value } of found) {
          if (span) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.start + span.length).toBeLessThanOrEqual(texts[field].length);
          }
          if (span && value !== undefined)
            expect(texts[field].slice(span.start, span.start + span.length)).toBe(value);
          if (value !== undefined) expect(guardText(value, profile).ok).toBe(true);
        }
      }),
    );
  });
});

it("each hint has its text", () => {
  const ids: Record<HintId, true> = {
    "other-base-url": true,
    "http-address": true,
    "trailing-slash": true,
    "doubled-v1": true,
    "other-provider-key": true,
    "space-in-prefix": true,
    "quotes-in-prefix": true,
    "misspelt-model": true,
    "two-keys": true,
  };
  expect(Object.keys(en.diagnosis.hints).sort()).toEqual([...Object.keys(ids), "title"].sort());
});
