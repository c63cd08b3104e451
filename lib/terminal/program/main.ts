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

process.exitCode = await run(readOptions(process.argv.slice(2)));

async function run(options: Options | null): Promise<number> {
  if (options === null || options.help) {
    print(text("help", { origin }));
    return options === null ? exit.usage : exit.done;
  }
  const piped = process.stdin.isTTY ? "" : cleanText(await readInput()).trimEnd();
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
    const paint = painter(options.color ?? (process.stdout.isTTY === true && !process.env.NO_COLOR));
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
  } else if (sent) print(`\n${toldTicket(sent, now)}`);
  if (options.send) return sent ? exit.done : exit.notSent;
  return found.code === "unknown" ? exit.unknown : exit.done;
}

function toldTicket({ number, url, arrivesAt, replyBy }: Sent, now: number): string {
  const clock = (at: number) => new Date(at).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
  const arrives = arrivesAt > now + 60_000 ? `\n${text("arrives", { time: clock(arrivesAt) })}` : "";
  return text("sent", { number, url, time: clock(replyBy) }) + arrives;
}

/** Far more than any command prints before it fails, and what can be held and judged in a moment. */
const mostRead = 4 * 1024 * 1024;

/**
 * Standard input, of which the end counts: a log says at its end what stopped the command. Of a longer one the beginning
 * is missing, and with it what began there: the line that was cut, and the rest of a private key.
 */
async function readInput(): Promise<string> {
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
  const lines = read.slice(read.search(/\n|$/));
  const end = lines.search(/-----END/);
  const begin = lines.search(/-----BEGIN/);
  return end >= 0 && (begin < 0 || begin > end) ? lines.slice(end) : lines;
}
