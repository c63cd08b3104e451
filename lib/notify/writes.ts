import "server-only";
import { db } from "#lib/platform/db.ts";

/** Tells all processes that a session ended, by the name that its streams know it under. */
export async function tellSessionEnded(name: string): Promise<void> {
  await db().$queryRaw`select pg_notify('session_ended', ${name})::text`;
}
