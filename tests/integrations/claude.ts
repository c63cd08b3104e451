import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { bundleProgram } from "#lib/commands/bundle-program.ts";
import { guardText } from "#lib/report/index.ts";
import { terminalProgram } from "#lib/terminal/program-file.ts";
import type { Fault } from "../corpus/capture/fault.ts";
import { faults } from "../corpus/capture/faults.ts";
import { serveFaults } from "../corpus/capture/server.ts";
import { profile } from "../profile.ts";
import { runCommand } from "../run-command.ts";

/** What Claude Code said on meeting a fault, and what `fixfirst.mjs` made of it. */
export type Tried = {
  fault: Fault;
  /** Its first line, with keys masked and the fault's address named as a relay's. */
  said: string;
  code: string;
  cause: string | null;
  isCertain: boolean;
};

export type ClaudeTried = {
  version: string;
  tried: Tried[];
  /** Requests to other addresses than the fault's; none where its telemetry is off. */
  elsewhere: string[];
};

const run = promisify(execFile);

/** The names that stand for the fault's address in what is shown. */
const relay = "relay.example";

/** A run that neither ends nor gives up is ended after this. */
const mostMs = 60_000;

/**
 * Installs the newest Claude Code in a temporary folder, lets it meet every fault on loopback, each time with a fresh
 * home and nothing of our environment, and pipes what it prints into the program that the desk serves. Throws where npm
 * cannot install it.
 */
export async function tryClaude(note: (line: string) => void): Promise<ClaudeTried> {
  const folder = mkdtempSync(join(tmpdir(), "fixfirst-claude-"));
  const watch = createServer((request, response) => void response.writeHead(502).end(request.url));
  const elsewhere: string[] = [];
  watch.on("request", ({ url = "" }) => elsewhere.push(url));
  watch.on("connect", ({ url = "" }, socket) => {
    elsewhere.push(url);
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  watch.listen(0, "127.0.0.1");
  await once(watch, "listening");
  const proxy = `http://127.0.0.1:${(watch.address() as AddressInfo).port}`;
  const hasOpenssl = await run("openssl", ["version"]).then(
    () => true,
    () => false,
  );
  if (!hasOpenssl) note("left out, because this machine has no openssl: self-signed");
  const served = faults.filter(({ id }) => hasOpenssl || id !== "self-signed");
  const server = await serveFaults(served, folder);
  try {
    const { version, claude } = await install(folder);
    const program = join(folder, "fixfirst.mjs");
    await bundleProgram();
    writeFileSync(program, (await terminalProgram(profile, "https://desk.example")).source);
    const tried: Tried[] = [];
    for (const fault of server.faults) {
      const base = server.baseOf(fault);
      const home = join(folder, `home-${fault.id}`);
      mkdirSync(home);
      // A proxy would look up the name that does not exist.
      const settings = {
        ...claudeSettings(home, base),
        ...(fault.id !== "no-name" && { HTTPS_PROXY: proxy }),
      };
      const printed = (await outputOf(claude, settings, home)).replaceAll(new URL(base).host, relay);
      const { out } = await runCommand([program, "--json"], printed);
      const { code, cause, isCertain } = JSON.parse(out);
      const guarded = guardText(printed.trim(), profile);
      if (!guarded.ok && guarded.failed) throw new Error(`the guard failed on what ${fault.id} printed`);
      const [said = ""] = (guarded.ok ? guarded.text : guarded.masked).split("\n");
      tried.push({ fault, said: said.replaceAll(home, "~"), code, cause, isCertain });
      note(`${fault.label} ${fault.id}: ${code}`);
    }
    return { version, tried, elsewhere };
  } finally {
    await server.close();
    watch.closeAllConnections();
    watch.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether the diagnosis is what a careful reader of the fault's answer says. */
export function isRight({ fault, code }: Tried): boolean {
  return [fault.label, ...(fault.alt ?? [])].includes(code);
}

/** Its package runs a script at the install, which only puts the program elsewhere: it is left out, as all scripts. */
async function install(folder: string): Promise<{ version: string; claude: string[] }> {
  const prefix = join(folder, "npm");
  mkdirSync(prefix);
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--cache", join(folder, "cache")];
  await run("npm", ["install", ...quiet, "--prefix", prefix, "@anthropic-ai/claude-code"], {
    cwd: prefix,
    timeout: 300_000,
  });
  const home = join(prefix, "node_modules/@anthropic-ai/claude-code");
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
  return { version, claude: [process.execPath, join(home, "cli-wrapper.cjs"), "-p", "hi"] };
}

/**
 * The whole environment. What is off: telemetry, error reports, updates and every other request that the answer does
 * not need (code.claude.com/docs/en/env-vars). One retry after short limits, so that a fault shows at once.
 */
function claudeSettings(home: string, base: string): Record<string, string> {
  return {
    HOME: home,
    PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
    LANG: "C.UTF-8",
    ANTHROPIC_BASE_URL: base,
    ANTHROPIC_AUTH_TOKEN: "cr_a1b2c3d",
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1",
    DISABLE_TELEMETRY: "1",
    DISABLE_ERROR_REPORTING: "1",
    DISABLE_AUTOUPDATER: "1",
    CLAUDE_CODE_MAX_RETRIES: "1",
    API_TIMEOUT_MS: "2500",
    NO_PROXY: "127.0.0.1",
  };
}

async function outputOf(
  [program = "", ...args]: readonly string[],
  settings: Record<string, string>,
  cwd: string,
): Promise<string> {
  // Next's types ask for NODE_ENV, which a customer's shell does not set.
  const env = settings as NodeJS.ProcessEnv;
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => (printed += part.toString()));
  // The whole group goes: the program may have started others.
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, "SIGKILL"), mostMs);
  await once(child, "close");
  clearTimeout(timer);
  return printed;
}
