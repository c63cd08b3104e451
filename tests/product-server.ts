import { createWriteStream } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startTemporaryPostgres } from "#lib/platform/temporary-postgres.ts";
import { freePort, startProduct, until } from "./started.ts";
import { takeTemporaryFolder } from "./temporary-folder.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Origin of the product that a run's browser tests share. */
    productUrl: string;
    /** Its database, for a test that sets the support calendar or looks at what was stored. */
    productDatabaseUrl: string;
    /** Path of the link that makes the first administrator, as the start printed it. */
    setupPath: string;
    /** Folder below which all logs lie: the product's output as `product.log`, and PostgreSQL's. */
    logFolder: string;
  }
}

const setupLink = /\/setup\/[\w-]{22}/;

/** The product as an operator starts it, once for all browser tests of a run, on a database of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const logFolder = takeTemporaryFolder();
  const { productUrl, databaseUrl, setupPath, stop } = await startForBrowser(join(logFolder, "product.log"));
  project.provide("productUrl", productUrl);
  project.provide("productDatabaseUrl", databaseUrl);
  project.provide("setupPath", setupPath);
  project.provide("logFolder", logFolder);
  return stop;
}

/**
 * Starts the product on an empty database. One trusted proxy stands before it, so that every test can come from
 * an address of its own and none uses up another's budget. Its output is also written to `logFile`.
 */
export async function startForBrowser(logFile?: string) {
  const postgres = await startTemporaryPostgres();
  const port = await freePort();
  const product = startProduct({
    PORT: String(port),
    DATABASE_URL: postgres.url,
    TRUSTED_PROXIES: "1",
  });
  if (logFile) {
    const log = createWriteStream(logFile);
    product.process.stdout?.pipe(log);
    product.process.stderr?.pipe(log);
  }
  const kill = () => product.process.kill("SIGKILL");
  process.prependOnceListener("exit", kill);
  await product.ready();
  await until(
    async () => setupLink.test(product.output()),
    () => `It printed no link to the first account:\n${product.output()}`,
  );
  return {
    setupPath: setupLink.exec(product.output())?.[0] ?? "",
    productUrl: `http://localhost:${port}`,
    databaseUrl: postgres.url,
    stop: async () => {
      product.process.kill("SIGINT");
      await product.ended();
      await postgres.stop();
    },
  };
}
