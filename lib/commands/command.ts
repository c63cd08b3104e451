import { text } from "node:stream/consumers";
import { SetupProblem } from "#lib/platform/setup-problem.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { requireSettings } from "./settings.ts";

interface Setting {
  profile: ServiceProfile;
  /** Whether lines of JSON are asked for instead of a text to be read. */
  isNdjson: boolean;
  /** All of standard input. */
  readText(): Promise<string>;
  write(text: string): Promise<void>;
}

/**
 * Runs a command on standard input and output. Exit code 0 unless input, output or a setting fails; a reader that
 * has closed its end, such as `head`, is no one to complain to.
 */
export async function runCommand(name: string, run: (setting: Setting) => Promise<void>): Promise<void> {
  const [option, ...more] = process.argv.slice(2);
  if (more.length > 0 || (option !== undefined && option !== "--ndjson")) {
    console.error(
      `Usage: npm run -s ${name}, or npm run -s ${name} -- --ndjson; the text is read from standard input.`,
    );
    process.exit(2);
  }
  try {
    const { profile } = requireSettings();
    await run({
      profile,
      isNdjson: option === "--ndjson",
      readText: () => text(process.stdin),
      write: (said) =>
        new Promise((resolve, reject) =>
          process.stdout.write(said, (error) => (error ? reject(error) : resolve())),
        ),
    });
  } catch (error) {
    const isClosed = error instanceof Error && "code" in error && error.code === "EPIPE";
    if (!isClosed)
      console.error(error instanceof SetupProblem ? error.message : `${name}: ${placeOf(error)}`);
    process.exitCode = 1;
  }
}

/** What failed, without the message of an error of ours, which could hold the text. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return "failed";
  return "code" in error
    ? String(error.code)
    : (error.stack?.split("\n    at ").slice(1).join("\n    at ") ?? "failed");
}
