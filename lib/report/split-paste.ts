import type { ServiceProfile } from "#lib/profile/index.ts";
import { cleanText } from "./clean.ts";
import { type DoctorBlock, readDoctorBlock } from "./doctor-block.ts";
import { lastErrorLine } from "./error-line.ts";
import type { KeyFamily } from "./families.ts";
import type { Finding } from "./finding.ts";
import { type GuardedText, guardFields, guardText, noText, withoutBlankEnds } from "./guarded.ts";
import { commandMaxBytes } from "./limits.ts";
import { nearestStamp, type Stamp } from "./log-stamp.ts";
import { readOccurredAt } from "./occurred-at.ts";
import { type PastedPrefix, pastedPrefix } from "./pasted-prefix.ts";
import type { Shell } from "./prompt-line.ts";
import type { ReportField } from "./sent-report.ts";
import { failedCommand, speakingShell, type TypedCommand, typedCommands } from "./typed-command.ts";

/** A stretch of the paste that went to a field of the report; `start` and `length` in UTF-16 units of `text`. */
type PastePlace = { readonly part: ReportField; readonly start: number; readonly length: number };

/** A full key that was dropped, the field that held it, and what is left of it. */
type MaskedKey = {
  readonly field: "errorMessage" | "command";
  readonly family: KeyFamily;
  readonly shown: string;
};

/** A paste, split into the four details; or the guard failed, and nothing may be kept or shown. */
export type SplitPaste =
  | {
      readonly failed: false;
      /** All of the paste, cleaned and masked. */
      readonly text: GuardedText;
      /** All lines but those that are the command, the time or the key prefix and nothing else. */
      readonly errorMessage: GuardedText;
      readonly command: { readonly text: GuardedText; readonly shell: Shell | null } | null;
      /** Of the log stamp nearest to the error: epoch milliseconds, the stamp as printed, whether it told its zone. */
      readonly occurredAt: {
        readonly at: number;
        readonly text: GuardedText;
        readonly hasZone: boolean;
      } | null;
      readonly keyPrefix: GuardedText | null;
      readonly masked: readonly MaskedKey[];
      /** In the order of `text`, without overlap: a time or a prefix within the error message is a place of its own. */
      readonly places: readonly PastePlace[];
    }
  | { readonly failed: true };

/** A paste that could be split. */
export type Split = Extract<SplitPaste, { readonly failed: false }>;

type Circumstances = {
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA name of the customer's zone, for stamps without one. */
  readonly zone: string;
  readonly profile: ServiceProfile;
};

/**
 * Splits what was copied off a terminal into the four details. The guard masks the whole first, so that no key is cut
 * in two and none is in the result; what cannot be placed stays in the error message. Never throws.
 */
export function splitPaste(pasted: string, { now, zone, profile }: Circumstances): SplitPaste {
  const judged = guardText(cleanText(pasted), profile);
  if (!judged.ok && judged.failed) return { failed: true };
  const text = judged.ok ? judged.text : judged.masked;
  const keys = judged.ok ? [] : masksIn(judged.findings);
  const said = readDoctorBlock(text);
  if (said !== null) return bySaying(said, unsplit(text, keys), { now, zone, profile });
  const lines = text.split("\n");
  const starts = startsOf(lines);
  const commands = typedCommands(lines);
  const error = lastErrorLine(lines, commands);
  const failed = failedCommand(lines, commands, error);
  const command = failed && isTakenWhole(failed.text) ? failed : null;
  const stamp = nearestStamp(lines, error ?? lines.length - 1, skipping(commands), { now, zone });
  const prefix = pastedPrefix(text, keys, profile);

  const inner = innerPlaces(starts, stamp, prefix);
  const partOf = partsOf(lines, starts, command, inner);
  const parts = {
    errorMessage: leftover(lines, partOf),
    command: command?.text ?? "",
    occurredAt: stamp?.text ?? "",
    keyPrefix: prefix?.keyPrefix ?? "",
  };
  // Where all of it is the error message, it was judged already.
  const isOnePart = command === null && stamp === null && prefix === null;
  if (isOnePart) return unsplit(text, keys);
  const again = guardFields(parts, profile);
  if (!again.ok) {
    // What was apart in the paste reads as a key when it is put together: then it stays apart.
    if (again.failed) return { failed: true };
    return unsplit(text, keys);
  }
  const { fields } = again;
  const isInCommand = (start: number) => command !== null && isWithin(start, starts, command);
  return {
    failed: false,
    text,
    errorMessage: fields.errorMessage,
    command: command && {
      text: fields.command,
      shell: command.shell ?? speakingShell(lines.slice(command.to)),
    },
    occurredAt: stamp && { at: stamp.at, text: fields.occurredAt, hasZone: stamp.hasZone },
    keyPrefix: prefix && fields.keyPrefix,
    masked: keys.map(({ start, family, shown }) => ({
      field: isInCommand(start) ? "command" : "errorMessage",
      family,
      shown,
    })),
    places: placesIn(lines, starts, { partOf, inner, command }),
  };
}

type Mask = { readonly family: KeyFamily; readonly shown: string; readonly start: number };

/** What is left of each key, with its place in the masked text. */
function masksIn(findings: readonly Finding[]): readonly Mask[] {
  let shift = 0;
  return findings.map(({ family, masked, start, length }) => {
    const mask = { family, shown: masked, start: start + shift };
    shift += masked.length - length;
    return mask;
  });
}

function startsOf(lines: readonly string[]): readonly number[] {
  let start = 0;
  return lines.map((line) => {
    const from = start;
    start += line.length + 1;
    return from;
  });
}

/** A command longer than the form takes stays where it is. */
function isTakenWhole(command: string): boolean {
  return new TextEncoder().encode(command).length <= commandMaxBytes;
}

/** Whether a line belongs to a command: what was typed is no output. */
function skipping(commands: readonly TypedCommand[]): (line: number) => boolean {
  const typed = new Set<number>();
  for (const { from, to } of commands) for (let line = from; line < to; line++) typed.add(line);
  return (line) => typed.has(line);
}

function isWithin(start: number, starts: readonly number[], { from, to }: TypedCommand): boolean {
  return start >= (starts[from] ?? 0) && start < (starts[to] ?? Number.POSITIVE_INFINITY);
}

/** A time or a prefix within a line. */
type Inner = PastePlace & { readonly line: number };

function innerPlaces(
  starts: readonly number[],
  stamp: Stamp | null,
  prefix: PastedPrefix | null,
): readonly Inner[] {
  const inner: Inner[] = [];
  if (stamp) {
    const start = (starts[stamp.line] ?? 0) + stamp.start;
    inner.push({ part: "occurredAt", line: stamp.line, start, length: stamp.text.length });
  }
  if (prefix) {
    const { start, length } = prefix;
    inner.push({ part: "keyPrefix", line: lineAt(starts, start), start, length });
  }
  return inner.sort((one, other) => one.start - other.start);
}

/** The part that each line belongs to, null for a line that is nothing but a time or a prefix. */
type PartOf = (line: number) => "command" | "errorMessage" | null;

function partsOf(
  lines: readonly string[],
  starts: readonly number[],
  command: TypedCommand | null,
  inner: readonly Inner[],
): PartOf {
  const elsewhere = new Set<number>();
  for (const { line, start, length } of inner) {
    const from = start - (starts[line] ?? 0);
    const text = lines[line] ?? "";
    const around = text.slice(0, from) + text.slice(from + length);
    if (!/[^\s"'`[\]().…*•]/.test(around)) elsewhere.add(line);
  }
  return (line) => {
    if (command && line >= command.from && line < command.to) return "command";
    return elsewhere.has(line) ? null : "errorMessage";
  };
}

/** The places line by line: the command without its prompts, time and prefix cut out of what stands around them. */
function placesIn(
  lines: readonly string[],
  starts: readonly number[],
  { partOf, inner, command }: { partOf: PartOf; inner: readonly Inner[]; command: TypedCommand | null },
): readonly PastePlace[] {
  const places: PastePlace[] = [];
  const add = (part: ReportField | null, from: number, until: number) => {
    const last = places.at(-1);
    if (part === null || from >= until) return;
    // Lines of one part are one place, the line end between them included.
    if (last?.part === part && last.start + last.length === from - 1)
      places[places.length - 1] = { part, start: last.start, length: until - last.start };
    else places.push({ part, start: from, length: until - from });
  };
  let next = 0;
  for (const [index, line] of lines.entries()) {
    const part = partOf(index);
    const isCommand = part === "command" && command !== null;
    let from = (starts[index] ?? 0) + (isCommand ? (command.at[index - command.from] ?? 0) : 0);
    const end = (starts[index] ?? 0) + line.length;
    for (let place = inner[next]; place && place.line === index; place = inner[++next]) {
      if (place.start < from) continue;
      add(part, from, place.start);
      places.push({ part: place.part, start: place.start, length: place.length });
      from = place.start + place.length;
    }
    if (/\S/.test(line)) add(part, from, end);
  }
  return places;
}

/** The error message: what no other part took, without blank lines around. */
function leftover(lines: readonly string[], partOf: PartOf): string {
  return withoutBlankEnds(lines.filter((_, line) => partOf(line) === "errorMessage").join("\n"));
}

function lineAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function unsplit(text: GuardedText, keys: readonly Mask[]): Split {
  return {
    failed: false,
    text,
    errorMessage: withoutBlankEnds(text),
    command: null,
    occurredAt: null,
    keyPrefix: null,
    masked: keys.map(({ family, shown }) => ({ field: "errorMessage", family, shown })),
    places: text === noText ? [] : [{ part: "errorMessage", start: 0, length: text.length }],
  };
}

/** The details as the report block of `doctor.sh` or `doctor.ps1` says them; where it says nothing, as they were. */
function bySaying(said: DoctorBlock, whole: Split, { now, zone, profile }: Circumstances): SplitPaste {
  const again = guardFields(
    {
      errorMessage: said.errorMessage ?? whole.errorMessage,
      command: said.command ?? "",
      occurredAt: said.occurredAt ?? "",
      keyPrefix: said.keyPrefix ?? "",
    },
    profile,
  );
  if (!again.ok) return again.failed ? { failed: true } : whole;
  const { errorMessage, command, occurredAt, keyPrefix } = again.fields;
  const time = readOccurredAt(occurredAt, { now, zone });
  return {
    ...whole,
    errorMessage,
    command: said.command === null ? null : { text: command, shell: null },
    occurredAt: time.ok ? { at: time.at, text: occurredAt, hasZone: true } : null,
    keyPrefix: said.keyPrefix === null ? null : keyPrefix,
  };
}
