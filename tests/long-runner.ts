import { readFileSync } from "node:fs";
import { type RunnerTask, type RunnerTestFile, TestRunner } from "vitest";

/**
 * Repeats each test of a file with generated examples FIXFIRST_LONG times. fast-check begins at another seed each
 * time, so this tries that many times the examples without a second set of numbers in the tests.
 */
export default class LongRunner extends TestRunner {
  onCollected(files: RunnerTestFile[]): void {
    for (const file of files) {
      const isGenerated = readFileSync(file.filepath, "utf8").includes("fast-check");
      if (isGenerated) for (const task of file.tasks) repeat(task, Number(process.env.FIXFIRST_LONG));
    }
  }
}

function repeat(task: RunnerTask, times: number): void {
  if (task.type === "suite") for (const inner of task.tasks) repeat(inner, times);
  else task.repeats = times - 1;
}
