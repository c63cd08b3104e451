import type { CauseId } from "#lib/reference/index.ts";
import type { EvidenceKind } from "./diagnosis.ts";
import type { Label } from "./label.ts";
import { paraphrases } from "./paraphrases.ts";
import { traditionalCharacters, vocabulary, weights } from "./vocabulary.ts";

/** Words or a number of the text that speak for a label. */
export type Signal = {
  start: number;
  end: number;
  label: Label;
  kind: EvidenceKind;
  /** 0 to 100, against the others of the same event; two are never added up. Nothing for what tells only a cause or who speaks. */
  weight: number;
  cause: CauseId | null;
  /** The row of the vocabulary. */
  rank: number;
  /** Says no more of an error than its number does: the number, its reason phrase, and the class that an SDK makes of it. */
  isBare: boolean;
};

type Row = {
  label: Label;
  cause: CauseId | null;
  letter: string;
  rank: number;
  third: number;
  pattern: RegExp;
};

/** Most weight of a class such as `RateLimitError`: a client makes it from the status alone. */
const classWeight = 62;

const simplifiedOf = new Map(
  traditionalCharacters.match(/../g)?.map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const traditional = new RegExp(`[${[...simplifiedOf.keys()].join("")}]`, "g");

/** A text as the vocabulary is written, place for place: in lower case, simplified characters, and without accents. */
function plainLetters(text: string): string {
  return text
    .replace(/[À-žḀ-ỹ]/g, (letter) => letter.normalize("NFD").charAt(0))
    .toLowerCase()
    .replace(traditional, (character) => simplifiedOf.get(character) ?? character);
}

/** The rows by the first two characters of their words; where the third is a letter, it is looked at before the pattern. */
const rowsAt = new Map<number, Row[]>();
for (const [rank, line] of [...vocabulary, ...paraphrases].entries()) {
  const [, label, cause, letter = "", words = ""] = /^(\S+) (\S+) (\S) (.+)/.exec(line) ?? [];
  if (words === "") continue;
  const sources = new Map<string, string>();
  for (const word of words.split(",")) {
    const source = word.replace(/ ?\* ?/g, "[^\\n]{0,30}?").replaceAll(" ", "[\\s_/-]{0,2}");
    const start = /^..[a-z]?/.exec(word)?.[0] ?? "";
    sources.set(start, sources.has(start) ? `${sources.get(start)}|${source}` : source);
  }
  for (const [start, source] of sources) {
    const key = keyAt(start, 0);
    const row = {
      label: label as Label,
      cause: cause === "-" ? null : (cause as CauseId),
      letter,
      rank,
      third: start.charCodeAt(2),
      pattern: new RegExp(source, "y"),
    };
    rowsAt.set(key, [...(rowsAt.get(key) ?? []), row]);
  }
}

/** Every name and phrase of the vocabulary that a text holds, in the order of the text; whole words, so that a person can read them. */
export function wordSignals(text: string): Signal[] {
  const lower = plainLetters(text);
  const signals: Signal[] = [];
  let covered = 0;
  for (let at = 0; at < lower.length; at++) {
    if (!startsWord(text, at)) continue;
    for (const { label, cause, letter, rank, third, pattern } of rowsAt.get(keyAt(lower, at)) ?? []) {
      if (third > 0 && third !== lower.charCodeAt(at + 2)) continue;
      pattern.lastIndex = at;
      if (!pattern.test(lower)) continue;
      const until = pattern.lastIndex;
      const start = at - (/\w*$/.exec(text.slice(Math.max(0, at - 30), at))?.[0].length ?? 0);
      const end = until + (/^\w*/.exec(text.slice(until, until + 30))?.[0].length ?? 0);
      const [phraseWeight = 0, nameWeight = 0] = weights[letter.toLowerCase()] ?? [];
      const form = nameWeight > 0 ? formOf(text.slice(start, end), text.slice(end, end + 12)) : "phrase";
      const most = form === "class" && /\d/.test(label) ? classWeight : 100;
      const weight = form === "phrase" ? phraseWeight : Math.min(nameWeight, most);
      // `deadline exceeded` in `context deadline exceeded` is no second sign.
      // `/rate-limit-options` is a command or a path of the customer's own.
      const isPath = weight > 0 && text[start - 1] === "/" && !/\S/.test(text[start - 2] ?? "");
      const isQuoted =
        (text[start - 1] === "`" && text[end] === "`") || mentioned.test(text.slice(end, end + 12));
      if (form === "key" || isPath || isQuoted || (weight > 0 && until <= covered)) continue;
      if (weight > 0) covered = until;
      signals.push({
        start,
        end,
        label,
        kind: form === "phrase" ? form : "type",
        weight,
        cause,
        rank,
        isBare: form !== "name" && letter < "a",
      });
    }
  }
  return signals;
}

function keyAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 8) ^ text.charCodeAt(at + 1);
}

/** Whether a word starts at a place: no letter stands before, or it is a hump of `APITimeoutError`. */
function startsWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const here = text.charCodeAt(at);
  if (here > 127 || !((before | 32) > 96 && (before | 32) < 123)) return true;
  return here < 91 && (before > 96 || text.charCodeAt(at + 1) > 96);
}

/** What follows the key of a setting or of a dumped object, such as `contextWindow: null,`: it tells of no error. */
const afterKey = /^(?:["']\s?:|\s?=|\s?: ?(?:null|true|false|undefined|\d+,|\[))/;

/** What a compiler or interpreter says of a name in quotes. */
const mentioned = /^["'`] (?:is|was|object)\b/;

/** A function or variable, such as `emitRequestTimeout`, but not a reason such as `rateLimitExceeded`. */
const identifier = /^[a-z_]\w*[a-z][A-Z]\w*[^dr]$/;

/** Whether words are a name such as `rate_limit_error` or `ETIMEDOUT`, a class, a key, or a phrase. */
function formOf(words: string, after: string): "name" | "class" | "key" | "phrase" {
  if (!/^\w+$/.test(words)) return "phrase";
  if ((afterKey.test(after) && !/^[A-Z].*(?:Error|Exception)$/.test(words)) || identifier.test(words))
    return "key";
  if (/[a-zA-Z]_[a-zA-Z]|^[A-Z]{5,}$/.test(words)) return "name";
  return /[a-zA-Z][A-Z]/.test(words) ? "class" : "phrase";
}
