import type { ServiceProfile } from "#lib/profile/index.ts";
import { continuesKey, minColumn } from "./broken-lines.ts";
import { findEncoded } from "./encoded.ts";
import type { Finding } from "./finding.ts";
import { type Flat, flatten } from "./flatten.ts";
import { findLogins } from "./logins.ts";
import { hiddenSecret } from "./mask.ts";
import { findNamed } from "./named.ts";
import { findPrefixed, isFullKey, type OpenEnd, shownOf } from "./prefixed.ts";
import { runsOf } from "./runs.ts";
import { findShapes } from "./shapes.ts";
import { mergeSpots, type Spot } from "./spot.ts";

type Judged = {
  readonly field: string;
  readonly flat: Flat;
  readonly spots: readonly Spot[];
  readonly openEnd: OpenEnd | null;
};

/**
 * The full keys in the fields of one report, field by field in the order of each text. The fields are judged
 * together: the end of one and the beginning of another may be one key.
 */
export function findKeys(
  fields: Readonly<Record<string, string>>,
  profile: ServiceProfile,
): readonly Finding[] {
  const judged = Object.entries(fields).map(([field, text]) => judge(field, text, profile));
  return judged.flatMap(({ field, flat, spots }) => {
    const split = judged.flatMap((other) => splitSpots(judged, other, field));
    return mergeSpots([...spots, ...split]).map((spot) => toFinding(field, flat, spot));
  });
}

function judge(field: string, text: string, profile: ServiceProfile): Judged {
  const flat = flatten(text);
  const { spots: prefixed, openEnd } = findPrefixed(flat.text, profile);
  const spots = [
    ...prefixed,
    ...findShapes(flat.text, prefixed),
    ...findEncoded(flat.text, profile),
    ...findLogins(flat.text),
    ...findNamed(flat.text, profile),
  ];
  return { field, flat, spots, openEnd };
}

/** The parts that lie in `field` of the keys that begin at the end of `from` and go on in another field. */
function splitSpots(judged: readonly Judged[], from: Judged, field: string): readonly Spot[] {
  const { openEnd } = from;
  if (!openEnd) return [];
  const { family, prefix, body, start } = openEnd;
  return judged.flatMap((next): Spot[] => {
    const rest = next === from ? null : restAtStart(next.flat.text, openEnd);
    if (!rest) return [];
    if (next.field === field) return [{ family: family.id, ...rest, shown: "" }];
    const end = from.flat.text.trimEnd().length;
    return from.field === field ? [{ family: family.id, start, end, shown: shownOf(prefix, body) }] : [];
  });
}

/** Where a text begins with the rest of a key that another text cuts off. */
function restAtStart(text: string, { family, body }: OpenEnd): { start: number; end: number } | null {
  const start = text.length - text.trimStart().length;
  const end = runsOf(text)(family.chars, start);
  const rest = text.slice(start, end);
  if (/^[:=@/(]|^[.\\]\w/.test(text.slice(end, end + 2))) return null;
  // A field border stands for a full line, but a harmless prefix needs a rest that is a secret by itself.
  const piece = { text: rest, end, isLineBreak: true, column: minColumn, isAlone: false };
  return continuesKey(piece, body, family) && isFullKey(body + rest, family) ? { start, end } : null;
}

function toFinding(field: string, flat: Flat, spot: Spot): Finding {
  const start = flat.startOf(spot.start);
  const masked = spot.shown === "" ? hiddenSecret : `${spot.shown}…`;
  return { field, family: spot.family, start, length: flat.endOf(spot.end) - start, masked };
}
