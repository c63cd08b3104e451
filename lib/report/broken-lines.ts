import type { Family } from "./families.ts";
import { isHarmlessId, isHash, looksLikeRest, looksLikeText, looksRandom } from "./judge.ts";
import type { RunEnd } from "./runs.ts";

/** What stands behind a break: its text, its end, and how the break looks. */
type Piece = {
  readonly text: string;
  readonly end: number;
  readonly isLineBreak: boolean;
  /** Characters on the line before the break, without indent and border. */
  readonly column: number;
  /** Nothing else stands on its line. */
  readonly isAlone: boolean;
};

/** Stands between the end of one field and the beginning of another, and counts as the end of a full line. */
export const fieldBorder = "\u2029";

/**
 * A line break with the padding, border, closing quote, `+` or backslash before it and the indent, border, prompt,
 * time or opening quote behind it. Terminals pad a line to their width; more blanks than 320 are no wrap.
 */
const lineBreak =
  "[ \\t]{0,320}(?:[\\\\`\"'+│┃║|▏▕][ \\t]{0,320}){0,3}(?:\\r?\\n|\u2029)(?:\\d{4}-\\d\\d-\\d\\dT\\S{8,20} )?[ \\t]{0,320}(?:[│┃║|▏▕>\"'][ \\t]{0,40}){0,2}";

const breakHere = new RegExp(`${lineBreak}| `, "y");

/** What breaks consist of, for looking at a text without any. */
export const breaks = /[\s\\`"'+│┃║|▏▕>]+/g;

const restOfLine = /[ \t]{0,320}[\\`"'+│┃║|▏▕),;.}\]]{0,4}[ \t]{0,40}(?:[\r\n\u2029]|$)/y;

const leadOfLine = /[ \t]{0,320}[│┃║|▏▕>]?[ \t]{0,40}/y;

/** Shorter rests can't be told from a word. */
const minPieceLength = 8;

/** A line shorter than this wasn't broken by a terminal's or a phone's width. */
const minColumn = 40;

/** Nothing shows text in fewer columns. */
const minWidth = 16;

/** A line of at least this many columns was broken by a terminal of the usual 80 or more. */
const fullColumn = 76;

/** A rest of so many characters is longer than any id that stands alone. */
const minLooseLength = 24;

/** Longer than what is asked for as a prefix. */
const begunLength = 10;

/** The run of key characters behind the blank or the line break at `end`; else null. */
export function nextPiece(text: string, end: number, chars: Family["chars"], runEnd: RunEnd): Piece | null {
  const at = matchEnd(breakHere, text, end);
  const pieceEnd = runEnd(chars, at);
  if (at === end || pieceEnd === at) return null;
  // A name, a time or a path, not the rest of a key.
  if (/^[:=@/(]|^[.\\]\w/.test(text.slice(pieceEnd, pieceEnd + 2))) return null;
  const gap = text.slice(end, at);
  const isLineBreak = gap !== " ";
  return {
    text: text.slice(at, pieceEnd),
    end: pieceEnd,
    isLineBreak,
    column: gap.includes(fieldBorder) ? minColumn : isLineBreak ? columnAt(text, end) : 0,
    isAlone: endsLine(text, pieceEnd),
  };
}

/**
 * Whether a piece is the rest of the key that `body` begins. A prefix of the harmless length needs more: the line
 * must have been full, or be as long as the next, or the piece must be longer than any id, and look random by itself.
 */
export function continuesKey(piece: Piece, body: string, family: Family): boolean {
  const { text, isAlone, isLineBreak, column } = piece;
  if (text.length < minPieceLength) return false;
  const isOther = isHash(text) && !/^[\da-f]{10,}$/i.test(body);
  if (isHash(body + text)) return true;
  if (body.length >= begunLength) {
    const isFull = column >= fullColumn || body.length + text.length >= family.min;
    if (isAlone && isLineBreak && isFull && !isOther && !isPlain(text)) return true;
    return looksLikeRest(text, body);
  }
  // Two lines of the same length were broken at that width.
  if (isLineBreak && isAlone && text.length === column && column >= minWidth && !looksLikeText(text))
    return true;
  const isWrap = isLineBreak && column >= minColumn;
  if (body.length + text.length < family.min || !(isWrap || text.length >= minLooseLength)) return false;
  return (
    looksRandom(text, minPieceLength) && looksLikeRest(text, body) && (isWrap || !/^[\da-f]+$/i.test(text))
  );
}

/** A number, an id, or a name of words, such as `TypeError`, `ENOENT`, `node_modules`. */
function isPlain(text: string): boolean {
  const isName = /^(?:[A-Z_]+|[A-Z]?[a-z_]+(?:[A-Z][a-z_]{2,})*)$/.test(text);
  return /^\d+$/.test(text) || isHarmlessId(text) || (isName && looksLikeText(text));
}

/** Whether nothing but padding, borders and closing signs stands behind `end` on its line. */
export function endsLine(text: string, end: number): boolean {
  return end === text.length || matchEnd(restOfLine, text, end) > end;
}

/** One line break ends one line, so looking back over it stays linear in the text. */
function columnAt(text: string, end: number): number {
  return end - matchEnd(leadOfLine, text, text.lastIndexOf("\n", end - 1) + 1);
}

/** Where a sticky pattern that matches at `at` ends; `at` where it doesn't. */
function matchEnd(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : at;
}
