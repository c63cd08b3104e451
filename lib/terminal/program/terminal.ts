import { closeSync, openSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { ReadStream, WriteStream } from "node:tty";

/** A person at the terminal, who can be asked although standard input is a pipe. */
export type Person = { ask(question: string): Promise<string>; leave(): void };

/** Opens the terminal itself; null where there is none, as in a job of a CI. */
export function findPerson(): Person | null {
  const [input, output] =
    process.platform === "win32" ? ["\\\\.\\CONIN$", "\\\\.\\CONOUT$"] : ["/dev/tty", "/dev/tty"];
  try {
    const from = openSync(input, "r+");
    const to = openSync(output, "w");
    const reading = new ReadStream(from);
    const writing = new WriteStream(to);
    const lines = createInterface({ input: reading, output: writing });
    return {
      ask: (question) => lines.question(question),
      leave() {
        lines.close();
        reading.destroy();
        writing.destroy();
        for (const file of [from, to]) {
          try {
            closeSync(file);
          } catch {
            // The stream has closed it.
          }
        }
      },
    };
  } catch {
    return null;
  }
}

const styles = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

/** Colours a text, or leaves it alone where nobody would see colours (no-color.org). */
export function painter(isWanted: boolean): (style: keyof typeof styles, painted: string) => string {
  return (style, painted) => (isWanted ? `\u001b[${styles[style]}m${painted}\u001b[0m` : painted);
}
