import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./chromium.ts";

/** Starts Chromium so that it asks nothing but what its pages ask, and leaves nothing in the home folder. */
export async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("There is no Chromium: see tests/chromium.ts.");
  const { TMPDIR } = process.env;
  return chromium.launch({
    executablePath,
    args: [
      // Root and many containers have no sandbox; the only site visited is ours.
      "--no-sandbox",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
    env: { ...process.env, XDG_CONFIG_HOME: TMPDIR, XDG_CACHE_HOME: TMPDIR },
  });
}
