import { randomBytes } from "node:crypto";
import type pg from "pg";
import { environment } from "./env.ts";

/**
 * A secret of this installation: 32 random bytes in base64, made at the first start and kept in the database, so
 * that every process and every later build has the same. Processes that start together agree: the first one wins.
 */
export async function ensureSecret(client: pg.Client, name: string): Promise<string> {
  await client.query(
    "insert into secret (name, value, made_at) values ($1, $2, now()) on conflict (name) do nothing",
    [name, randomBytes(32).toString("base64")],
  );
  const { rows } = await client.query<{ value: string }>("select value from secret where name = $1", [name]);
  const secret = rows[0]?.value;
  if (secret === undefined) throw new Error(`secret ${name} vanished`);
  return secret;
}

/** The secret under which sessions and marks are made, the same in all processes of the installation. */
export function installationSecret(): string {
  const { NEXTAUTH_SECRET } = environment();
  if (NEXTAUTH_SECRET === undefined) throw new Error("NEXTAUTH_SECRET is set by the start command");
  return NEXTAUTH_SECRET;
}
