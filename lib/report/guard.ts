import type { ServiceProfile } from "#lib/profile/index.ts";
import { findEncoded } from "./encoded.ts";
import { literalPrefix } from "./families.ts";
import type { Finding } from "./finding.ts";
import { type Flat, flatten } from "./flatten.ts";
import { isHash, looksRandom } from "./judge.ts";
import { findLogins } from "./logins.ts";
import { hiddenSecret } from "./mask.ts";
import { findNamed, findUnderName } from "./named.ts";
import { findPrefixed } from "./prefixed.ts";
import { findShapes } from "./shapes.ts";
import { hiddenSpot, mergeSpots, type Spot } from "./spot.ts";
import { fieldBorder, unwrap } from "./unwrap.ts";
import { budgetFor, type Work, workOf } from "./work.ts";

/** A key that the border of two fields cuts in two lies within so many characters on both sides. */
const borderReach = 600;

/**
 * The full keys in the fields of one report, field by field in the order of each text. The fields are judged
 * together: the end of one and the beginning of another may be one key. Throws once its work exceeds `budget` (steps).
 */
export function findKeys(
  fields: Readonly<Record<string, string>>,
  profile: ServiceProfile,
  budget: number = budgetFor(Object.values(fields).join("").length, Object.keys(fields).length),
): readonly Finding[] {
  const work = workOf(budget);
  const judged = Object.entries(fields).map(([field, text]) => {
    const flat = flatten(text);
    work.spend(text.length);
    const spots = [...spotsIn(flat.text, profile, work), ...findUnderName(field, flat.text, profile, work)];
    return { field, flat, spots };
  });
  for (const one of judged) {
    for (const other of judged) {
      if (one === other) continue;
      other.spots.push(...findRest(one.flat.text, other.flat.text, profile, work));
      const end = one.flat.text.trimEnd().length;
      const tailAt = Math.max(0, end - borderReach);
      const lead = other.flat.text.search(/\S|$/);
      const tail = one.flat.text.slice(tailAt, end);
      const head = other.flat.text.slice(lead, lead + borderReach);
      for (const spot of spotsIn(tail + fieldBorder + head, profile, work)) {
        if (spot.start >= tail.length || spot.end <= tail.length + 1) continue;
        one.spots.push({ ...spot, start: spot.start + tailAt, end });
        other.spots.push({ ...spot, start: lead, end: spot.end - tail.length - 1 + lead, shown: "" });
      }
    }
  }
  return judged.flatMap(({ field, flat, spots }) =>
    mergeSpots(spots).map((spot) => toFinding(field, flat, spot)),
  );
}

/** The rest of a key whose beginning is all that another field holds: of the sum that its whole keys have. */
function findRest(begun: string, text: string, profile: ServiceProfile, work: Work): readonly Spot[] {
  const typed = /^\s*([\w.-]{3,32}?)[\s.…*]*$/.exec(begun)?.[1] ?? "";
  const literal = literalPrefix(typed, profile);
  const body = typed.slice(literal?.prefix.length);
  // Behind less than three characters any digest would be of a key's length.
  if (!literal || body.length < 3) return [];
  work.spend(text.length);
  // A digest is no rest, and the ids of relays hold the time.
  const isRest = (rest: string) =>
    !isHash(rest) &&
    (isHash(body + rest) ||
      (literal.lengths.includes(body.length + rest.length) && looksRandom(rest, 12) && !/\d{8}/.test(rest)));
  return Array.from(text.matchAll(/[\w-]{12,}/g))
    .filter(({ 0: rest }) => isRest(rest))
    .map(({ index, 0: rest }) => hiddenSpot(literal.family, index, index + rest.length));
}

/** What each rule finds in a text without the breaks inside of its values. */
function spotsIn(text: string, profile: ServiceProfile, work: Work): readonly Spot[] {
  const view = unwrap(text, profile, work);
  const prefixed = findPrefixed(view.text, profile, work);
  const spots = [
    ...prefixed,
    ...findShapes(view.text, prefixed, work),
    ...findEncoded(view.text, work, (decoded) => spotsIn(decoded, profile, work)),
    ...findLogins(view.text, work),
    ...findNamed(view.text, profile, work),
  ];
  return spots.map((spot) => ({ ...spot, start: view.startOf(spot.start), end: view.endOf(spot.end) }));
}

function toFinding(field: string, flat: Flat, spot: Spot): Finding {
  const start = flat.startOf(spot.start);
  const masked = spot.shown === "" ? hiddenSecret : `${spot.shown}…`;
  return { field, family: spot.family, start, length: flat.endOf(spot.end) - start, masked };
}
