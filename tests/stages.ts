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
const running = new Set<ChildProcess>();

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

/**
 * Runs one project of vitest.config.ts as a stage; each of its tests counts. Its files can be dealt to several runs at
 * once, each with servers of its own: for tests that wait more than they work.
 */
export async function vitest(project: string, folder: string, runs = 1): Promise<void> {
  const begin = performance.now();
  const numbers = Array.from({ length: runs }, (_, index) => index + 1);
  const failures = await Promise.all(
    numbers.map((number) => vitestRun(project, folder, `${number}/${runs}`)),
  );
  const faults = failures.reduce((sum, failed) => sum + failed, 0);
  print(faults === 0, `${project} tests`, begin);
}

/** Runs a share of a project's files, such as `1/2`, adds up its tests, and gives how many failed. */
async function vitestRun(project: string, folder: string, share: string): Promise<number> {
  const report = join(folder, `${project}-${share.replace("/", "-")}.json`);
  const args = ["run", "--config", "tests/vitest.config.ts", "--project", project, `--shard=${share}`];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await exitCode(start("vitest", [...args, ...reporters], "inherit"));
  const { passed, failed } = await readTotals(report);
  // A fault outside the tests, such as a server that did not start, ends vitest with a code and no failed test.
  const faults = code !== 0 && failed === 0 ? 1 : failed;
  totals.passed += passed;
  totals.failed += faults;
  return faults;
}

/** What all stages so far add up to. */
export function summary(): { passed: number; failed: number } {
  return { ...totals };
}

function start(name: string, args: string[], output: "pipe" | "inherit"): ChildProcess {
  const file = join("node_modules", ".bin", name);
  const child = spawn(process.execPath, [file, ...args], { stdio: ["ignore", output, output] });
  running.add(child);
  return child;
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  const [code] = await once(child, "close");
  running.delete(child);
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

/** Ctrl-C reaches the children as well; they get some seconds to end what they have started. */
async function interrupt(): Promise<void> {
  const ended = [...running].map((child) => {
    child.kill("SIGINT");
    return once(child, "close");
  });
  await Promise.race([Promise.all(ended), delay(10_000)]);
  process.exit(130);
}
