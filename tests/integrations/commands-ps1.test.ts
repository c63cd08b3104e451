import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  debugClaude,
  entries,
  type FixStep,
  fixFor,
  goodPractice,
  troubleshooting,
  unsetVariable,
} from "#lib/reference/index.ts";
import { profile } from "../profile.ts";

const powershell = ["pwsh", "powershell"].find((name) => spawnSync(name, ["-Version"]).status === 0);
if (powershell === undefined)
  console.log("The steps' commands are not tested: this machine has no pwsh and no powershell.");

const folder = mkdtempSync(join(tmpdir(), "fixfirst-commands-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs lines from a file, with variables of the environment added. */
function run(script: string, env: Record<string, string> = {}): string {
  const file = join(folder, "script.ps1");
  writeFileSync(file, script);
  const args = ["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File", file];
  const { stdout, stderr } = spawnSync(powershell ?? "", args, {
    encoding: "utf8",
    timeout: 60_000,
    env: { ...process.env, ...env },
  });
  return (stdout + stderr).trim().replaceAll("\r\n", "\n");
}

const steps: FixStep[] = [
  ...entries.flatMap(({ code, causes }) =>
    [null, ...causes.map(({ id }) => id)].flatMap((cause) => {
      const { doNow, forGood } = fixFor({ code, cause }, profile);
      return [...doNow, ...forGood];
    }),
  ),
  ...troubleshooting(profile),
  ...goodPractice(profile),
];
const formOf = (id: string) => {
  const step = steps.find((one) => one.id === id);
  return (step?.shell ?? step?.script)?.powershell ?? "throw 'no such step'";
};

/** A `claude` that fails until a try, and a sleep that only says for how long. */
const stubs = (worksOnTry: number) => `
$global:tries = 0
function claude {
  $global:tries++
  Write-Host "claude $args"
  if ($global:tries -eq ${worksOnTry}) { $global:LASTEXITCODE = 0 } else { $global:LASTEXITCODE = 1 }
}
function Start-Sleep([int]$Seconds) { Write-Host "slept $Seconds" }
`;

describe.skipIf(powershell === undefined)("in PowerShell, the steps' commands", () => {
  it("can be read, each of them", () => {
    const forms = steps.flatMap((step) => [step.shell ?? [], step.script ?? []].flat());
    const texts = [...forms, unsetVariable("NAME"), debugClaude].map((form) => form.powershell);
    const file = join(folder, "texts.json");
    writeFileSync(file, JSON.stringify([...new Set(texts)]));
    const said = run(`
foreach ($text in (Get-Content -Raw '${file}' | ConvertFrom-Json)) {
  $faults = $null
  [void][Management.Automation.Language.Parser]::ParseInput($text, [ref]$null, [ref]$faults)
  foreach ($fault in $faults) { Write-Host ($text + ': ' + $fault.Message) }
}
Write-Host 'read'`);
    expect(said).toBe("read");
  });

  it("measure the key without showing it", () => {
    const key = `cr_${"0123456789abcdef".repeat(4)}`;
    expect(run(formOf("measure-key"), { [profile.keyVariable]: key })).toBe("cr_0123456... 67 characters");
    expect(run(formOf("measure-key"), { [profile.keyVariable]: "cr_1" })).toBe("cr_1... 4 characters");
  });

  it("show a proxy without its name and password", () => {
    const said = run(formOf("show-proxy"), { https_proxy: "http://anna:p@ss/w0rd@proxy.example.com:8080" });
    expect(said).toContain("https_proxy=http://***@proxy.example.com:8080");
    expect(said).not.toContain("w0rd");
  });

  it("set the endpoint and show it", () => {
    expect(run(`${formOf("set-endpoint")}\n${formOf("show-endpoint")}`)).toBe(profile.endpoint);
  });

  it("try again with longer and longer pauses until a try works", () => {
    expect(run(`${stubs(2)}${formOf("backoff-loop")}`)).toBe(
      "claude your question\nRetrying, waiting 1 seconds...\nslept 1\nclaude your question",
    );
    expect(run(`${stubs(0)}${formOf("backoff-loop")}`)).toMatch(
      /slept 16\nclaude your question\nAll attempts failed$/,
    );
  });

  it("wrap the command and hand its arguments on", () => {
    expect(run(`${stubs(2)}${formOf("retry-wrapper")}\nretry_claude -p 'two words'`)).toBe(
      "claude -p two words\nAttempt 1 failed, retrying...\nslept 2\nclaude -p two words",
    );
  });
});
