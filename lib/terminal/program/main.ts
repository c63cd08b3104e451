import { certainFrom, diagnose } from "#lib/diagnosis/index.ts";
import { type CommandShell, stepOrder } from "#lib/reference/index.ts";
import { cleanText, errorMessageMaxBytes, guardText } from "#lib/report/index.ts";
import { type Options, readOptions } from "./options.ts";
import { completeReport, send } from "./send.ts";
import { shownFix } from "./shown-fix.ts";
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
  const { kept, isCut } = lastBytes(piped);
  if (kept.trim() === "") {
    say(text("nothingPiped"));
    return exit.usage;
  }
  const guarded = guardText(kept, written.profile);
  if (!guarded.ok && guarded.failed) {
    say(text("guardFailed"));
    return exit.guardFailed;
  }
  const message = guarded.ok ? guarded.text : guarded.masked;
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
  const ids = stepOrder(found).doNow;
  const steps = ids.flatMap((id) => written.steps[id] ?? []);
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
    process.stdout.write(
      `${JSON.stringify({ ...shown, steps: ids.map((id) => ({ id, ...written.steps[id] })), url })}\n`,
    );
  } else {
    const isColored = options.color ?? (process.stdout.isTTY === true && !process.env.NO_COLOR);
    const paint = painter(isColored);
    if (keys > 0) process.stdout.write(`${paint("yellow", text("keysMasked", { keys }))}\n\n`);
    process.stdout.write(
      `${shownFix(found, steps, { paint, shell: shellHere() })}\n\n${paint("dim", url)}\n`,
    );
  }
  if (!options.send) return found.code === "unknown" ? exit.unknown : exit.done;
  if (isCut) say(text("cut"));
  return sendToPerson(message, options, now);
}

async function sendToPerson(message: string, options: Options, now: number): Promise<number> {
  const person = findPerson();
  try {
    const report = await completeReport(message, options, { person, say, now });
    if (report === null) return exit.notSent;
    if (!options.yes) {
      say(`\n${text("exactly", { origin: written.origin })}\n${JSON.stringify(report, null, 2)}`);
      const agreed = (await person?.ask(`${text("agree")} `))?.trim().toLowerCase() ?? "";
      if (!/^y(?:es)?$/.test(agreed)) {
        say(text(person === null ? "needsYes" : "kept"));
        return exit.notSent;
      }
    }
    const sent = await send(report);
    if (!sent.ok) {
      const why =
        sent.status === 0
          ? text("unreachable", { origin: written.origin })
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

/** Standard input, of which the end counts: a log says at its end what stopped the command. */
async function readInput(): Promise<string> {
  const most = 4 * errorMessageMaxBytes;
  let bytes = Buffer.alloc(0);
  for await (const chunk of process.stdin) bytes = Buffer.concat([bytes, chunk]).subarray(-most);
  return bytes.toString();
}

/** As much of the end of a text as an error message may hold, from the beginning of a line. */
function lastBytes(piped: string): { kept: string; isCut: boolean } {
  const bytes = Buffer.from(piped);
  if (bytes.length <= errorMessageMaxBytes) return { kept: piped, isCut: false };
  const end = bytes.subarray(-errorMessageMaxBytes).toString();
  const line = end.indexOf("\n");
  return {
    kept: line >= 0 && line < end.length / 2 ? end.slice(line + 1) : end.replace(/^\ufffd+/, ""),
    isCut: true,
  };
}

/** PowerShell sets its module path for what it starts; cmd does not. */
function shellHere(): CommandShell {
  if (process.platform !== "win32") return "bash";
  return process.env.PSModulePath?.includes("WindowsPowerShell\\Modules;") || process.env.PSEdition
    ? "powershell"
    : "cmd";
}
