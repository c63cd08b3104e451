import { openSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { ReadStream, WriteStream } from "node:tty";

/** A person at the terminal, who can be asked although standard input is a pipe. */
export type Person = {
  /** Null once they pressed Ctrl-C or Ctrl-D. */
  ask(question: string): Promise<string | null>;
  leave(): void;
};

/** Opens the terminal itself; null where there is none, as in a job of a CI. */
export function findPerson(): Person | null {
  const [input, output] =
    process.platform === "win32" ? ["\\\\.\\CONIN$", "\\\\.\\CONOUT$"] : ["/dev/tty", "/dev/tty"];
  try {
    const reading = new ReadStream(openSync(input, "r+"));
    const writing = new WriteStream(openSync(output, "w"));
    const lines = createInterface({ input: reading, output: writing });
    const gone = new Promise<null>((resolve) => lines.once("close", () => resolve(null)));
    // A window that was closed can be neither read nor written.
    for (const stream of [reading, writing]) stream.on("error", () => lines.close());
    return {
      async ask(question) {
        // Ctrl-C rejects an open question, Ctrl-D leaves it open for ever.
        const answer = await Promise.race([lines.question(question).catch(() => null), gone]);
        if (answer === null) writing.write("\n");
        return answer;
      },
      leave() {
        lines.close();
        reading.destroy();
        writing.destroy();
      },
    };
  } catch {
    return null;
  }
}

const styles = { bold: 1, dim: 2, red: 31, yellow: 33, cyan: 36 } as const;

/** Colours a text, or leaves it alone where nobody would see colours (no-color.org). */
export function painter(isWanted: boolean): (style: keyof typeof styles, painted: string) => string {
  return (style, painted) => (isWanted ? `\u001b[${styles[style]}m${painted}\u001b[0m` : painted);
}
