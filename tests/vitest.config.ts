import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Far from UTC and from whole hours, so that a forgotten zone fails at once. */
process.env.TZ = "Asia/Kathmandu";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests that need PostgreSQL. What is new in tests/ and not named here is taken for a test of the pure core. */
const database = ["database", "tickets", "staff", "desk", "fixes"].map((name) => `tests/${name}*.test.ts`);

/** Tests that start the product as an operator does. */
const start = ["tests/start*.test.ts"];

/** `npm run test:long` may run for hours beside other work: there only a test that hangs is to be ended. */
const patience = process.env.FIXFIRST_LONG ? 20 : 1;

export default defineConfig({
  root: here(".."),
  resolve: { alias: { "server-only": here("server-only.ts") } },
  test: {
    environment: "node",
    setupFiles: [here("quiet-console.ts")],
    // `npm run test:long`
    ...(process.env.FIXFIRST_LONG ? { runner: here("long-runner.ts") } : {}),
    projects: [
      {
        extends: true,
        test: {
          name: "core",
          include: ["tests/*.test.ts", "tests/*.test.tsx"],
          exclude: [...database, ...start],
          testTimeout: 60_000 * patience,
        },
      },
      {
        extends: true,
        // `npm run test:integrations`: with programs that not every machine has.
        test: {
          name: "integrations",
          include: ["tests/integrations/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: database,
          globalSetup: [here("database-server.ts")],
          setupFiles: [here("database-of-file.ts")],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "start",
          include: start,
          globalSetup: [here("temporary-folder.ts")],
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/*.test.ts"],
          globalSetup: [here("product-server.ts")],
          // One product for all, so a test may set the desk's hours while no other one looks.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // On a busy machine what comes late is no fault.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
