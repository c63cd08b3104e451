import { certainFrom, diagnose } from "#lib/diagnosis/index.ts";
import { cleanText, guardText } from "#lib/report/index.ts";
import { lastBytes } from "./last-bytes.ts";
import { type Options, readOptions } from "./options.ts";
import { type Sent, sendToPerson } from "./send.ts";
import { shellOf } from "./shell-of.ts";
import { shownFix, stepsFor } from "./shown-fix.ts";
import { painter } from "./terminal.ts";
import { origin, text, written } from "./written.ts";

/** Exit codes: stable, for scripts. `--help` says what they mean. */
const exit = { done: 0, unknown: 1, usage: 2, notSent: 3, guardFailed: 4 } as const;

const print = (line: string) => process.stdout.write(`${line}\n`);
const say = (line: string) => process.stderr.write(`${line}\n`);

for (const stream of [process.stdout, process.stderr]) stream.on("error", onWriteError);
process.exitCode = await run(readOptions(process.argv.slice(2)));

async function run(options: Options | null): Promise<number> {
  if (options === null || options.help) {
    (options === null ? say : print)(text("help", { origin }));
    if (options === null) say(text("wrongOption"));
    return options === null ? exit.usage : exit.done;
  }
  const input = process.stdin.isTTY ? "" : await readInput();
  if (input === null) {
    say(text("oneLine"));
    return exit.usage;
  }
  const piped = cleanText(input).trimEnd();
  if (piped === "") {
    say(text("nothingPiped"));
    return exit.usage;
  }
  // The whole is judged before anything is cut off: what names a secret may stand far before its end.
  const guarded = guardText(piped, written.profile);
  if (!guarded.ok && guarded.failed) {
    say(text("guardFailed"));
    return exit.guardFailed;
  }
  const { kept: errorMessage, isCut } = lastBytes(guarded.ok ? guarded.text : guarded.masked);
  const keysMasked = guarded.ok ? 0 : guarded.findings.length;
  const now = Date.now();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const command = options.command ?? "";
  const found = diagnose({ errorMessage, command, occurredAt: now, zone }, written.profile);
  const steps = stepsFor(found, shellOf(process.platform, process.env));
  const page = `${origin}/${found.code === "unknown" ? "" : `errors/${found.code}`}`;
  if (!options.json) {
    const { NO_COLOR, TERM } = process.env;
    const paint = painter(options.color ?? (process.stdout.isTTY === true && !NO_COLOR && TERM !== "dumb"));
    if (keysMasked > 0) print(`${paint("yellow", text("keysMasked", { keys: keysMasked }))}\n`);
    print(`${shownFix(found, steps, paint)}\n\n${paint("dim", page)}`);
  }
  if (options.send && isCut) say(text("cut"));
  const sent = options.send ? await sendToPerson(piped, options, { say, now }) : null;
  if (options.json) {
    const { code, cause, confidence, isService, requestId, retryAt } = found;
    const isCertain = confidence >= certainFrom;
    const shown = { code, cause, confidence, isCertain, isService, requestId, retryAt, keysMasked, steps };
    print(JSON.stringify({ ...shown, url: page, sent }));
  } else if (sent) print(`\n${toldTicket(sent)}`);
  if (options.send) return sent ? exit.done : exit.notSent;
  return found.code === "unknown" ? exit.unknown : exit.done;
}

/** Whoever reads may have seen enough, as `head -1`: that stops nothing, and least of all a report on its way. */
function onWriteError({ code, message }: NodeJS.ErrnoException): void {
  if (code === "EPIPE") return;
  say(message);
  process.exit(exit.usage);
}

function toldTicket({ number, url, state, arrivesAt, replyBy }: Sent): string {
  const clock = (at: number) => new Date(at).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
  const arrives = state === "arriving" ? `\n${text("arrives", { time: clock(arrivesAt) })}` : "";
  return text("sent", { number, url, time: clock(replyBy) }) + arrives;
}

/** Far more than any command prints before it fails, and what can be held and judged in a moment. */
const mostRead = 4 * 1024 * 1024;

/**
 * Standard input, of which the end counts: a log says at its end what stopped the command. Of a longer one the beginning
 * is missing, and with it what began there: the line that was cut, and the rest of a private key. Null where that leaves
 * nothing.
 */
async function readInput(): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  let isCut = false;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    length += chunk.length;
    while (length > mostRead && chunks.length > 1) {
      length -= chunks.shift()?.length ?? 0;
      isCut = true;
    }
  }
  const read = Buffer.concat(chunks).toString();
  if (!isCut) return read;
  if (!read.includes("\n")) return null;
  const lines = read.slice(read.indexOf("\n"));
  const end = lines.search(/-----END/);
  const begin = lines.search(/-----BEGIN/);
  return end >= 0 && (begin < 0 || begin > end) ? lines.slice(end) : lines;
}
