import { readdir } from "node:fs/promises";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { migrate } from "#lib/platform/migrate.ts";
import { ensureSecret } from "#lib/platform/secrets.ts";
import { SetupProblem } from "#lib/platform/setup-problem.ts";
import { makeDatabase, query } from "./database-clone.ts";

/** Names of the migrations on disk, oldest first. */
async function migrationNames(): Promise<string[]> {
  const entries = await readdir("prisma/migrations", { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

test("processes that migrate an empty database at once take turns: each migration runs once", async () => {
  const database = await makeDatabase("");
  const applied = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
  expect(applied.flat()).toEqual(await migrationNames());
  const [books] = await query<{ count: string }>(database.url, "select count(*) from _prisma_migrations");
  expect(Number(books?.count)).toBe((await migrationNames()).length);
  expect(await migrate(database.url)).toEqual([]);
  await database.drop();
});

test("a migration that did not get through is run again at the next start", async () => {
  const database = await makeDatabase("");
  await query(database.url, "create domain author as int");
  expect(String(await migrate(database.url).catch((error: unknown) => error))).toMatch(/brought up to date/);
  const begun = "select from _prisma_migrations where finished_at is null and rolled_back_at is null";
  expect(await query(database.url, begun)).toHaveLength(1);
  await query(database.url, "drop domain author");
  expect(await migrate(database.url)).toEqual(await migrationNames());
  expect(await query(database.url, begun)).toEqual([]);
  await database.drop();
});

test("migrating leaves no connection behind", async () => {
  const database = await makeDatabase("");
  await migrate(database.url);
  const [open] = await query<{ count: string }>(
    inject("postgresUrl"),
    "select count(*) from pg_stat_activity where datname = $1",
    [new URL(database.url).pathname.slice(1)],
  );
  expect(Number(open?.count)).toBe(0);
  await database.drop();
});

test("a database that does not store UTF-8 is refused with what to do", async () => {
  const database = await makeDatabase(
    "encoding 'SQL_ASCII' template template0 locale_provider libc locale 'C'",
  );
  const refused = await migrate(database.url).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(SetupProblem);
  expect(String(refused)).toMatch(/SQL_ASCII.*create database fixfirst encoding 'UTF8'/);
  await database.drop();
});

test.each([
  ["nothing listens", (url: URL) => Object.assign(url, { port: "1" }), /cannot be reached \(.*ECONNREFUSED/],
  [
    "the password is wrong",
    (url: URL) => Object.assign(url, { password: "wrong" }),
    /password authentication failed/,
  ],
  [
    "the database is not there",
    (url: URL) => Object.assign(url, { pathname: "/nowhere" }),
    /"nowhere" does not exist/,
  ],
])("when %s, one line says so and what to check", async (_name, change, expected) => {
  const url = change(new URL(inject("postgresUrl"))).href;
  const refused = await migrate(url).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(SetupProblem);
  const { message } = refused as SetupProblem;
  expect(message).toMatch(expected);
  expect(message).toContain("DATABASE_URL");
  expect(message).not.toContain("\n");
  expect(message).not.toContain(new URL(url).password);
});

test("processes that need a secret at once agree on one", async () => {
  const clients = Array.from(
    { length: 8 },
    () => new pg.Client({ connectionString: process.env.DATABASE_URL }),
  );
  await Promise.all(clients.map((client) => client.connect()));
  const secrets = await Promise.all(clients.map((client) => ensureSecret(client, "shared")));
  expect(new Set(secrets).size).toBe(1);
  expect(Buffer.from(secrets[0] ?? "", "base64")).toHaveLength(32);
  const [client] = clients;
  expect(client && (await ensureSecret(client, "other"))).not.toBe(secrets[0]);
  await Promise.all(clients.map((each) => each.end()));
});
