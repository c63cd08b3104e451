import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { noFilters, readMigrations, withSchemaEngine } from "./schema-engine.ts";
import { SetupProblem } from "./setup-problem.ts";

/** Any number will do, as long as every process of the product takes the same. */
const migrationLock = 4_737_001;

const migrationsFolder = join("prisma", "migrations");

/**
 * Brings a database to the newest migration. Processes that start together take turns through an advisory lock,
 * so that each migration runs once. Gives the names of those applied now.
 * Throws SetupProblem when the database cannot be reached, is not UTF-8, or refuses a migration.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = await connect(url);
  try {
    await requireUtf8(client);
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    const migrationsList = await readMigrations(migrationsFolder);
    if (
      await isCurrent(
        client,
        migrationsList.migrationDirectories.map(({ path }) => path),
      )
    )
      return [];
    await dropUnfinished(client);
    const { appliedMigrationNames } = await withSchemaEngine(url, (engine) =>
      engine.applyMigrations({ migrationsList, filters: noFilters }),
    );
    return appliedMigrationNames;
  } catch (error) {
    if (error instanceof SetupProblem) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new SetupProblem(`The database could not be brought up to date: ${firstLine(said)}`);
  } finally {
    await client.end();
  }
}

/** SQL that turns the database which the migrations make into what schema.prisma describes; null when it is that. */
export async function schemaDrift(url: string): Promise<string | null> {
  const schemaPath = join("prisma", "schema.prisma");
  const migrationsList = await readMigrations(migrationsFolder);
  const content = await readFile(schemaPath, "utf8");
  const result = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...migrationsList },
      to: { tag: "schemaDatamodel", files: [{ path: schemaPath, content }] },
      script: true,
      exitCode: true,
      filters: noFilters,
    }),
  );
  return result.exitCode === 0 ? null : result.stdout;
}

/** Writes the next migration's folder with the SQL given; `name` in lower-case words joined by underscores. */
export async function writeMigration(name: string, sql: string, now: Date): Promise<string> {
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), sql);
  return folder;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A connection that breaks is told by the query that waits for it; without a listener it would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    const said = error instanceof Error ? error.message || ("code" in error ? String(error.code) : "") : "";
    throw new SetupProblem(
      `The database cannot be reached (${firstLine(said)}). Start it, or check host, port, name and password in DATABASE_URL.`,
    );
  }
}

async function requireUtf8(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_encoding: string }>("show server_encoding");
  if (rows[0]?.server_encoding === "UTF8") return;
  throw new SetupProblem(
    `The database stores text as ${rows[0]?.server_encoding}, which loses Chinese. Make one with: create database fixfirst encoding 'UTF8' template template0`,
  );
}

/** Spares most starts the 100 ms of loading the engine. */
async function isCurrent(client: pg.Client, names: string[]): Promise<boolean> {
  if (!(await hasBooks(client))) return false;
  const applied = await client.query<{ migration_name: string }>(
    "select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
  );
  const done = new Set(applied.rows.map((row) => row.migration_name));
  return names.every((name) => done.has(name));
}

/**
 * A start that was killed or a full disk leaves a migration begun in Prisma's books, and Prisma then refuses all. Ours
 * run as one query each, which PostgreSQL takes whole or not at all: such a one is noted as rolled back and runs again.
 */
async function dropUnfinished(client: pg.Client): Promise<void> {
  if (!(await hasBooks(client))) return;
  await client.query(
    "update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null",
  );
}

async function hasBooks(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('_prisma_migrations') is not null as there",
  );
  return rows[0]?.there === true;
}

function firstLine(text: string): string {
  return text.split("\n").find((line) => line.trim() !== "") ?? "no reason was given";
}
