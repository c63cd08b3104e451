import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { closeDb } from "#lib/platform/db.ts";
import { templateDatabase } from "./database-server.ts";

/** A migrated, empty database for this test file alone. lib/platform/env.ts reads its address at its first use. */
const name = `test_${randomBytes(6).toString("hex")}`;
const address = new URL(inject("postgresUrl"));
const maintenance = address.href;
address.pathname = `/${name}`;

await run(`create database ${name} template ${templateDatabase}`);
process.env.DATABASE_URL = address.href;

afterAll(async () => {
  await closeDb();
  await run(`drop database ${name} with (force)`);
});

async function run(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenance });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
