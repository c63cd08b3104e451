import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, openSync } from "node:fs";
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { type Account, type Binaries, postgresHome } from "./postgres-home.ts";
import { SetupProblem } from "./setup-problem.ts";

const run = promisify(execFile);

/**
 * UTF-8 whatever LANG says: without it initdb makes a SQL_ASCII database, which counts bytes for characters
 * and cannot be mended later. The builtin provider alone would leave pg_trgm blind to Chinese, hence --locale.
 */
const initdbFlags = [
  "--encoding=UTF8",
  "--locale=C.UTF-8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--auth=scram-sha-256",
  "--username=fixfirst",
];

/** Errors in PostgreSQL's log carry no row and no statement, because both can hold a customer's text. */
const serverFlags = [
  "-c listen_addresses=127.0.0.1",
  "-c unix_socket_directories=",
  "-c log_error_verbosity=terse",
  "-c log_min_error_statement=panic",
  "-c log_parameter_max_length_on_error=0",
].flatMap((flag) => flag.split(" "));

/** Lies in the data folder itself, so that one rename puts both into place. */
const passwordName = "fixfirst-password";

/** Tenths of a second in which a server that is there answers. */
const stalePidAttempts = 30;

const maxLaunches = 3;

export interface EmbeddedPostgres {
  /** Address of the database, password included. */
  url: string;
  port: number;
  /** Ends the server and waits until its files are closed. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on the data below a folder, making the data when there is none, or takes over the server
 * that a killed process left running there. Reachable from this machine alone, on the port given or a free one.
 * Throws SetupProblem when the folder cannot be used.
 */
export async function startEmbeddedPostgres(folder: string, port?: number): Promise<EmbeddedPostgres> {
  const { home, binaries, account } = await postgresHome(folder);
  const data = join(home, "postgres");
  if (!existsSync(join(data, "PG_VERSION"))) await initialise(data, binaries, account);
  const password = (await readFile(join(data, passwordName), "utf8")).trim();

  let child: ChildProcess | undefined;
  let launches = 0;
  // A minute: after a crash PostgreSQL first repairs its files, and is not to be given up meanwhile.
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const running = await runningServer(data);
    if (running !== null) {
      const url = `postgresql://fixfirst:${password}@127.0.0.1:${running.port}/fixfirst`;
      if (await ensureDatabase(url)) {
        child?.unref();
        return { url, port: running.port, stop: () => stopServer(running.pid) };
      }
    }
    // A postmaster.pid may be left from before a power cut, its number now another program's: PostgreSQL itself judges.
    const isStale = running !== null && child === undefined && attempt >= stalePidAttempts;
    if (isStale || (running === null && (child === undefined || child.exitCode !== null))) {
      if (launches === maxLaunches) break;
      launches += 1;
      child = await launch(data, port ?? (await freePort()), join(home, "postgres.log"), binaries, account);
    }
    await delay(100);
  }
  throw new SetupProblem(
    `The embedded PostgreSQL did not start. Its log is ${join(home, "postgres.log")}; read its last lines.`,
  );
}

/** Makes the data beside its place and moves it there whole, so that a half-made folder is never taken for one. */
async function initialise(data: string, binaries: Binaries, account: Account | null): Promise<void> {
  const password = randomBytes(24).toString("base64url");
  const draft = `${data}.${process.pid}`;
  const draftPassword = `${draft}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(draftPassword, `${password}\n`, { mode: 0o600 });
  if (account !== null) {
    await chown(draft, account.uid, account.gid);
    await chown(draftPassword, account.uid, account.gid);
  }
  try {
    await run(
      binaries.initdb,
      [`--pgdata=${draft}`, `--pwfile=${draftPassword}`, "--lc-messages=C", ...initdbFlags],
      {
        ...account,
        cwd: "/",
        env: serverEnvironment(),
      },
    );
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    await rm(draftPassword, { force: true });
    const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
    throw new SetupProblem(`PostgreSQL could not make its data folder ${data}: ${lastLine(said)}`);
  }
  await rename(draftPassword, join(draft, passwordName));
  // The loser of two first starts drops its own and goes on with the winner's.
  await rename(draft, data).catch(() => rm(draft, { recursive: true, force: true }));
}

async function launch(
  data: string,
  port: number,
  logFile: string,
  binaries: Binaries,
  account: Account | null,
): Promise<ChildProcess> {
  const log = openSync(logFile, "a", 0o600);
  if (process.platform !== "win32") await chmod(logFile, 0o600);
  // A group of its own: Ctrl-C in the terminal must reach us first, so that requests end before the database does.
  return spawn(binaries.postgres, ["-D", data, "-p", String(port), ...serverFlags], {
    ...account,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
    env: serverEnvironment(),
  });
}

/** The server that holds the data folder, from the first and fourth line of its postmaster.pid. */
async function runningServer(data: string): Promise<{ pid: number; port: number } | null> {
  const lines = (await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!(pid > 0 && port > 0)) return null;
  return isAlive(pid) ? { pid, port } : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Whether the server answers; makes the database of the product when it lacks. */
async function ensureDatabase(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url.replace(/\/fixfirst$/, "/postgres") });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("create database fixfirst").catch((error: pg.DatabaseError) => {
      const exists = ["42P04", "23505"];
      if (!exists.includes(error.code ?? "")) throw error;
    });
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function stopServer(pid: number): Promise<void> {
  // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, nothing acknowledged is lost.
  if (isAlive(pid)) process.kill(pid, "SIGINT");
  for (let waited = 0; waited < 150 && isAlive(pid); waited += 1) await delay(100);
}

/** Nothing of the caller's: PGDATA, PGHOST and the like would speak to another server. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { PATH, SystemRoot, LC_ALL: "C", TZ: "UTC", NODE_ENV: process.env.NODE_ENV };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address !== null
          ? resolve(address.port)
          : reject(new Error("no port")),
      );
    });
  });
}

function lastLine(text: string): string {
  return text.split("\n").findLast((line) => line.trim() !== "") ?? "no reason was given";
}
