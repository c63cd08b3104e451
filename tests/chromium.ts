import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const usualPlaces = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The Chromium of this machine, or the one that CHROMIUM_PATH names; null when there is none. */
export function findChromium(): string | null {
  const { CHROMIUM_PATH, PATH = "" } = process.env;
  if (CHROMIUM_PATH) return isProgram(CHROMIUM_PATH) ? CHROMIUM_PATH : null;
  const onPath = commands.flatMap((command) =>
    PATH.split(delimiter).map((folder) => join(folder || ".", command)),
  );
  return [...onPath, ...usualPlaces].find(isProgram) ?? null;
}

/**
 * Sees to it that there is a Chromium and names it in CHROMIUM_PATH for what is started later. As root on Debian
 * it installs the one that is missing, unless FIXFIRST_NO_INSTALL=1. Throws one line that says what to do.
 */
export async function provideChromium(): Promise<void> {
  const path = findChromium() ?? (mayInstall() ? install() : null);
  if (path !== null) {
    process.env.CHROMIUM_PATH = path;
    return;
  }
  const wanted = process.env.CHROMIUM_PATH;
  throw wanted
    ? `The browser tests did not run: CHROMIUM_PATH names ${wanted}, which cannot be run.`
    : "The browser tests did not run: install Chromium (Debian: apt-get install chromium), or name one with CHROMIUM_PATH.";
}

function mayInstall(): boolean {
  return (
    process.getuid?.() === 0 &&
    existsSync("/etc/debian_version") &&
    !process.env.CHROMIUM_PATH &&
    process.env.FIXFIRST_NO_INSTALL !== "1"
  );
}

function install(): string | null {
  console.log(
    "There is no Chromium: installing Debian's package chromium. FIXFIRST_NO_INSTALL=1 forbids it.",
  );
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const { status, stderr } = spawnSync("apt-get", args, { env, encoding: "utf8" });
    if (status !== 0) {
      console.log(stderr.trimEnd());
      return null;
    }
  }
  return findChromium();
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
