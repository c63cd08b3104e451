import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import type { EmbeddedPostgres } from "#lib/platform/embedded-postgres.ts";
import { SetupProblem } from "#lib/platform/setup-problem.ts";

/**
 * Marks the data as in use for as long as the connection given back lasts, which a killed process cannot outlive.
 * The server of a process that was killed a moment ago may need a second to notice.
 */
export async function takeData(postgres: EmbeddedPostgres, folder: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: postgres.url });
  client.on("error", () => {});
  await client.connect();
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock(4737002) as taken");
    if (rows[0]?.taken === true) return client;
    await delay(100);
  }
  await client.end();
  throw new SetupProblem(
    `FixFirst is already running on the data in ${folder}. Stop it first, or name another folder with DATA_DIR.`,
  );
}
