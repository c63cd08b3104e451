import { existsSync } from "node:fs";
import { startEmbeddedPostgres } from "#lib/platform/embedded-postgres.ts";
import { hasData, postgresHome } from "#lib/platform/postgres-home.ts";
import { SetupProblem } from "#lib/platform/setup-problem.ts";
import { ReplaySummary } from "./replay-summary.ts";
import { requireSettings } from "./settings.ts";
import { takeData } from "./take-data.ts";

const needsStart = "There are no tickets of this version yet. Run npm start once first.";

/** Prisma's codes for a table and for a column that the database lacks. */
const olderDatabase = ["P2021", "P2022"];

/**
 * npm run replay
 * Runs the present classifier over all stored tickets and prints what would change, and how right it is by what the
 * staff said. Changes nothing. Works beside a running desk, and without one starts the embedded database for itself.
 */
try {
  await run();
} catch (error) {
  const isOlder = error instanceof Error && "code" in error && olderDatabase.includes(String(error.code));
  if (!isOlder && !(error instanceof SetupProblem)) throw error;
  console.error(isOlder ? needsStart : error.message);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { environment, profile } = requireSettings();
  if (!existsSync("lib/platform/generated/prisma")) throw new SetupProblem(needsStart);
  const embedded = environment.DATABASE_URL === undefined ? await openEmbedded(environment.DATA_DIR) : null;
  try {
    if (embedded) process.env.DATABASE_URL = embedded.url;
    // Only now: the database client is made by the first start, and reads its address when it is used.
    const { replay } = await import("#lib/tickets/index.ts");
    const { closeDb } = await import("#lib/platform/db.ts");
    const summary = new ReplaySummary();
    try {
      for await (const ticket of replay(profile)) summary.add(ticket);
    } finally {
      await closeDb();
    }
    console.log(summary.text());
  } finally {
    await embedded?.close();
  }
}

/** The embedded database: that of the running desk, or started for this command and ended with it. */
async function openEmbedded(folder: string): Promise<{ url: string; close(): Promise<void> }> {
  const { home } = await postgresHome(folder);
  if (!hasData(home)) throw new SetupProblem(needsStart);
  const postgres = await startEmbeddedPostgres(folder);
  const lock = await takeData(postgres, folder).catch((error: unknown) => {
    if (error instanceof SetupProblem) return null;
    throw error;
  });
  const close = async () => {
    if (lock === null) return;
    await lock.end();
    await postgres.stop();
  };
  return { url: postgres.url, close };
}
