import type { ServiceProfile } from "#lib/profile/index.ts";
import { endsLine } from "./broken-lines.ts";
import { literalPrefix } from "./families.ts";
import { type Flat, rewrite } from "./flatten.ts";
import { isHarmlessId, isHash, looksLikeRest, looksLikeText, looksRandom } from "./judge.ts";
import { runsOf } from "./runs.ts";
import type { Work } from "./work.ts";

/** A text without the breaks inside of its values. */
export type Unwrapped = Flat & {
  /** From where a piece of a value ends in the text to where its last piece does. */
  readonly ends: ReadonlyMap<number, number>;
};

/** Blanks, borders, quotes and signs that join lines; one run may hold a break. */
export const gap = /(?: \+(?=\s)|[\s\\`"'│┃║|▏▕>])+/g;

/** One end of a line, or the border of two fields, and no empty line. */
const oneBreak = /^[^\n\u2029]{0,400}[\n\u2029][^\n\u2029]{0,400}$/;

/** What no value ends with before it goes on. */
const closed = /[\s,;:=&<>(){}[\]*•…“”‘’«»!?]$|(?:^|[^\w-]|\.)\.$/;

/** A field that closes its value with a quotation mark: the next one has another. */
const closedField = /^["'`]\s*\u2029/;

/** A flag, a path, a name with its colon, a date. */
const other = /^(?:--?[a-z][a-z-]*$|[~.]{0,2}\/[a-z]+(?:[/.-]|$)|\d{1,4}[-/:.]\d\d?\b)|:$|:\/\//;

/** A login in a URL goes on until its `@`, over as many lines. */
const restOfLogin =
  /(?:[^\s/"'<>?@\\│┃║|▏▕]{1,64}[ \t\\"'+│┃║|▏▕]{0,200}\r?[\n\u2029][ \t"'│┃║|▏▕>]{0,80}){0,24}[^\s/"'<>?@]{0,64}@[\w[]/y;

/** What stands behind the next break. */
const follower = /^[ \t\\`"'+│┃║|▏▕]*\r?\n[ \t`"'│┃║|▏▕>]*([^\s"'`,;&<>(){}[\]|=*\\│]{6,64})(?![:=(\w])/;

/** The text without the breaks behind which the value of the line before seems to go on. */
export function unwrap(text: string, profile: ServiceProfile, work: Work): Unwrapped {
  const runEnd = runsOf(text, work);
  const next = new Map<number, number>();
  let width = 0;
  let lastEnd = 0;
  let loginUntil = 0;
  const flat = rewrite(text, gap, (piece, at) => {
    const from = at + piece.length;
    const before = text.slice(Math.max(lastEnd, at - 96), at);
    if (
      from > loginUntil &&
      before.includes("://") &&
      /:\/\/[^\s/@:]*:[^\s/@]*[^\s\d/@:][^\s/@:]*$/.test(before)
    ) {
      restOfLogin.lastIndex = from;
      if (restOfLogin.test(text)) loginUntil = restOfLogin.lastIndex;
    }
    const isChain = lastEnd === at && width > 0;
    lastEnd = from;
    if (from < loginUntil) {
      next.set(at, from);
      return "";
    }
    if (at < 2 || !oneBreak.test(piece) || closedField.test(piece) || closed.test(text.slice(at - 2, at))) {
      width = 0;
      return piece;
    }
    const end = trimmed(text, from, runEnd("value", from));
    const token = text.slice(from, Math.min(end, from + 256)).replace(/@.*/, "");
    const begun = /[^=:/@,]*$/.exec(before)?.[0] ?? "";
    const column = at - text.lastIndexOf("\n", at - 1) - 1;
    const fits = isChain
      ? token.length <= width
      : (token.length <= column || piece.includes("\u2029")) && (token.length > 5 || begun.length > 13);
    if (token !== "" && fits && !/[=({]/.test(text.charAt(end)) && !other.test(token)) {
      const behind = text.slice(end, end + 400);
      const isAlone = /^[,;"']/.test(behind) || endsLine(text, end);
      // Two pieces of one width tell more than one.
      const second = isAlone ? (follower.exec(behind)?.[1] ?? "") : "";
      const isPair = second.length === token.length && !other.test(second) && !looksLikeText(second);
      const isOne = isRest(isPair ? token + second : token, begun, isAlone, isChain);
      if (isOne && !literalPrefix(token, profile)) {
        next.set(at, end);
        width = token.length;
        lastEnd = end;
        return "";
      }
    }
    width = 0;
    return piece;
  });
  const ends = new Map<number, number>();
  for (const [at, end] of [...next].reverse()) ends.set(at, ends.get(end) ?? end);
  return { ...flat, ends };
}

/** Where a value ends without the signs of a break. */
function trimmed(text: string, from: number, end: number): number {
  let until = end;
  while (until > from && /[\\│┃║▏▕]/.test(text.charAt(until - 1))) until--;
  return until;
}

/** A word, a number with or without its unit, a name of words. */
const plain = /^(?:[A-Z_]+|[A-Z]?[a-z_]+(?:[A-Z][a-z_]{2,})*|[A-Za-z]*[-_.]?\d[\d.]*|\d+[a-z]{1,2})$/;

/** Whether a piece behind a break goes on with the value that `begun` begins. */
function isRest(token: string, begun: string, isAlone: boolean, isChain: boolean): boolean {
  if (isHarmlessId(token)) return false;
  if (isChain && isAlone) return !/^[a-z]{3,}$/.test(token) || !looksLikeText(token);
  if (isHash(begun + token)) return true;
  if (token.length < 6) {
    return !plain.test(token) && (isChain || (isAlone && looksRandom(begun, 14)));
  }
  if (looksLikeRest(token, begun)) return true;
  return isAlone && !plain.test(token) && !looksLikeText(token);
}
