import { isErrorLike } from "./error-line.ts";
import { type Prompt, promptOf, readScreen, readsAsCommand, type Screen, type Shell } from "./prompt-line.ts";

/** A command on the lines of a paste, and the lines that it takes, prompt included. */
export type TypedCommand = {
  readonly shell: Shell | null;
  readonly kind: Prompt["kind"];
  /** First line, and the line behind the last. */
  readonly from: number;
  readonly to: number;
  /** For each of these lines the offset at which the command's own text begins. */
  readonly at: readonly number[];
  readonly text: string;
};

/** A command that is still open after so many lines was never closed. */
const maxLines = 400;

/** Lines that may be read in vain, looking for the end of commands that have none: the scan stays linear. */
const maxVainLines = 2000;

/** What a shell prints before the further lines of a command. */
const furtherPrompt =
  /^(?:>>? ?|(?:(?:d?quote|bquote|cmdsubst|pipe|heredoc|for|while|if|then|else|cursh|function|cmdand|cmdor)(?: \w+)*)> ?|More\? ?)/;

const heredoc = /<<-?\s*(["']?)([A-Za-z_]\w{0,40})\1/;

/** Every command that a paste shows at a prompt, empty prompts included, in order. */
export function typedCommands(lines: readonly string[]): readonly TypedCommand[] {
  const screen = readScreen(lines);
  const read = commandReader(lines, screen);
  const commands: TypedCommand[] = [];
  for (let index = 0; index < lines.length; ) {
    const prompt = promptOf(lines, index, screen);
    const command = prompt && read(index, prompt);
    if (command) commands.push(command);
    index = command?.to ?? index + 1;
  }
  return commands.length > 0 ? commands : bareCommands(lines, read);
}

type ReadCommand = (from: number, prompt: Prompt) => TypedCommand;

function commandReader(lines: readonly string[], screen: Screen): ReadCommand {
  let vain = 0;
  return (from, prompt) => {
    const further = vain < maxVainLines ? readFurther(lines, from, prompt, screen) : firstOnly;
    vain += further.vain;
    return commandOf(lines, from, prompt, further.offsets);
  };
}

/** A paste may begin with commands as they were typed, or be nothing else, without a prompt before them. */
function bareCommands(lines: readonly string[], read: ReadCommand): readonly TypedCommand[] {
  const commands: TypedCommand[] = [];
  let from = lines.findIndex((line) => /\S/.test(line));
  for (let line = lines[from]; line !== undefined; line = lines[from]) {
    const reads = readsAsCommand(line);
    const first = /^\s*(\S*)/.exec(line)?.[1] ?? "";
    // A word with a colon behind it speaks: `curl: (28) …`, `node:internal/…`.
    const speaks = /:/.test(first) && !/^[A-Za-z]:\\|^\$env:|=/.test(first);
    if (reads === null || speaks || isErrorLike(line)) break;
    const prompt: Prompt = { shell: null, at: line.length - line.trimStart().length, kind: "bare" };
    const command = read(from, prompt);
    // A program's name alone may be any word; below a command, or where nothing follows, it is one more.
    const isNamed = readsAsCommand(first) !== null;
    const isLikely =
      isNamed && (commands.length > 0 || lines.slice(command.to).every((rest) => !/\S/.test(rest)));
    if (reads !== "sure" && !isLikely) break;
    commands.push(command);
    from = command.to;
  }
  return commands;
}

function commandOf(
  lines: readonly string[],
  from: number,
  { shell, at: first, kind }: Prompt,
  offsets: readonly number[],
): TypedCommand {
  const at = [first, ...offsets];
  const text = at
    .map((offset, index) => lines[from + index]?.slice(offset))
    .join("\n")
    .trim();
  return { shell: shell ?? shellOf(text), kind, from, to: from + at.length, at, text };
}

/** Where the text of each further line of a command begins, and how many lines were read for nothing. */
type Further = { readonly offsets: readonly number[]; readonly vain: number };

const firstOnly: Further = { offsets: [], vain: 0 };

function readFurther(lines: readonly string[], from: number, { shell, at }: Prompt, screen: Screen): Further {
  const first = (lines[from] ?? "").slice(at);
  const stateAfter = openness(shell ?? shellOf(first));
  const marker = heredoc.exec(first)?.[2];
  const offsets: number[] = [];
  let state = stateAfter(first);
  let isBlock = state === "block";
  while (marker !== undefined || state !== "closed" || isBlock) {
    const index = from + 1 + offsets.length;
    const line = lines[index];
    const mark = line === undefined ? "" : (furtherPrompt.exec(line)?.[0] ?? "");
    const needsNoEnd = marker === undefined && state !== "quote";
    if (needsNoEnd && (mark === "" ? (isBlock && state !== "more") || !/\S/.test(line ?? "") : false)) break;
    const isNextPrompt = mark === "" && promptOf(lines, index, screen)?.kind === "prompt";
    // A quote or a heredoc without an end was none: then the first line is the command.
    if (line === undefined || isNextPrompt || offsets.length === maxLines)
      return { offsets: needsNoEnd ? offsets : [], vain: offsets.length + 1 };
    offsets.push(mark.length);
    if (marker === undefined) {
      state = stateAfter(line.slice(mark.length));
      isBlock ||= state === "block";
    } else if (line.slice(mark.length).trim() === marker) break;
  }
  return { offsets, vain: 0 };
}

/** What a command is after one more line: `quote` and `more` take the next line, `block` only one with a further prompt. */
type State = "closed" | "quote" | "more" | "block";

/** Reads a command line by line, remembering the open quote, so that each line is read once. */
function openness(shell: Shell | null): (line: string) => State {
  const escaping = shell === "powershell" ? "`" : shell === "cmd" ? "^" : "\\";
  const quotes = shell === "cmd" ? '"' : "\"'";
  let quote = "";
  return (line) => {
    let isEscaped = false;
    for (const char of line) {
      if (isEscaped) isEscaped = false;
      else if (char === escaping && quote !== "'") isEscaped = true;
      else if (quote !== "") quote = char === quote ? "" : quote;
      else if (quotes.includes(char)) quote = char;
    }
    if (isEscaped) return "more";
    // The command prompt of Windows ends a quote with the line.
    if (quote !== "" && shell !== "cmd") return "quote";
    quote = "";
    return /(?:\||&&|[({]|\b(?:do|then|else))\s*$/.test(line.slice(-40)) ? "block" : "closed";
  };
}

const shellWords: readonly (readonly [Shell, RegExp])[] = [
  ["powershell", /\$env:\w|\b(?:Invoke-(?:RestMethod|WebRequest|Expression)|Get-ChildItem|Write-Host)\b/i],
  ["cmd", /^(?:setx? \w+[ =]|.*%[A-Z_]{3,}%)/],
  ["fish", /^set -\w*x\w* /],
  ["bash", /^(?:export )?[A-Za-z_]\w{0,60}=\S/],
];

/** The shell whose words a command has; null for words that several have. */
export function shellOf(command: string): Shell | null {
  return shellWords.find(([, words]) => words.test(command.slice(0, 2000)))?.[0] ?? null;
}

const outputWords: readonly (readonly [Shell, RegExp])[] = [
  [
    "powershell",
    /^\s*\+ (?:CategoryInfo|FullyQualifiedErrorId) |is not recognized as (?:the name of a cmdlet|a name of a cmdlet)/,
  ],
  ["cmd", /is not recognized as an internal or external command|不是内部或外部命令/],
  ["zsh", /^zsh: /],
  ["fish", /^fish: /],
  ["bash", /^(?:-?bash|\/bin\/bash): /],
];

/** The shell that speaks in an output, null where none does. */
export function speakingShell(lines: readonly string[]): Shell | null {
  for (const line of lines) {
    const found = outputWords.find(([, words]) => words.test(line.slice(0, 400)));
    if (found) return found[0];
  }
  return null;
}

/**
 * The command whose output holds the error: the last one before it. Where nothing looks like an error it is the last
 * with an output, or else the last. A tool's own echo counts only where no prompt shows a command.
 */
export function failedCommand(
  lines: readonly string[],
  commands: readonly TypedCommand[],
  error: number | null,
): TypedCommand | null {
  const typed = commands.filter(({ text }) => text !== "");
  for (const kind of ["prompt", "echo", "bare"] as const) {
    const chosen = chooseAmong(
      lines,
      commands,
      typed.filter((command) => command.kind === kind),
      error,
    );
    if (chosen) return chosen;
  }
  return null;
}

function chooseAmong(
  lines: readonly string[],
  all: readonly TypedCommand[],
  some: readonly TypedCommand[],
  error: number | null,
): TypedCommand | null {
  if (error !== null) return some.findLast(({ from }) => from < error) ?? null;
  const ends = new Map(all.map(({ from }, index) => [from, all[index + 1]?.from ?? lines.length]));
  const hasOutput = ({ from, to }: TypedCommand) =>
    lines.slice(to, ends.get(from)).some((line) => /\S/.test(line));
  return some.findLast(hasOutput) ?? some.at(-1) ?? null;
}
