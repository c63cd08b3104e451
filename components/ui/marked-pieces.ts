import type { ReactNode } from "react";

/** A stretch of a text, in UTF-16 units. */
export interface Span {
  start: number;
  length: number;
}

/** A text with some of its stretches rendered in another way. One that overlaps the one before or lies outside is left out. */
export function markedPieces<Mark extends Span>(
  text: string,
  marks: readonly Mark[],
  render: (words: string, mark: Mark) => ReactNode,
): ReactNode[] {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const end = mark.start + mark.length;
    if (mark.start < from || end > text.length) continue;
    pieces.push(text.slice(from, mark.start), render(text.slice(mark.start, end), mark));
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces;
}
