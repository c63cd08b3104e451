import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Gives this process and those it starts a temporary folder of their own, which goes when this process ends,
 * after Ctrl-C too; with it every PostgreSQL whose data is in it.
 */
export function takeTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "fixfirst-tests-"));
  // Passable, not readable: as root, PostgreSQL's own user has to reach its data below.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  // At 'exit' nothing asynchronous runs any more, so this is all synchronous.
  process.once("exit", () => clear(folder));
  return folder;
}

/** As a global set-up of vitest. */
export default function setup(): void {
  takeTemporaryFolder();
}

function clear(folder: string): void {
  for (const file of globSync("**/postmaster.pid", { cwd: folder })) {
    try {
      endServer(join(folder, file));
    } catch {
      // It has ended by itself.
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** SIGQUIT ends PostgreSQL at once, without writing down what is deleted a moment later. */
function endServer(pidFile: string): void {
  process.kill(Number(readFileSync(pidFile, "utf8").split("\n")[0]), "SIGQUIT");
  const lastLook = Date.now() + 5_000;
  // The file, not the process: a child that has ended counts as alive until we return to the event loop.
  while (existsSync(pidFile) && Date.now() < lastLook) sleep(20);
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
