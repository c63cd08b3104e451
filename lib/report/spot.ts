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

/** Spots in the order of the text, those that overlap made one; the first named of them gives the family. */
export function mergeSpots(spots: readonly Spot[]): readonly Spot[] {
  const ranked = spots.map((spot, rank) => ({ spot, rank })).sort((a, b) => a.spot.start - b.spot.start);
  const merged: { spot: Spot; rank: number }[] = [];
  for (const next of ranked) {
    const last = merged.at(-1);
    if (!last || next.spot.start >= last.spot.end) {
      merged.push(next);
      continue;
    }
    const best = next.rank < last.rank ? next : last;
    const end = Math.max(last.spot.end, next.spot.end);
    merged[merged.length - 1] = { spot: { ...best.spot, start: last.spot.start, end }, rank: best.rank };
  }
  return merged.map(({ spot }) => spot);
}
