/** A text without escape sequences, and the way back to the places in the original. */
export type PlainText = { text: string; toOriginal: (index: number) => number };

const escapeSequence =
  /\u001b(?:\[[0-9;?]{0,40}[A-Za-z]|\][^\u0007\n]{0,200}\u0007|[()][A-Z0-9]|[=>78])|\r(?=\n)/g;

/** Takes colours and cursor movements out of a text, so that `error` is found where a terminal coloured it. */
export function plainText(original: string): PlainText {
  /** Places in the plain text from which on `by` more characters were taken out. */
  const cuts: { at: number; by: number }[] = [];
  let removed = 0;
  const text = original.replace(escapeSequence, (sequence, offset: number) => {
    removed += sequence.length;
    cuts.push({ at: offset + sequence.length - removed, by: removed });
    return "";
  });
  return { text, toOriginal: (index) => index + (cuts.findLast((cut) => cut.at <= index)?.by ?? 0) };
}
