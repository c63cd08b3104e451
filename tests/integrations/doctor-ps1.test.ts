import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { doctorPowershell } from "#lib/reference/index.ts";
import { readDoctorBlock } from "#lib/report/index.ts";
import { doctorFolder, startEndpoint } from "../doctor-run.ts";

const powershell = ["pwsh", "powershell"].find((name) => spawnSync(name, ["-Version"]).status === 0);
if (powershell === undefined)
  console.log("doctor.ps1 is not tested: this machine has no pwsh and no powershell.");

const folder = doctorFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const hex = Array.from({ length: 64 }, () => Math.floor(Math.random() * 16).toString(16)).join("");
const key = `cr_${hex}`;

async function run(options: { status: number | "silent"; prints: string; exitCode: number; args: string[] }) {
  const endpoint = await startEndpoint(options.status, { "retry-after": "7" });
  try {
    const home = mkdtempSync(join(folder, "run-"));
    const bin = join(home, "bin");
    mkdirSync(bin);
    const notes = join(home, "arguments");
    writeFileSync(
      join(bin, "claude"),
      `#!/bin/sh\necho "$*" >> '${notes}'\n[ "$1" != --version ] || { echo 2.1.330; exit; }\necho "${options.prints}"\nexit ${options.exitCode}\n`,
    );
    writeFileSync(
      join(bin, "claude.cmd"),
      `@echo %*>>"${notes}"\r\n@if "%1"=="--version" (echo 2.1.330& exit /b 0)\r\n@echo ${options.prints.replaceAll("$ANTHROPIC_AUTH_TOKEN", "%ANTHROPIC_AUTH_TOKEN%")}\r\n@exit /b ${options.exitCode}\r\n`,
    );
    chmodSync(join(bin, "claude"), 0o755);
    const script = join(home, "doctor.ps1");
    writeFileSync(script, doctorPowershell(endpoint.profile));
    const child = spawn(
      powershell ?? "",
      ["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File", script, ...options.args],
      {
        stdio: ["ignore", "pipe", "pipe"],
        env: {
          ...process.env,
          PATH: `${bin}${delimiter}${process.env.PATH}`,
          ANTHROPIC_AUTH_TOKEN: key,
          ANTHROPIC_BASE_URL: endpoint.profile.endpoint,
        },
      },
    );
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk));
    const status = await new Promise((ended) => child.once("close", ended));
    const said = readFileSync(notes, "utf8");
    return { status, output, requests: endpoint.requests, arguments: said };
  } finally {
    await endpoint.stop();
  }
}

describe.skipIf(powershell === undefined)("doctor.ps1", () => {
  it.each([200, 400, 401, 403, 429, 500, 502, 503, 529])(
    "reports a service that answers %i",
    async (status) => {
      const result = await run({
        status,
        prints: "API Error $ANTHROPIC_AUTH_TOKEN",
        exitCode: 1,
        args: ["-Yes", "-Wait", "10"],
      });
      expect(result.status).toBe(0);
      expect(result.output).toMatch(new RegExp(`^endpoint: HTTP/1\\.1 ${status} in \\d+\\.\\d s\\r?$`, "m"));
      expect(result.output).toContain("   retry-after: 7");
      expect(readDoctorBlock(result.output)).toMatchObject({
        command: 'claude --verbose -p "say hello"',
        keyPrefix: key.slice(0, 10),
        errorMessage: "API Error cr_[key]",
      });
      expect(result.arguments).toContain("--verbose -p");
      expect(result.requests).toHaveLength(1);
      const pieces = Array.from({ length: 57 }, (_, at) => key.slice(3 + at, 11 + at));
      const seen = `${result.output}\n${result.requests.join("\n")}\n${result.arguments}`;
      expect(pieces.filter((piece) => seen.includes(piece))).toEqual([]);
    },
  );

  it("says that a service which never answers was not reached, and runs nothing after a no", async () => {
    const result = await run({ status: "silent", prints: "", exitCode: 0, args: ["-No", "-Wait", "1"] });
    expect(result.output).toMatch(/^endpoint: not reached after \d+\.\d s: /m);
    expect(result.output).toContain("Not run: -No was given.");
    expect(result.arguments).not.toContain("--verbose");
  });
});
