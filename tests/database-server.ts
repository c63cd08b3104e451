import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "#lib/platform/migrate.ts";
import { startTemporaryPostgres } from "#lib/platform/temporary-postgres.ts";
import { takeTemporaryFolder } from "./temporary-folder.ts";

/** The migrated database that each test file gets a copy of. */
export const templateDatabase = "fixfirst_template";

declare module "vitest" {
  export interface ProvidedContext {
    /** The maintenance database of the server that a run's database tests share. */
    postgresUrl: string;
  }
}

/** One PostgreSQL for all database tests of a run, deleted at its end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  takeTemporaryFolder();
  const postgres = await startTemporaryPostgres();
  await makeTemplate(postgres.url);
  project.provide("postgresUrl", postgres.url);
  return () => postgres.stop();
}

async function makeTemplate(url: string): Promise<void> {
  const template = new URL(url);
  template.pathname = `/${templateDatabase}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create database ${templateDatabase}`);
    await migrate(template.href);
    // A database that somebody is connected to cannot be copied.
    await client.query(`alter database ${templateDatabase} with allow_connections false`);
  } finally {
    await client.end();
  }
}
