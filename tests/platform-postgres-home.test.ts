import { chmod, mkdir, mkdtemp, rm, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { postgresHome } from "#lib/platform/postgres-home.ts";

const isRoot = process.getuid?.() === 0;

let folder: string;
let elsewhere: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fixfirst-"));
  await chmod(folder, 0o711);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
  for (const home of elsewhere) await rm(home, { recursive: true });
  if (elsewhere.length > 0) await rmdir("/var/lib/fixfirst").catch(() => {});
  elsewhere = [];
});

/** Where the data goes, and what the start says about it. */
async function homeOf(wanted: string) {
  const said: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((line: string) => void said.push(line));
  const { home, account } = await postgresHome(wanted);
  log.mockRestore();
  if (!home.startsWith(folder)) elsewhere.push(home);
  return { home, account, said };
}

test("data in an open folder stays where it was asked for", async () => {
  const wanted = join(folder, "checkout", ".data");
  await mkdir(join(folder, "checkout"));
  const { home, account, said } = await homeOf(wanted);
  expect(home).toBe(wanted);
  expect(said).toEqual([]);
  expect(account === null).toBe(!isRoot);
});

test("as root, data below a closed folder goes where PostgreSQL's user can reach it, and the start says so", async () => {
  const closed = join(folder, "closed");
  await mkdir(join(closed, "checkout"), { recursive: true });
  await chmod(closed, 0o700);
  const wanted = join(closed, "checkout", ".data");
  const { home, said } = await homeOf(wanted);
  expect(home).toMatch(isRoot ? /^\/var\/lib\/fixfirst\/checkout-[0-9a-f]{12}$/ : wanted);
  expect(said).toEqual(
    isRoot ? [`The data is in ${home}, because PostgreSQL's system user could not reach ${wanted}.`] : [],
  );
});

test("two closed checkouts of one name do not share data", async () => {
  const homes: string[] = [];
  for (const person of ["alice", "bob"]) {
    const closed = join(folder, person);
    await mkdir(join(closed, "fixfirst"), { recursive: true });
    await chmod(closed, 0o700);
    homes.push((await homeOf(join(closed, "fixfirst", ".data"))).home);
  }
  expect(new Set(homes).size).toBe(2);
});
