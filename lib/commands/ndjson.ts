import { pipeline } from "node:stream/promises";
import * as z from "zod/mini";

/** Longer lines are refused instead of held. In UTF-16 units. */
const longestLine = 8 * 1024 * 1024;

/**
 * Answers each line of JSON on standard input with one on standard output, in order, and holds one line at a time
 * (https://github.com/ndjson/ndjson-spec). Blank lines are passed over. A line that cannot be read is answered with
 * `{"id":null,"line":n,"error":"…"}`, which repeats nothing of it. Rejects when input or output fails.
 */
export async function answerLines<Line>(
  schema: z.ZodMiniType<Line>,
  answer: (line: Line) => unknown,
): Promise<void> {
  await pipeline(
    process.stdin.setEncoding("utf8"),
    async function* (chunks: AsyncIterable<string>) {
      let number = 0;
      for await (const line of linesOf(chunks)) {
        number += 1;
        if (line !== null && line.trim() === "") continue;
        const read = readLine(line, schema);
        const answered = read.ok ? answer(read.line) : { id: null, line: number, error: read.error };
        yield `${JSON.stringify(answered)}\n`;
      }
    },
    process.stdout,
  );
}

/** The lines of a text that comes in pieces; null stands for one that is too long. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string | null> {
  let pieces: string[] = [];
  let length = 0;
  const take = () => {
    const line = length > longestLine ? null : pieces.join("");
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf("\n"); at >= 0; at = chunk.indexOf("\n", from)) {
      hold(chunk.slice(from, at));
      yield take();
      from = at + 1;
    }
    hold(chunk.slice(from));
  }
  if (length > 0) yield take();

  function hold(piece: string): void {
    length += piece.length;
    if (length <= longestLine) pieces.push(piece);
    else pieces = [];
  }
}

type Read<Line> = { ok: true; line: Line } | { ok: false; error: string };

function readLine<Line>(line: string | null, schema: z.ZodMiniType<Line>): Read<Line> {
  if (line === null) return { ok: false, error: `longer than ${longestLine} characters` };
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\ufeff/, ""));
  } catch {
    // The parser's own message quotes the text.
    return { ok: false, error: "not JSON" };
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, line: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    ok: false,
    error: `${String(issue?.path[0] ?? "the line")}: ${issue?.message ?? "not as expected"}`,
  };
}

/** What a line is called by; it is repeated in the answer. */
export const lineId = z.union([z.string(), z.number()], "a string or a number");

/** A text of a line. */
export const lineText = z.string("a string");
