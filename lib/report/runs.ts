import type { BodyCharacters } from "./prefix-families.ts";
import type { Work } from "./work.ts";

const classes: Readonly<Record<BodyCharacters | "value", RegExp>> = {
  alnum: /[A-Za-z0-9]*/y,
  url64: /[A-Za-z0-9_-]*/y,
  dotted: /[A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*/y,
  base64: /[A-Za-z0-9+/=_-]*/y,
  value: /[^\s"'`,;&<>(){}[\]|=*•…“”‘’«»]*={0,2}/y,
};

/** Gives where the run of a class of characters that holds `from` ends. */
export type RunEnd = (chars: BodyCharacters | "value", from: number) => number;

/**
 * The runs of a text. The last run of each class is remembered, because a text such as `sk-sk-sk-…` asks for the same
 * end at each of its thousands of beginnings, and would cost the square of its length.
 */
export function runsOf(text: string, work: Work): RunEnd {
  const known = new Map<BodyCharacters | "value", { from: number; end: number }>();
  return (chars, from) => {
    const last = known.get(chars);
    if (last && from >= last.from && from < last.end) return last.end;
    const run = classes[chars];
    run.lastIndex = from;
    run.test(text);
    const end = Math.max(run.lastIndex, from);
    work.spend(1 + end - from);
    known.set(chars, { from, end });
    return end;
  };
}

/** Where a piece from `from` to `end` ends without the characters of a class at its end. */
export function endWithout(unwanted: RegExp, text: string, from: number, end: number): number {
  let until = end;
  while (until > from && unwanted.test(text.charAt(until - 1))) until--;
  return until;
}
