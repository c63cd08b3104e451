import { join } from "node:path";
import { ensureBuild, generateClient } from "#lib/platform/build.ts";
import { actionsKey } from "./actions-key.ts";
import { provideChromium } from "./chromium.ts";
import { stage, summary, tool, vitest } from "./stages.ts";
import { takeTemporaryFolder } from "./temporary-folder.ts";

/**
 * npm test: the definition of done, in the order in which failures are cheapest. Every stage runs even if one
 * before it failed, except that nothing is tested that does not compile. Exit code 1 when anything failed.
 */
process.chdir(join(import.meta.dirname, ".."));
const folder = takeTemporaryFolder();
Object.assign(process.env, {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
  // Prisma, Biome, vitest and Chromium keep things in the home folder; a test run leaves nothing there.
  XDG_CONFIG_HOME: folder,
  XDG_CACHE_HOME: folder,
  XDG_DATA_HOME: folder,
});

await stage("database client", generateClient);
await stage("lint and format", () => tool("biome", "check", "--error-on-warnings", "."));
await stage("route types", () => tool("next", "typegen"));
const compiles = await stage("types", () => tool("tsc", "--noEmit"));
await stage("nothing unused", () => tool("knip"));

if (compiles) {
  await vitest("core", folder);
  await vitest("database", folder);
  const isBuilt = await stage("build", ensureBuild);
  if (isBuilt) {
    await vitest("start", folder);
    if (await stage("chromium", provideChromium)) await vitest("browser", folder);
  }
}

const { passed, failed } = summary();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
