import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { environment } from "./env.ts";
import { Prisma, PrismaClient } from "./generated/prisma/client.ts";

/** Kept on globalThis: a development server loads this file again at each change, and must not add a pool each time. */
const shared = globalThis as { fixfirstDatabase?: { pool: pg.Pool; client: PrismaClient } };

/** The database. Connects at the first query. */
export function db(): PrismaClient {
  return opened().client;
}

/** The connections that `db()` uses, for what speaks SQL itself. */
export function dbPool(): pg.Pool {
  return opened().pool;
}

/** The database inside a transaction. */
export type Transaction = Prisma.TransactionClient;

/** A piece of SQL with its values, to be put into a raw query. */
export const sql = Prisma.sql;
export type Sql = Prisma.Sql;

/** Closes all connections; the next call of `db()` opens new ones. */
export async function closeDb(): Promise<void> {
  const { fixfirstDatabase } = shared;
  delete shared.fixfirstDatabase;
  await fixfirstDatabase?.client.$disconnect();
  await fixfirstDatabase?.pool.end();
}

/** Whether a write failed because a unique key was taken: the sign of a lost race or a repeat. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}

function opened() {
  shared.fixfirstDatabase ??= open();
  return shared.fixfirstDatabase;
}

function open() {
  const { DATABASE_URL } = environment();
  if (DATABASE_URL === undefined) throw new Error("DATABASE_URL is set by the start command");
  const pool = new pg.Pool({
    connectionString: DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: 5_000,
    // A database that hangs is told to the customer, who still has the text, rather than waited for.
    query_timeout: 15_000,
    // Prisma's adapter writes instants without an offset and takes what it reads for UTC.
    onConnect: async (client) => void (await client.query("set timezone to 'UTC'")),
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => {});
  // Prisma's long error format repeats the arguments of the failed query, which can be a customer's text.
  return { pool, client: new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: "minimal" }) };
}
