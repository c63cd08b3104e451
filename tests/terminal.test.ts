import { expect, test } from "vitest";
import { bundleProgram } from "#lib/commands/bundle-program.ts";
import { commandShells, doNowOf, entries, fixFor } from "#lib/reference/index.ts";
import { formOf } from "#lib/terminal/program/forms.ts";
import { readTime } from "#lib/terminal/program/read-time.ts";
import { shellOf } from "#lib/terminal/program/shell-of.ts";
import { terminalProgram } from "#lib/terminal/program-file.ts";
import { wordsFor } from "#lib/terminal/words.ts";
import { profile } from "./profile.ts";

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
          const written = steps[id];
          expect(written?.inClaude).toBe(inClaude);
          for (const form of commandShells)
            expect(written?.shell && formOf(written.shell, form)).toBe(shell?.[form]);
        }
      }
    }
  }
  expect(formOf(steps["model-variables"]?.text ?? "", "cmd")).toMatch(/take the variable away: set NAME=$/);
});

test("the program is no larger than it was", async () => {
  await bundleProgram();
  const { source } = await terminalProgram(profile, "https://desk.example");
  expect(Buffer.byteLength(source) / 1024).toBeLessThan(82.5);
});
