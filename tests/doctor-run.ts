import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { doctorShell } from "#lib/reference/index.ts";
import { profile } from "./profile.ts";

/** In place of the service: answers every request with one status, or never. `requests` is all that reached it. */
export async function startEndpoint(status: number | "silent", headers: Record<string, string> = {}) {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push([request.method, request.url, ...request.rawHeaders].join(" "));
    if (status !== "silent") response.writeHead(status, headers).end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    profile: { ...profile, endpoint: `http://127.0.0.1:${port}/api` } satisfies ServiceProfile,
    stop: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  await new Promise((refused) => connect(port, "127.0.0.1").once("error", refused));
  return port;
}

/** Programs that the script cannot do without on any system, and those that it may find. */
const posix = ["date", "grep", "head", "sed", "tail", "tr", "uname"];
const found = ["curl", "wget", "getent", "timeout"];
const filters = ["grep", "head", "sed", "tail", "tr"];

export type Client = {
  /** What `claude` prints. `$ANTHROPIC_AUTH_TOKEN` in it is its environment's. */
  prints?: string;
  exitCode?: number;
  hangs?: boolean;
};

type Run = {
  folder: string;
  shell: string;
  profile?: ServiceProfile;
  variables?: Record<string, string>;
  without?: readonly string[];
  /** No client on the PATH when null. */
  client?: Client | null;
  args?: readonly string[];
};

/**
 * Runs the script as a customer would, with an empty home, a PATH of nothing but the programs it may use, no terminal,
 * and an environment of nothing but `variables`. Each program notes its arguments, environment and input in `seenBy`.
 */
export async function runDoctor(run: Run) {
  const folder = mkdtempSync(join(run.folder, "run-"));
  const [bin, home, notes, temporary] = ["bin", "home", "notes", "tmp"].map((name) => join(folder, name));
  if (!bin || !home || !notes || !temporary) throw new Error("no folders");
  for (const made of [bin, home, notes, temporary]) mkdirSync(made);
  const program = (name: string, body: string) => {
    const noting = `{ echo "$0 $*"; /usr/bin/env; } >> '${notes}/${name}'`;
    writeFileSync(join(bin, name), `#!/bin/sh\n${noting}\n${body}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  for (const name of [...posix, ...found].filter((name) => !run.without?.includes(name))) {
    const real = realPath(name);
    if (real === null) throw new Error(`${name} is missing: apt-get install curl wget libc-bin coreutils`);
    const input = `/usr/bin/tee -a '${notes}/${name}'`;
    program(name, filters.includes(name) ? `${input} | ${real} "$@"` : `exec ${real} "$@"`);
  }
  const client = run.client === undefined ? {} : run.client;
  if (client !== null) program("claude", clientBody(client));
  const script = join(folder, "doctor.sh");
  writeFileSync(script, doctorShell(run.profile ?? profile));
  const env = { NODE_ENV: "test" as const, PATH: bin, HOME: home, TMPDIR: temporary, ...run.variables };
  // Detached: a session of its own has no terminal that could be asked.
  const child = spawn(realPath(run.shell) ?? "", [script, ...(run.args ?? ["--yes"])], {
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  const status = await new Promise<number | null>((ended, failed) => {
    child.once("close", ended);
    child.once("error", failed);
  });
  const seenBy: Record<string, string> = {};
  for (const name of readdirSync(notes)) seenBy[name] = readFileSync(join(notes, name), "utf8");
  return {
    status,
    stdout: Buffer.concat(stdout).toString(),
    stderr: Buffer.concat(stderr).toString(),
    seenBy,
    filesLeft: [home, temporary].flatMap((kept) => readdirSync(kept)),
  };
}

/** Where this machine has a program, or null. */
export function realPath(name: string): string | null {
  const { stdout } = spawnSync("/bin/sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
  const path = stdout.trim();
  return path.startsWith("/") && existsSync(path) ? path : null;
}

/** A folder for all runs of a file. */
export function doctorFolder(): string {
  return mkdtempSync(join(tmpdir(), "fixfirst-doctor-"));
}

function clientBody({ prints = "Hello!", exitCode = 0, hangs = false }: Client): string {
  const version = '[ "$1" != --version ] || { echo "2.1.330 (Claude Code)"; exit 0; }';
  const wait = hangs ? "exec /bin/sleep 60" : "";
  return `${version}\n${wait}\n/bin/cat <<END\n${prints}\nEND\nexit ${exitCode}`;
}
