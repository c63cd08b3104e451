import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Environment } from "#lib/platform/env.ts";
import { actionsKey } from "./actions-key.ts";

/** A product that was started as an operator does. */
export interface Started {
  process: ChildProcess;
  /** All it has written so far. */
  output(): string;
  /** Waits for the line that says it is ready; throws with its output when it ends before. */
  ready(): Promise<void>;
  /** Waits for its end and gives the exit code; a signal that killed it counts as null. */
  ended(): Promise<number | null>;
}

/** Longer than any start on a slow machine; only a fault waits that long. */
const patienceMs = 60_000;

/** Our variables, nearly all empty: that counts as not set, and keeps a developer's own .env out of the tests. */
const unset: Record<keyof Environment, string> = {
  PORT: "",
  PUBLIC_URL: "",
  TRUSTED_PROXIES: "",
  DATABASE_URL: "",
  DATA_DIR: "",
  SERVICE_PROFILE: "",
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
  NEXTAUTH_SECRET: "",
};

/**
 * Starts the product with the settings given and nothing else of this shell's environment: no LANG, no npm.
 * `command` is npm's where npm itself is the point.
 */
export function startProduct(
  settings: Partial<typeof unset>,
  command: [string, ...string[]] = [process.execPath, "lib/commands/start.ts"],
): Started {
  const { PATH, HOME, TMPDIR } = process.env;
  const [program, ...args] = command;
  const child = spawn(program, args, {
    env: { PATH, HOME, TMPDIR, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...unset, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const closed = once(child, "close").then(([code]) => code as number | null);
  return {
    process: child,
    output: () => output,
    ready: async () => {
      const end = closed.then(() => true);
      await until(
        async () => {
          if (output.includes("FixFirst is ready")) return true;
          if (await Promise.race([end, delay(50, false)])) throw new Error(`It ended:\n${output}`);
          return false;
        },
        () => `It is not ready:\n${output}`,
      );
    },
    ended: () => Promise.race([closed, tooLate(() => `It has not ended:\n${output}`)]),
  };
}

/** Waits until something holds, and throws what `complaint` says when it never does. */
export async function until(holds: () => Promise<boolean>, complaint: () => string): Promise<void> {
  const lastLook = performance.now() + patienceMs;
  while (!(await holds())) {
    if (performance.now() > lastLook) throw new Error(complaint());
    await delay(50);
  }
}

/** A port that nothing listens on at the moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return address.port;
}

/** The embedded PostgreSQL on a data folder: its process and address; null when none runs. */
export async function embeddedServer(dataFolder: string): Promise<{ pid: number; url: string } | null> {
  const file = await readFile(join(dataFolder, "postgres", "postmaster.pid"), "utf8").catch(() => "");
  const [pid = "", , , port = ""] = file.split("\n");
  if (port === "" || !isAlive(Number(pid))) return null;
  const password = (await readFile(join(dataFolder, "postgres", "fixfirst-password"), "utf8")).trim();
  return { pid: Number(pid), url: `postgresql://fixfirst:${password}@127.0.0.1:${port}/fixfirst` };
}

/** Whether a process runs. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function tooLate(complaint: () => string): Promise<never> {
  await delay(patienceMs, undefined, { ref: false });
  throw new Error(complaint());
}
