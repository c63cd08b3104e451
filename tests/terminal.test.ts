import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { bundleProgram } from "#lib/commands/bundle-program.ts";
import { diagnose } from "#lib/diagnosis/index.ts";
import * as vocabulary from "#lib/diagnosis/vocabulary.ts";
import { commandShells, doNowOf, entries, fixFor } from "#lib/reference/index.ts";
import { cleanText, findKeys, maskKeys } from "#lib/report/index.ts";
import * as families from "#lib/report/prefix-families.ts";
import { packed } from "#lib/terminal/packed.ts";
import { readTime } from "#lib/terminal/program/read-time.ts";
import { shellOf } from "#lib/terminal/program/shell-of.ts";
import { unpacked } from "#lib/terminal/program/unpacked.ts";
import { terminalProgram } from "#lib/terminal/program-file.ts";
import { wordsFor } from "#lib/terminal/words.ts";
import { profile } from "./profile.ts";
import { runCommand } from "./run-command.ts";

const now = new Date(2026, 10, 24, 21, 30).getTime();

test.each([
  ["now", now],
  ["", now],
  ["5 min ago", now - 5 * 60_000],
  ["2 h", now - 2 * 3_600_000],
  ["21:04", now - 26 * 60_000],
  ["22:00", now - 23.5 * 3_600_000],
  ["2026-11-24 10:00", new Date(2026, 10, 24, 10).getTime()],
  ["2026-11-24T10:00:00Z", Date.UTC(2026, 10, 24, 10)],
  ["21:75", null],
  ["99:00", null],
  ["2026-11-24", null],
  ["yesterday", null],
])("the time %j", (typed, at) => {
  expect(readTime(typed, now)).toBe(at);
});

const forAll =
  "C:\\Program Files\\WindowsPowerShell\\Modules;C:\\WINDOWS\\system32\\WindowsPowerShell\\v1.0\\Modules";

test.each([
  ["linux", {}, "bash"],
  ["darwin", { PSModulePath: `C:\\Users\\ada\\Documents\\PowerShell\\Modules;${forAll}` }, "bash"],
  ["win32", { PSModulePath: forAll }, "cmd"],
  ["win32", {}, "cmd"],
  [
    "win32",
    { PSModulePath: `C:\\Users\\ada\\Documents\\WindowsPowerShell\\Modules;${forAll}` },
    "powershell",
  ],
  [
    "win32",
    { PSModulePath: `C:\\Users\\ada\\OneDrive\\Documents\\PowerShell\\Modules;${forAll}` },
    "powershell",
  ],
] as const)("the shell on %s with %j", (platform, environment, shell) => {
  expect(shellOf(platform, environment)).toBe(shell);
});

test("what is written into the program gives every fix of the reference, in the form of every shell", () => {
  const { errors, causes, steps } = wordsFor(profile, "https://desk.example");
  const all = entries.flatMap((entry) => entry.causes);
  for (const { code } of entries) {
    for (const { id: cause } of [{ id: null }, ...all]) {
      for (const isService of [true, false]) {
        const fix = fixFor({ code, cause, isService }, profile).doNow;
        const ids = doNowOf(errors[code], (cause && causes[cause]) ?? null, isService);
        expect(ids).toEqual(fix.map(({ id }) => id));
        for (const { id, shell, inClaude } of fix) {
          for (const form of commandShells) {
            const written = steps[form][id];
            expect(written?.inClaude).toBe(inClaude);
            expect(written?.shell).toBe(shell?.[form]);
          }
        }
      }
    }
  }
  expect(steps.cmd["model-variables"]?.text).toMatch(/take the variable away: set NAME=$/);
});

test.each([vocabulary, families])("a table comes out of the program's packing as it went in", (table) => {
  expect(unpacked(packed(table))).toStrictEqual({ ...table });
});

describe("the program as it is served", () => {
  let source: string;

  beforeAll(async () => {
    await bundleProgram();
    ({ source } = await terminalProgram(profile, "https://desk.example"));
  });

  test("is at most 60 KB", () => {
    expect(Buffer.byteLength(source)).toBeLessThanOrEqual(60 * 1024);
  });

  test("knows what programs print, not what people say of it, as the desk does", async () => {
    const text = "Слишком много запросов";
    const program = programFile(source);
    const { out } = await runCommand([program, "--json", "--command", "claude"], text);
    expect(saidByDesk(text, "claude").code).toBe("429");
    expect(JSON.parse(out)).toMatchObject({ code: "unknown" });
  });

  test("says of one paste for each code, and of a full key, what the desk says", async () => {
    const program = programFile(source);
    await Promise.all(
      pastes().map(async ({ text, command }) => {
        const { out } = await runCommand([program, "--json", "--command", command], text);
        expect(JSON.parse(out)).toMatchObject(saidByDesk(text, command));
      }),
    );
  });
});

function programFile(source: string): string {
  const program = join(mkdtempSync(join(tmpdir(), "program-")), "fixfirst.mjs");
  writeFileSync(program, source);
  return program;
}

function saidByDesk(text: string, command: string) {
  const piped = cleanText(text).trimEnd();
  const findings = findKeys({ piped }, profile);
  const report = { errorMessage: maskKeys(piped, findings), command, occurredAt: now, zone: "UTC" };
  const { code, cause, confidence, isService, requestId } = diagnose(report, profile);
  const steps = fixFor({ code, cause, isService }, profile).doNow.map(({ id }) => ({ id }));
  return { code, cause, confidence, isService, requestId, keysMasked: findings.length, steps };
}

/** The first paste of each label of a corpus, and one that holds a full key. */
function pastes(): { text: string; command: string }[] {
  const lines: { text: string; command: string; label: string }[] = readFileSync(
    new URL("./corpus/errors.dev.jsonl", import.meta.url),
    "utf8",
  )
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const firsts = [...new Map(lines.reverse().map((line) => [line.label, line])).values()];
  return [...firsts, { text: `401 invalid x-api-key cr_${"0a1b2c3d4e5f6789".repeat(4)}`, command: "" }];
}
