import type { KeyFamily } from "./families.ts";

/** A secret in a flat text: where it is, and the part that may be shown (empty where nothing may). */
export type Spot = {
  readonly family: KeyFamily;
  readonly start: number;
  readonly end: number;
  readonly shown: string;
};

/** A secret of which nothing may be shown. */
export function hiddenSpot(family: KeyFamily, start: number, end: number): Spot {
  return { family, start, end, shown: "" };
}

/** Spots in the order of the text, those that overlap made one: of the family that begins first, of equals the first named. */
export function mergeSpots(spots: readonly Spot[]): readonly Spot[] {
  const merged: Spot[] = [];
  for (const next of [...spots].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (!last || next.start >= last.end) merged.push(next);
    else merged[merged.length - 1] = { ...last, end: Math.max(last.end, next.end) };
  }
  return merged;
}
