import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";

/** An embedded PostgreSQL on data of its own, which `stop()` deletes. */
export async function startTemporaryPostgres(): Promise<EmbeddedPostgres> {
  const folder = await mkdtemp(join(tmpdir(), "fixfirst-"));
  // Passable, not readable: as root, PostgreSQL's own user has to reach its data below.
  await chmod(folder, 0o711);
  const postgres = await startEmbeddedPostgres(join(folder, "data"));
  return {
    ...postgres,
    async stop() {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
