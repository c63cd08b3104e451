import type pg from "pg";
import { hashLinkToken, randomLinkToken } from "#lib/platform/link-token.ts";
import { setupLinkHours } from "./rules.ts";

/**
 * For the start command: while nobody has an account, the token of a new link that makes the first one, in place
 * of those that earlier starts have printed. Null once there is an account.
 */
export async function renewSetupLink(client: pg.Client, now: Date): Promise<string | null> {
  const { rows } = await client.query("select id from staff_account limit 1");
  if (rows.length > 0) return null;
  await client.query(
    "update staff_invitation set expires_at = $1 where made_by_id is null and used_at is null and expires_at > $1",
    [now],
  );
  const token = randomLinkToken();
  const expiresAt = new Date(now.getTime() + setupLinkHours * 60 * 60_000);
  await client.query(
    "insert into staff_invitation (token_hash, role, made_at, expires_at) values ($1, 'admin', $2, $3)",
    [hashLinkToken(token), now, expiresAt],
  );
  return token;
}
