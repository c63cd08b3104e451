import { schemaDrift, writeMigration } from "#lib/platform/migrate.ts";
import { startTemporaryPostgres } from "#lib/platform/temporary-postgres.ts";

/**
 * npm run make-migration -- name_of_the_change
 * Writes the migration from the existing ones to schema.prisma. Checks, triggers and partial indexes are not in
 * schema.prisma: add them to the file by hand.
 */
const name = process.argv[2];
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error(
    "Name the change in lower-case words joined by underscores: npm run make-migration -- add_notes",
  );
  process.exit(1);
}

const postgres = await startTemporaryPostgres();
try {
  const sql = await schemaDrift(postgres.url);
  console.log(
    sql === null ? "schema.prisma holds nothing new." : await writeMigration(name, sql, new Date()),
  );
} finally {
  await postgres.stop();
}
