import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** A stage that failed, with what there is to read about it; null when that has been printed already. */
class StageFailure extends Error {
  readonly output: string | null;
  constructor(output: string | null) {
    super("stage failed");
    this.output = output;
  }
}

const totals = { passed: 0, failed: 0 };
let running: ChildProcess | undefined;

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void interrupt());

/** Runs one stage, prints a line with its time and gives whether it passed. It counts as one test. */
export async function stage(name: string, work: () => Promise<void>): Promise<boolean> {
  const begin = performance.now();
  const failure = await work().then(
    () => null,
    (error: unknown) => error,
  );
  if (failure !== null) {
    const output = failure instanceof StageFailure ? failure.output : String(failure);
    if (output !== null) console.log(output.trimEnd());
  }
  print(failure === null, name, begin);
  totals[failure === null ? "passed" : "failed"] += 1;
  return failure === null;
}

/** Runs a package's command, quietly unless it fails. */
export async function tool(name: string, ...args: string[]): Promise<void> {
  const child = start(name, args, "pipe");
  const output: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => output.push(chunk));
  if ((await exitCode(child)) !== 0) throw new StageFailure(Buffer.concat(output).toString());
}

/** Runs one project of vitest.config.ts as a stage; each of its tests counts. */
export async function vitest(project: string, folder: string): Promise<void> {
  const begin = performance.now();
  const report = join(folder, `${project}.json`);
  const args = ["run", "--config", "tests/vitest.config.ts", "--project", project];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await exitCode(start("vitest", [...args, ...reporters], "inherit"));
  const { passed, failed } = await readTotals(report);
  // A fault outside the tests, such as a server that did not start, ends vitest with a code and no failed test.
  const faults = code !== 0 && failed === 0 ? 1 : failed;
  totals.passed += passed;
  totals.failed += faults;
  print(faults === 0, `${project} tests`, begin);
}

/** What all stages so far add up to. */
export function summary(): { passed: number; failed: number } {
  return { ...totals };
}

function start(name: string, args: string[], output: "pipe" | "inherit"): ChildProcess {
  const file = join("node_modules", ".bin", name);
  running = spawn(process.execPath, [file, ...args], { stdio: ["ignore", output, output] });
  return running;
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, "close");
  running = undefined;
  return code;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** A file that could not be loaded has failed without a failed test in it: it counts as one. */
async function readTotals(path: string): Promise<{ passed: number; failed: number }> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return { passed: 0, failed: 1 };
  const report = JSON.parse(text) as VitestReport;
  const unloaded = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every(({ status }) => status !== "failed"),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

function print(passed: boolean, name: string, begin: number): void {
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(`${passed ? "ok    " : "FAILED"} ${name.padEnd(16)} ${seconds.padStart(6)} s`);
}

/** Ctrl-C reaches the child as well; it gets some seconds to end what it has started. */
async function interrupt(): Promise<void> {
  const child = running;
  child?.kill("SIGINT");
  if (child !== undefined) await Promise.race([once(child, "close"), delay(10_000)]);
  process.exit(130);
}
