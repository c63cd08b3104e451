import { describe, expect, test } from "vitest";
import { rerun, splitPaste } from "#lib/report/index.ts";
import { profile } from "./profile.ts";

describe("a command may be offered again", () => {
  test.each([
    ["claude", null],
    ['claude -p "summarise the diff"', null],
    ["ANTHROPIC_BASE_URL=https://asia.qcode.cc/api claude", "bash"],
    ['$env:DEBUG = "1"; claude -p hi', "powershell"],
    ["echo %ANTHROPIC_BASE_URL% && claude -p hi", "cmd"],
    ["npx @anthropic-ai/claude-code -p hi", null],
  ])("%s", (text, shell) => {
    expect(rerun(`  ${text} `)).toEqual({ text, shell });
  });

  test("without the wait that an earlier fix put in front", () => {
    for (const wait of ["sleep 60 && ", "Start-Sleep -Seconds 60; ", "timeout /t 60 && "])
      expect(rerun(`${wait}claude -p hi`)?.text).toBe("claude -p hi");
  });
});

describe("a command is not offered again", () => {
  test.each([
    ["of two lines", "claude -p hi\nrm -rf ~"],
    ["with another line end", "claude -p hi\u2028rm -rf ~"],
    ["with a carriage return", "claude -p hi\rrm -rf ~"],
    ["with an escape", "claude -p hi\u001b[2K"],
    ["that turns its direction", "claude -p \u202ehi"],
    ["with what nobody sees", "claude -p h\u200bi"],
    ["that goes on", "claude -p hi \\"],
    ["with an open quotation mark", 'claude -p "fix it'],
    ["that ends with a pipe", "claude -p hi |"],
    ["that ends with &&", "claude -p hi &&"],
    ["that reads what follows", "claude -p hi <<EOF"],
    ["with a masked key", "ANTHROPIC_AUTH_TOKEN=cr_3f9a1c0… claude"],
    ["with a masked secret", "claude --password ••••…"],
    ["with a shortened key", "ANTHROPIC_AUTH_TOKEN=cr_3f9a1c0... claude"],
    ["that is a sentence", "I asked it to write a poem in my editor."],
    ["of nothing", "  "],
    ["as long as a file", `claude -p "${"x".repeat(500)}"`],
  ])("%s", (_name, text) => {
    expect(rerun(text)).toBeNull();
  });
});

test("a key in a pasted command is no longer there to be run", () => {
  const key = `cr_${"3f9a1c07".repeat(8)}`;
  const pasted = `$ ANTHROPIC_AUTH_TOKEN=${key} claude -p hi\nAPI Error: 529`;
  const split = splitPaste(pasted, { now: 0, zone: "UTC", profile });
  if (split.failed) throw new Error("the guard failed");
  expect(split.command?.text).toContain("claude -p hi");
  expect(rerun(split.command?.text ?? "")).toBeNull();
});
