import { afterAll, afterEach, expect } from "vitest";

/** What was written since the last look. */
let written: string[] = [];

for (const level of ["error", "warn"] as const) {
  console[level] = (...parts: unknown[]) => {
    written.push(`console.${level}: ${parts.map(String).join(" ")}`);
  };
}

/** Takes what the code under test has written to the console, for a test that expects it to. */
export function takeConsole(): string[] {
  const taken = written;
  written = [];
  return taken;
}

afterEach(expectQuiet);
afterAll(expectQuiet);

/** A warning that nobody expects is a fault that nobody has read. */
function expectQuiet(): void {
  expect(takeConsole(), "the console stays quiet").toEqual([]);
}
