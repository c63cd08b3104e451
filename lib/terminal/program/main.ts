import { randomUUID } from "node:crypto";
import { certainFrom, diagnose } from "#lib/diagnosis/index.ts";
import { cleanText, guardText } from "#lib/report/index.ts";
import { lastBytes } from "./last-bytes.ts";
import { type Options, readOptions } from "./options.ts";
import { completeReport, send } from "./send.ts";
import { shellOf } from "./shell-of.ts";
import { shownFix, stepsFor } from "./shown-fix.ts";
import { findPerson, painter } from "./terminal.ts";
import { text, written } from "./written.ts";

/** Exit codes: stable, for scripts. `--help` says what they mean. */
const exit = { done: 0, unknown: 1, usage: 2, notSent: 3, guardFailed: 4 } as const;

const say = (line: string) => process.stderr.write(`${line}\n`);

process.exitCode = await run(readOptions(process.argv.slice(2)));

async function run(options: Options | null): Promise<number> {
  if (options === null || options.help) {
    process.stdout.write(`${text("help", { origin: written.origin })}\n`);
    return options === null ? exit.usage : exit.done;
  }
  if (process.stdin.isTTY) {
    say(text("nothingPiped"));
    return exit.usage;
  }
  const piped = cleanText(await readInput()).trimEnd();
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
  const { kept: message, isCut } = lastBytes(guarded.ok ? guarded.text : guarded.masked);
  const keys = guarded.ok ? 0 : guarded.findings.length;
  const now = Date.now();
  const found = diagnose(
    {
      errorMessage: message,
      command: options.command ?? "",
      occurredAt: now,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    written.profile,
  );
  const steps = stepsFor(found, shellOf(process.platform, process.env));
  const url = found.code === "unknown" ? `${written.origin}/` : `${written.origin}/errors/${found.code}`;
  if (options.json) {
    const { code, cause, confidence, isService, requestId, retryAt } = found;
    const shown = {
      code,
      cause,
      confidence,
      isCertain: confidence >= certainFrom,
      isService,
      requestId,
      retryAt,
      keysMasked: keys,
    };
    process.stdout.write(`${JSON.stringify({ ...shown, steps, url })}\n`);
  } else {
    const isColored = options.color ?? (process.stdout.isTTY === true && !process.env.NO_COLOR);
    const paint = painter(isColored);
    if (keys > 0) process.stdout.write(`${paint("yellow", text("keysMasked", { keys }))}\n\n`);
    process.stdout.write(`${shownFix(found, steps, paint)}\n\n${paint("dim", url)}\n`);
  }
  if (!options.send) return found.code === "unknown" ? exit.unknown : exit.done;
  if (isCut) say(text("cut"));
  return sendToPerson(piped, options, now);
}

async function sendToPerson(piped: string, options: Options, now: number): Promise<number> {
  const person = findPerson();
  try {
    const report = await completeReport(piped, options, { person, say, now });
    if (report === null) return exit.notSent;
    if (!options.yes) {
      say(`\n${text("exactly", { origin: written.origin })}\n${JSON.stringify(report, null, 2)}`);
      const agreed = (await person?.ask(`${text("agree")} `))?.trim().toLowerCase() ?? "";
      if (!/^y(?:es)?$/.test(agreed)) {
        say(text(person === null ? "needsYes" : "kept"));
        return exit.notSent;
      }
    }
    const key = options.idempotencyKey ?? randomUUID();
    const sent = await send(report, key);
    if (!sent.ok) {
      const why =
        sent.status === 0
          ? text("unreachable", { origin: written.origin, key, time: report.occurredAt })
          : text("refused", { code: sent.code, pointers: sent.pointers.join(" ") });
      say(why);
      return exit.notSent;
    }
    const clock = (at: number) =>
      new Date(at).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
    const arrives =
      sent.arrivesAt > Date.now() + 60_000 ? `\n${text("arrives", { time: clock(sent.arrivesAt) })}` : "";
    process.stdout.write(
      `\n${text("sent", { number: sent.number, url: sent.url, time: clock(sent.replyBy) })}${arrives}\n`,
    );
    return exit.done;
  } finally {
    person?.leave();
  }
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
