import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

/** Makes an empty database on the server of this run; `how` is what follows the name in `create database`. */
export async function makeDatabase(how: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name} ${how}`);
  const address = new URL(inject("postgresUrl"));
  address.pathname = `/${name}`;
  return { url: address.href, drop: () => onServer(`drop database ${name} with (force)`) };
}

/** Runs one statement and gives its rows. */
export async function query<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function onServer(sql: string): Promise<void> {
  await query(inject("postgresUrl"), sql);
}
