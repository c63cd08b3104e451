import type { ServiceProfile } from "#lib/profile/index.ts";
import { type Flat, rewrite } from "./flatten.ts";
import { isHarmlessId, isHash, looksLikeRest, looksLikeText, looksRandom } from "./judge.ts";
import { maxHarmlessBody } from "./named.ts";
import { type Beginning, beginningsOf } from "./prefixed.ts";
import { endWithout, runsOf } from "./runs.ts";
import type { Work } from "./work.ts";

/** Stands between the end of one field and the beginning of another, and counts as the end of a full line. */
export const fieldBorder = "\u2029";

/**
 * Borders of boxes, and what shells and interpreters write before a line that goes on: `> `, `... `, and zsh's `dquote> `
 * and its like, by their names, for `token> ` is the name of a secret.
 */
const edges =
  /[│┃║▏▕▌]|^[ \t]*(?:\||[-'"]?>+|(?:[bd]?quote|heredocd?|cmdsubst|cmdand|cmdor|pipe|subsh)>(?= )|\.{3}[:>]?(?= ))|\|(?=[ \t]*$)/gm;

/** Blanks, quotes and signs that join lines, and a log's time behind a line break; one run may hold a break. */
const gap = /(?: \+(?=\s)|\n\d{4}-\d\d-\d\dT[\d:.+Z-]{8,20} |[\s\\`"'])+/g;

/** One end of a line, or the border of two fields, and no empty line. */
const oneBreak = /^[^\n\u2029]{0,400}[\n\u2029][^\n\u2029]{0,400}$/;

/** What no value ends with before it goes on. */
const closed = /[\s,;:=&<>(){}[\]*•…“”‘’«»!?]$|(?:^|[^\w-]|\.)\.$|---$/;

/** A field that closes its value with a quotation mark: the next one has another. */
const closedField = /^["'`]\s*\u2029/;

/** A flag, a path, a name with its colon, a date. */
const other = /^(?:--?[a-z][a-z-]*$|[~.]{0,2}\/[a-z]+(?:[/.-]|$)|\d{1,4}[-/:.]\d\d?\b)|:$|:\/\//;

/** What stands behind a name, a time, a call or a path, and not behind the rest of a value. */
const namesOther = /^(?:[:=@/({]|[.\\]\w)/;

/** Nothing but padding and closing signs up to the end of the line. */
const endOfLine = /^(?:[,;"']|[ \t]{0,320}[\\`"'+),;.}\]]{0,4}[ \t]{0,40}(?:[\r\n\u2029]|$))/;

/** A login in a URL goes on until its `@`, over as many lines. */
const restOfLogin =
  /(?:[^\s/"'<>?@\\]{1,64}[ \t\\"'+]{0,200}\r?[\n\u2029][ \t"']{0,80}){0,24}[^\s/"'<>?@]{0,64}@[\w[]/y;

/** What stands behind the next break. */
const follower = /^[ \t\\`"'+]*\r?\n[ \t`"']*([^\s"'`,;&<>(){}[\]|=*\\]{6,64})(?![:=(\w])/;

/** A name and the beginning of a password. */
const openLogin = /:\/\/[^\s/@:]*:[^\s/@]*[^\s\d/@:][^\s/@:]*$/;

/** The name of a secret, up to its value. */
const secretName =
  /(?:key|token|secret|bearer|basic|password|passwd|pwd|signature)["'\]]{0,2}(?:[ \t]?[=:]+[ \t]?|[ \t]+)$/i;

/** The two parts of a name that a break cut, and what they make: behind a value such as `FOO=bar` another name begins. */
const nameBeginning = /(?:^|[\s;,&?"'{])([A-Za-z_-]+)$/;
const nameEnding = /[a-z_-]{0,20}["']?[=:]/iy;
const brokenName = /(?:key|token|secret|password|passwd|pwd)["']?[=:]$/i;

/** What may begin a value that goes on; a web token (RFC 7519) needs no name. */
const namedValue = /^["'`]?[^"'`-].{3}/;
const webToken = /^["'`]?eyJ/;

/** Digits beside letters or capitals within, as few words have. */
const mixed = /[\w+/-]*?(?:\d[A-Za-z]|[A-Za-z]\d|[a-z][A-Z])/y;

/** So far before its value the name of a secret begins. */
const nameReach = 24;

/** A line shorter than this wasn't broken by a terminal's or a phone's width. */
const wrapColumn = 40;

/** Nothing shows text in fewer columns. */
const leastColumn = 12;

/** A rest of so many characters is longer than most ids that stand alone. */
const looseLength = 16;

/** A value so far, and what stands behind the break: its layout and whether it is one. */
type Break = {
  readonly value: string;
  /** What the value is the body of, if a prefix tells. */
  readonly key: Beginning | undefined;
  readonly token: string;
  /** The token, and the next line too where it is as wide: two pieces of one width tell more than one. */
  readonly rest: string;
  /** Nothing else stands on the token's line. */
  readonly isAlone: boolean;
  /** So does the next line, which is no wider. */
  readonly isFollowed: boolean;
  /** Characters on the line before the break. */
  readonly column: number;
  /** How wide the last piece was, or 0 before the first join. */
  readonly width: number;
};

/** Most characters of a value that are kept to compare its next piece with. */
const comparedLength = 160;

/** The text without the breaks behind which the value of the line before seems to go on. */
export function unwrap(bordered: string, profile: ServiceProfile, work: Work): Flat {
  const text = bordered.replace(edges, (edge) => " ".repeat(edge.length));
  const runEnd = runsOf(text, work);
  const begun = new Map<number, Beginning>();
  const starts = new Set<number>();
  beginningsOf(text, profile, work, (beginning) => {
    starts.add(beginning.start);
    if (!begun.has(beginning.end)) begun.set(beginning.end, beginning);
    return 0;
  });
  let last: { end: number; value: string; width: number; key: Beginning | undefined } | null = null;
  let loginUntil = 0;
  return rewrite(text, gap, (piece, at) => {
    const from = at + piece.length;
    const going = last?.end === at ? last : null;
    last = null;
    let key = going ? going.key : begun.get(at);
    const isBlank = piece === " " || piece === "\t";
    mixed.lastIndex = from;
    if (isBlank ? !key && !mixed.test(text) : !oneBreak.test(piece)) return from < loginUntil ? "" : piece;
    const before = text.slice(Math.max(0, at - 96), at);
    if (from > loginUntil && before.includes("://") && openLogin.test(before)) {
      restOfLogin.lastIndex = from;
      if (restOfLogin.test(text)) loginUntil = restOfLogin.lastIndex;
    }
    if (from < loginUntil) return "";
    nameEnding.lastIndex = from;
    if (!isBlank && nameEnding.test(text)) {
      const begun = nameBeginning.exec(before.slice(-24))?.[1];
      if (begun && brokenName.test(begun + text.slice(from, nameEnding.lastIndex))) return "";
    }
    if (at < 2 || closed.test(before.slice(-3)) || closedField.test(piece) || starts.has(from)) return piece;
    const end = endWithout(/\\/, text, from, runEnd(key?.family.chars ?? "value", from));
    const token = text.slice(from, Math.min(end, from + 256)).replace(/@.*/, "");
    if (token === "" || other.test(token) || namesOther.test(text.slice(end, end + 2))) return piece;
    let value = going?.value ?? (key ? text.slice(key.bodyAt, at) : (/[^\s=:@,]*$/.exec(before)?.[0] ?? ""));
    if (!going && !key && token.length < 6 && value.length < 14) return piece;
    const nameEnd = at - value.length;
    const isNamed =
      !going &&
      !key &&
      ((namedValue.test(value) && secretName.test(text.slice(Math.max(0, nameEnd - nameReach), nameEnd))) ||
        webToken.test(value));
    const behind = isBlank ? "" : text.slice(end, end + 400);
    const isAlone = !isBlank && endOfLine.test(behind);
    // A follower has six characters at least, and one that is longer than its token counts for nothing.
    const second = isAlone && token.length > 5 ? (follower.exec(behind)?.[1] ?? "") : "";
    const isFollowed =
      second !== "" && second.length <= token.length && !other.test(second) && !looksLikeText(second);
    const found: Break = {
      value,
      key,
      token,
      rest: isFollowed && second.length === token.length ? token + second : token,
      isAlone,
      isFollowed,
      column: isNamed ? Number.POSITIVE_INFINITY : isBlank ? 0 : columnOf(text, at, piece),
      width: going?.width ?? 0,
    };
    if (!goesOn(found)) {
      if (going || token.length < leastColumn) return piece;
      const head = /\S*$/.exec(before.slice(-24))?.[0] ?? "";
      key = brokenBeginning(head, token, piece, profile, work);
      if (!key) return piece;
      value = "";
    }
    last = { end, value: (value + token).slice(-comparedLength), width: token.length, key };
    return "";
  });
}

/** How many characters stand on the line that a break at `at` ends; the last line of a field may be full. */
function columnOf(text: string, at: number, piece: string): number {
  return piece.includes(fieldBorder) ? Number.POSITIVE_INFINITY : at - text.lastIndexOf("\n", at - 1) - 1;
}

/** Whether a piece behind a break goes on with the value before it. */
function goesOn(found: Break): boolean {
  const { value, key, token, rest, isAlone, column, width } = found;
  if (isHarmlessId(rest) || (!key && column === 0)) return false;
  if (width > 0 && isAlone) {
    // Without the invisible characters that were within them, lines of one width are of several.
    if (token.length > width) return looksLikeRest(token, value);
    return !/^[a-z]{3,}$/.test(token) || !looksLikeText(token);
  }
  if (isHash(value + rest)) return true;
  if (key?.family.lengths?.includes(value.length + token.length) && !looksLikeText(token)) return true;
  // Two lines of the same length were broken at that width.
  if (key && isAlone && isFilled(found, key) && !looksLikeText(token)) return true;
  if (key && width === 0 && value.length <= maxHarmlessBody) return completes(found, key);
  if (!key && (token.length > column || /^[A-Za-z]?[a-z]+(?:[.-]\w+)*$/.test(value))) return false;
  if (token.length < 6) return !plain.test(token) && isAlone && looksRandom(value, 14);
  if (looksLikeRest(rest, value)) return true;
  const isText = plain.test(token) ? looksLikeText(token) || /\d/.test(token) : !key && looksLikeText(rest);
  return isAlone && !isHash(token) && !isText;
}

/** Whether a piece is as wide as the line, or the part of the key, before it. */
function isFilled({ token, column, isFollowed }: Break, key: Beginning): boolean {
  if (token.length === key.end - key.start && isFollowed) return true;
  return token.length >= leastColumn && (token.length === column || token.length === key.end - key.start);
}

/**
 * Whether a piece makes a key of the beginning that is asked for. The line must have been full, or be as long as the
 * next, or the piece must be longer than any id, and look random by itself.
 */
function completes({ value, rest, column }: Break, key: Beginning): boolean {
  const isWrap = column >= wrapColumn;
  // Of the service's own keys nothing may get through, and few lines hold its prefix.
  const enough = key.family.id === "service" ? leastColumn : looseLength;
  return (
    value.length + rest.length >= key.family.min &&
    (isWrap || (rest.length >= enough && !/^[\da-f]+$/i.test(rest))) &&
    looksRandom(rest, 8) &&
    looksLikeRest(rest, value)
  );
}

/** The beginning of a key that a break cuts in two or from all of its body; else nothing. */
function brokenBeginning(head: string, token: string, piece: string, profile: ServiceProfile, work: Work) {
  let broken: Beginning | undefined;
  if (head === "") return broken;
  const joint = head + token;
  beginningsOf(joint, profile, work, (beginning) => {
    const { family, start, bodyAt, end } = beginning;
    const isBroken = start < head.length && bodyAt >= head.length && (!family.weak || piece === "\n");
    if (isBroken && looksRandom(joint.slice(bodyAt, end), family.min)) broken = beginning;
    return 0;
  });
  return broken;
}

/** A word, a number with or without its unit, a name of words. */
const plain = /^(?:[A-Z_]+|[A-Z]?[a-z_]+(?:[A-Z][a-z_]{2,})*|[A-Za-z]*[-_.]?\d[\d.]*|\d+[a-z]{1,2})$/;
