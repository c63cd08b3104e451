import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Client } from "./client.ts";
import type { Fault } from "./fault.ts";
import { serveFaults } from "./server.ts";

/*
 * Run by hand: node tests/corpus/capture/run.ts --npm /tmp/clients > raw.jsonl
 * where /tmp/clients holds the node_modules of the clients that come from npm. `--faults` and `--clients` name
 * other modules than the ones beside this file, `--only` one client, `--meets` how many faults each client meets;
 * `--gateways-only` leaves the served faults out.
 * What comes out is raw. For captured.jsonl, lines whose text does not tell the fault (`look`) got another label
 * or were dropped, hosts were changed, and a part was set in surroundings as people paste them (`note`).
 */
const { values } = parseArgs({
  options: {
    npm: { type: "string", default: join(tmpdir(), "clients") },
    faults: { type: "string", default: join(import.meta.dirname, "faults.ts") },
    clients: { type: "string", default: join(import.meta.dirname, "clients.ts") },
    "gateways-only": { type: "boolean", default: false },
    only: { type: "string" },
    meets: { type: "string", default: "11" },
  },
});
const { faults: served }: { faults: Fault[] } = await import(resolve(values.faults));
const { clients }: { clients: Client[] } = await import(resolve(values.clients));
const packages = join(resolve(values.npm), "node_modules");

/** A client that neither ends nor gives up is ended after this. */
const mostSeconds = 45;

const root = mkdtempSync(join(tmpdir(), "captures-"));
const server = await serveFaults(served, root, { withGateways: true });
const faults = values["gateways-only"] ? server.faults.slice(served.length) : server.faults;
try {
  for (const [at, client] of clients.entries()) {
    if (values.only && client.id !== values.only) continue;
    if (!isHere(client)) {
      console.error(`missing, left out: ${client.name}`);
      continue;
    }
    for (const fault of faultsOf(client, at)) {
      const shown = await capture(client, fault);
      const tellable = fault.tells.test(shown) && shown.trim() !== "";
      console.log(
        JSON.stringify({
          text: shown,
          command: placed(client.command, "https://relay.example.com"),
          label: fault.label,
          alt: fault.alt ?? [],
          lang: client.lang ?? fault.lang ?? "en",
          source: `captured: ${client.name}, fault ${fault.id}`,
          kind: "captured",
          look: !tellable,
        }),
      );
    }
  }
} finally {
  await server.close();
  rmSync(root, { recursive: true, force: true });
}

/** Each client meets other faults, spread so that every fault is met by several. */
function faultsOf(client: Client, at: number): Fault[] {
  const count = Math.min(client.meets ?? Number(values.meets), faults.length);
  const step = faults.length / count;
  const first = (at * 7) % faults.length;
  const places = Array.from({ length: count }, (_, nth) => Math.floor(first + nth * step) % faults.length);
  return places.flatMap((place) => faults[place] ?? []);
}

function isHere({ needs }: Client): boolean {
  if ("npm" in needs) return existsSync(join(packages, needs.npm));
  return needs.program.startsWith("/")
    ? existsSync(needs.program)
    : spawnSync("which", [needs.program]).status === 0;
}

/** What the client prints on meeting the fault, with a fresh home and nothing of our environment but the path. */
async function capture(client: Client, fault: Fault): Promise<string> {
  const base = server.baseOf(fault);
  const folder = mkdtempSync(join(root, "home-"));
  if (existsSync(packages)) symlinkSync(packages, join(folder, "node_modules"));
  for (const [name, content] of Object.entries(client.files ?? {})) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), placed(content, base));
  }
  const settings = {
    HOME: folder,
    PATH: `${join(packages, ".bin")}:${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
    LANG: "C.UTF-8",
    TERM: "xterm-256color",
    ...Object.fromEntries(
      Object.entries(client.env ?? {}).map(([name, value]) => [name, placed(value, base)]),
    ),
  };
  const argv = client.run.map((part) => placed(part, base));
  // `env -i` starts it with these settings alone.
  const alone = ["-i", ...Object.entries(settings).map(([name, value]) => `${name}=${value}`)];
  const typed = client.tty ? ["script", "-qec", argv.map(quoted).join(" "), "/dev/null"] : argv;
  const printed = await outputOf("env", [...alone, ...typed], folder);

  return printed
    .replaceAll("\r\n", "\n")
    .replaceAll(`/f-${fault.id}`, "")
    .replaceAll(`${folder}/node_modules`, "/home/user/project/node_modules")
    .replaceAll(folder, "/home/user/project")
    .replaceAll(packages, "/home/user/project/node_modules");
}

function placed(template: string, base: string): string {
  return template.replaceAll("{base}", base);
}

function quoted(part: string): string {
  return `'${part.replaceAll("'", "'\\''")}'`;
}

function outputOf(program: string, argv: string[], cwd: string) {
  return new Promise<string>((done) => {
    const child = spawn(program, argv, { cwd, stdio: ["ignore", "pipe", "pipe"], detached: true });
    let printed = "";
    child.stdout.on("data", (part) => (printed += part));
    child.stderr.on("data", (part) => (printed += part));
    // The whole group goes: a client may have started others.
    const end = () => child.pid && process.kill(-child.pid, "SIGKILL");
    const timer = setTimeout(end, mostSeconds * 1000);
    child.on("error", (error) => done(`${error}`));
    child.on("close", () => {
      clearTimeout(timer);
      done(printed);
    });
  });
}
