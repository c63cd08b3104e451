import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fixFor, goodPractice } from "#lib/reference/index.ts";
import { profile } from "./profile.ts";

const scriptOf = (id: string) =>
  goodPractice(profile).find((step) => step.id === id)?.script?.bash ?? "missing";
const backoffScript = scriptOf("backoff-loop");
const retryScript = scriptOf("retry-wrapper");

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fixfirst-scripts-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a script with a `claude` that succeeds on one try (0 is never) and a `sleep` that only notes for how long. */
function run(shell: string, script: string, succeedsOnTry: number) {
  const calls = join(folder, "calls");
  const naps = join(folder, "naps");
  const stubs = {
    claude: `echo "$*" >> "${calls}"; [ "$(wc -l < "${calls}")" -eq ${succeedsOnTry} ]`,
    sleep: `echo "$1" >> "${naps}"`,
  };
  for (const [name, body] of Object.entries(stubs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  // From a file: bash takes `-c` with a socket as its input for a remote login and reads the start-up file.
  const file = join(folder, "script");
  writeFileSync(file, script);
  const { status, stdout, stderr } = spawnSync(shell, [file], {
    encoding: "utf8",
    timeout: 10_000,
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
  });
  const linesOf = (file: string) => (existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : []);
  return { status, stdout, stderr, calls: linesOf(calls), naps: linesOf(naps).map(Number) };
}

const shells = ["bash", "dash"].filter((shell) => spawnSync(shell, ["-c", "true"]).status === 0);

it("has a shell to run the scripts in", () => {
  expect(shells).toContain("bash");
});

describe.each(shells)("in %s, the backoff loop", (shell) => {
  it("runs once when the first try works", () => {
    const result = run(shell, backoffScript, 1);
    expect(result).toMatchObject({ status: 0, stdout: "", stderr: "", naps: [] });
    expect(result.calls).toEqual(["your question"]);
  });

  it("stops at the third try when that one works", () => {
    const result = run(shell, backoffScript, 3);
    expect(result).toMatchObject({ status: 0, naps: [1, 2], stderr: "" });
    expect(result.calls).toHaveLength(3);
    expect(result.stdout).toBe("Retrying, waiting 1 seconds...\nRetrying, waiting 2 seconds...\n");
  });

  it("says so and fails when no try worked, without a wait after the last", () => {
    const result = run(shell, backoffScript, 0);
    expect(result).toMatchObject({ status: 1, naps: [1, 2, 4, 8, 16], stderr: "" });
    expect(result.calls).toHaveLength(6);
    expect(result.stdout).toMatch(/waiting 16 seconds\.\.\.\nAll attempts failed\n$/);
  });

  it("does not end the shell it was pasted into", () => {
    expect(run(shell, `${backoffScript}\necho "still here"`, 0).stdout).toMatch(/still here\n$/);
  });
});

describe.each(shells)("in %s, the retry wrapper", (shell) => {
  const script = `${retryScript}\nretry_claude -p "two words"`;

  it("passes its arguments on and runs once when the first try works", () => {
    const result = run(shell, script, 1);
    expect(result).toMatchObject({ status: 0, stdout: "", stderr: "", naps: [] });
    expect(result.calls).toEqual(["-p two words"]);
  });

  it("succeeds on the third try", () => {
    const result = run(shell, script, 3);
    expect(result).toMatchObject({ status: 0, naps: [2, 4], stderr: "" });
    expect(result.stdout).toBe("Attempt 1 failed, retrying...\nAttempt 2 failed, retrying...\n");
  });

  it("fails after three tries, without a wait after the last", () => {
    const result = run(shell, script, 0);
    expect(result).toMatchObject({ status: 1, naps: [2, 4], stderr: "" });
    expect(result.calls).toHaveLength(3);
    expect(result.stdout).toMatch(/All attempts failed\n$/);
  });
});

describe("in bash, a step's command", () => {
  const commandOf = (id: string) =>
    [
      ...fixFor({ code: "connection", cause: "proxy" }, profile).doNow,
      ...fixFor(missingKey, profile).doNow,
    ].find((step) => step.id === id)?.shell?.bash ?? "";
  const missingKey = { code: "401", cause: "missing" } as const;

  it("shows a proxy without its name and password", () => {
    const secret = "http://anna:p@ss/w0rd@proxy.example.com:8080";
    const { stdout } = spawnSync("bash", ["-c", commandOf("show-proxy")], {
      encoding: "utf8",
      env: { NODE_ENV: "test", PATH: process.env.PATH ?? "", https_proxy: secret, NO_PROXY: "localhost" },
    });
    expect(stdout.trim().split("\n").sort()).toEqual([
      "NO_PROXY=localhost",
      "https_proxy=http://***@proxy.example.com:8080",
    ]);
  });

  it("takes a key from the terminal and hands it to what runs next", () => {
    const script = `${commandOf("enter-key")}\nsh -c 'echo "[$ANTHROPIC_AUTH_TOKEN]"'`;
    const { stdout, stderr } = spawnSync("bash", ["-c", script], { encoding: "utf8", input: "cr_typed\n" });
    expect({ stdout, stderr }).toEqual({ stdout: "[cr_typed]\n", stderr: "" });
  });
});
