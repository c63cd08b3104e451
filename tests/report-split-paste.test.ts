import { describe, expect, test } from "vitest";
import { type SplitPaste, splitPaste } from "#lib/report/index.ts";
import { profile } from "#tests/profile.ts";
import { screenKey, screens, screensNow } from "#tests/terminal-screens.ts";

const here = { now: screensNow, zone: "Asia/Shanghai", profile };

type Split = Exclude<SplitPaste, { failed: true }>;

function split(text: string): Split {
  const read = splitPaste(text, here);
  if (read.failed) throw new Error("the guard failed");
  return read;
}

const atOf = ({ occurredAt }: Split) => (occurredAt ? new Date(occurredAt.at).toISOString() : null);

describe("a whole screen is split:", () => {
  test.each(screens)("$name", ({ text, command, shell, at, keyPrefix, says }) => {
    const read = split(text);
    expect(read.command?.text ?? null).toBe(command);
    if (shell !== undefined) expect(read.command?.shell ?? null).toBe(shell);
    expect(atOf(read)).toBe(at);
    expect(read.keyPrefix ?? undefined).toBe(keyPrefix);
    expect(read.errorMessage).toContain(says);
    if (command !== null) expect(`\n${read.errorMessage}\n`).not.toContain(`\n${command}\n`);
  });
});

describe("a paste of one part", () => {
  test.each([
    ["API Error: 529 Overloaded", { errorMessage: "API Error: 529 Overloaded" }],
    ["overloaded", { errorMessage: "overloaded" }],
    ["过载", { errorMessage: "过载" }],
    ["claude is slow today", { errorMessage: "claude is slow today" }],
    [
      "curl: (28) Operation timed out after 3000 ms",
      { errorMessage: "curl: (28) Operation timed out after 3000 ms" },
    ],
    ["", {}],
    [" \n\t\n", {}],
    ["claude", { command: "claude" }],
    ["npm start", { command: "npm start" }],
    ['claude -p "hi"', { command: 'claude -p "hi"' }],
    ["$ claude -p hi", { command: "claude -p hi" }],
    [
      "curl https://asia.qcode.cc/api \\\n  -d '{}'",
      { command: "curl https://asia.qcode.cc/api \\\n  -d '{}'" },
    ],
    ["cr_a1b2c3d", { keyPrefix: "cr_a1b2c3d" }],
    ["cr_a1b2c3d...", { keyPrefix: "cr_a1b2c3d" }],
    ["2026-11-24 10:30:12", { occurredAt: "2026-11-24 10:30:12" }],
  ])("%j goes where it belongs, and nowhere else", (text, parts) => {
    const read = split(text);
    expect({
      errorMessage: read.errorMessage,
      command: read.command?.text ?? "",
      occurredAt: read.occurredAt?.text ?? "",
      keyPrefix: read.keyPrefix ?? "",
    }).toEqual({ errorMessage: "", command: "", occurredAt: "", keyPrefix: "", ...parts });
  });
});

describe("of several commands", () => {
  test.each([
    [
      "the one whose output holds the error",
      "$ pwd\n/x\n$ claude -p a\nAPI Error: 500\n$ node -v\nv22",
      "claude -p a",
    ],
    [
      "the last, where two failed",
      "$ claude -p a\nAPI Error: 500\n$ claude -p b\nAPI Error: 529\n$ ",
      "claude -p b",
    ],
    ["the last with an output, where none failed", "$ claude -p a\nhello\n$ clear\n", "claude -p a"],
    ["the last, where none has an output", "$ cd x\n$ claude", "claude"],
    ["none, where all were typed after the error", "API Error: 500\n$ claude --version\n2.1.330", null],
    ["a prompt's, before what a tool echoes", "$ ./ci.sh\n+ npm test -- --run\nError: 529", "./ci.sh"],
    [
      "the one typed with words of an error in it",
      '$ claude -p "fix the error"\nhello',
      'claude -p "fix the error"',
    ],
  ])("it takes %s", (_name, text, command) => {
    expect(split(text).command?.text ?? null).toBe(command);
  });
});

describe("a full key", () => {
  test.each([
    ["in the output", `$ env\nANTHROPIC_AUTH_TOKEN=${screenKey}\nAPI Error: 401`, "errorMessage"],
    ["in the command", `$ ANTHROPIC_AUTH_TOKEN=${screenKey} claude -p hi\nAPI Error: 401`, "command"],
    [
      "broken at the terminal's width",
      `$ env\n${"x".repeat(30)} ANTHROPIC_AUTH_TOKEN=${screenKey.slice(0, 40)}\n${screenKey.slice(40)}\nAPI Error: 401`,
      "errorMessage",
    ],
  ])("%s is dropped, said so, and leaves its prefix", (_name, text, field) => {
    const read = split(text);
    expect(read.masked).toEqual([{ field, family: "service", shown: "cr_7f3a9c1…" }]);
    expect(read.keyPrefix).toBe("cr_7f3a9c1");
    const all = JSON.stringify(read);
    for (let at = 0; at + 8 <= screenKey.length - 10; at++)
      expect(all).not.toContain(screenKey.slice(10 + at, 18 + at));
  });

  test("cut in two by a prompt is caught before the parts are apart", () => {
    const read = split(`$ claude\nkey ${screenKey}\nError: 401\n${screenKey}`);
    expect(read.masked).toHaveLength(2);
  });

  test("of another provider leaves its prefix where no key of the service stands", () => {
    const body =
      "Qw3Er5Ty7Ui9Op1As2Df4Gh6Jk8Lz0Xc3Vb5Nm7Qw9Er1Ty3Ui5Op7As9Df1Gh3Jk5Lz7Xc9Vb1Nm3Qw5Er7Ty9Ui2AA";
    const other = `ANTHROPIC_API_KEY=sk-ant-api03-${body}`;
    expect(split(`${other}\nAPI Error: 401`).keyPrefix).toBe("sk-ant-api03-Qw3Er5T");
    expect(split(`${other}\nANTHROPIC_AUTH_TOKEN=cr_a1b2c3d...\nAPI Error: 401`).keyPrefix).toBe(
      "cr_a1b2c3d",
    );
  });

  test.each([
    "cr_xxxxxxx",
    "cr_your_key",
    "sk-ant-xxxx",
    "<YOUR_API_KEY>",
    "$ANTHROPIC_AUTH_TOKEN",
    "(not set)",
    "***",
  ])("is not what %s stands for", (value) => {
    expect(split(`$ env\nANTHROPIC_AUTH_TOKEN=${value}\nAPI Error: 401`).keyPrefix).toBeNull();
  });
});

describe("the places", () => {
  test("cover the parts in order, a time and a prefix cut out of what stands around them", () => {
    const text = "$ claude -p hi\nkey: cr_a1b2c3d...\n2026-11-24 10:30:12 error: 529";
    const read = split(text);
    expect(
      read.places.map(({ part, start, length }) => [part, read.text.slice(start, start + length)]),
    ).toEqual([
      ["command", "claude -p hi"],
      ["errorMessage", "key: "],
      ["keyPrefix", "cr_a1b2c3d"],
      ["errorMessage", "..."],
      ["occurredAt", "2026-11-24 10:30:12"],
      ["errorMessage", " error: 529"],
    ]);
    expect(read.errorMessage).toBe("key: cr_a1b2c3d...\n2026-11-24 10:30:12 error: 529");
  });
});
