import { afterAll } from "vitest";
import { closeDb } from "#lib/platform/db.ts";
import { makeDatabase } from "./database-clone.ts";
import { templateDatabase } from "./database-server.ts";

/** A migrated, empty database for this test file alone. lib/platform/env.ts reads its address at its first use. */
const database = await makeDatabase(`template ${templateDatabase}`);
process.env.DATABASE_URL = database.url;
process.env.NEXTAUTH_SECRET = "the secret of an installation, in tests";

afterAll(async () => {
  await closeDb();
  await database.drop();
});
