import type { Family } from "./families.ts";
import { isUuid, looksLikeRest, looksRandom } from "./judge.ts";
import type { RunEnd } from "./runs.ts";

/** What stands behind a break: its text, its end, and how the break looks. */
export type Piece = {
  readonly text: string;
  readonly end: number;
  readonly isLineBreak: boolean;
  /** Characters on the line before the break, without indent and border. */
  readonly column: number;
  /** Nothing else stands on its line. */
  readonly isAlone: boolean;
};

/** Terminals pad a line to their width; more blanks than this are no wrap. */
const maxBlanks = 320;

/** Shorter rests can't be told from a word. */
const minPieceLength = 8;

/** A line shorter than this wasn't broken by a terminal's or a phone's width. */
export const minColumn = 40;

/** A line of at least this many columns was broken by a terminal of the usual 80 or more. */
const fullColumn = 76;

const borders = /[│┃║|▏▕]/;

/** The run of key characters behind the blank or the line break at `end`, with indent, box border or prompt; else null. */
export function nextPiece(text: string, end: number, chars: Family["chars"], runEnd: RunEnd): Piece | null {
  let at = skipBlanks(text, end);
  if (/[\\`"'+]/.test(text.charAt(at)) || borders.test(text.charAt(at))) at = skipBlanks(text, at + 1);
  const isLineBreak = /[\r\n]/.test(text.charAt(at));
  if (isLineBreak) {
    at += text.startsWith("\r\n", at) ? 2 : 1;
    at = skipBlanks(text, at);
    if (borders.test(text.charAt(at)) || /[>"']/.test(text.charAt(at))) at = skipBlanks(text, at + 1);
  } else if (at !== end + 1 || text.charAt(end) !== " ") return null;
  const pieceEnd = runEnd(chars, at);
  if (pieceEnd === at) return null;
  // A name, a time or a path, not the rest of a key.
  if (/^[:=@/(]|^[.\\]\w/.test(text.slice(pieceEnd, pieceEnd + 2))) return null;
  return {
    text: text.slice(at, pieceEnd),
    end: pieceEnd,
    isLineBreak,
    column: isLineBreak ? columnAt(text, end) : 0,
    isAlone: /^[│┃║|\n\r]?$/.test(text.charAt(skipBlanks(text, pieceEnd))),
  };
}

/**
 * Whether a piece is the rest of the key that `body` begins. A prefix of the harmless length needs more: the line
 * must have been full, and the piece must look random by itself.
 */
export function continuesKey(piece: Piece, body: string, family: Family): boolean {
  if (piece.text.length < minPieceLength) return false;
  if (piece.isAlone && piece.column >= fullColumn && body.length >= 10 && !isPlainWord(piece.text))
    return true;
  if (!looksLikeRest(piece.text, body)) return false;
  if (body.length >= 10) return true;
  const isWrap = piece.isLineBreak && piece.column >= minColumn;
  return isWrap && body.length + piece.text.length >= family.min && looksRandom(piece.text, minPieceLength);
}

/** One line break ends one line, so looking back over it stays linear in the text. */
function columnAt(text: string, end: number): number {
  let from = skipBlanks(text, text.lastIndexOf("\n", end - 1) + 1);
  if (borders.test(text.charAt(from))) from = skipBlanks(text, from + 1);
  return end - from;
}

function isPlainWord(text: string): boolean {
  return /^(?:[A-Z]?[a-z]+|[A-Z]+|\d+)$/.test(text) || isUuid(text);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at - from < maxBlanks && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  return at;
}
