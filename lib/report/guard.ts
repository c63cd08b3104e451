import type { ServiceProfile } from "#lib/profile/index.ts";
import { fieldBorder } from "./broken-lines.ts";
import { findEncoded } from "./encoded.ts";
import { literalPrefix } from "./families.ts";
import type { Finding } from "./finding.ts";
import { type Flat, flatten } from "./flatten.ts";
import { looksRandom } from "./judge.ts";
import { findLogins } from "./logins.ts";
import { hiddenSecret } from "./mask.ts";
import { findNamed, findUnderName, maxHarmlessBody } from "./named.ts";
import { findPrefixed } from "./prefixed.ts";
import { findShapes } from "./shapes.ts";
import { mergeSpots, type Spot } from "./spot.ts";
import { gap, unwrap } from "./unwrap.ts";
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

/**
 * What each rule finds in a text, and once more without the breaks inside of its values, where only what spans a
 * break counts. Each goes on to the last piece of its value.
 */
function spotsIn(text: string, profile: ServiceProfile, work: Work): readonly Spot[] {
  const prefixed = findPrefixed(text, profile, work);
  const spots = [
    ...prefixed,
    ...findShapes(text, prefixed, work),
    ...findEncoded(text, profile, work),
    ...findLogins(text, work),
    ...findNamed(text, profile, work),
  ];
  const view = unwrap(text, profile, work);
  if (view.ends.size === 0) return spots;
  const joined = [
    ...findPrefixed(view.text, profile, work),
    ...findLogins(view.text, work),
    ...findNamed(view.text, profile, work),
  ];
  for (const spot of joined) {
    const start = view.startOf(spot.start);
    const end = view.endOf(spot.end);
    if (end - start === spot.end - spot.start) continue;
    const [first = "", second, third] = text.slice(start, end).split(gap);
    const prefix = spot.family === "url-login" ? "" : literalPrefix(first, profile)?.prefix;
    if (prefix === undefined) {
      // A word or a name of code was set, and the line behind it is another.
      if (/^[A-Za-z]?[a-z]+(?:[.-]\w+)*$/.test(first)) continue;
      if (spot.family === "password" && !looksRandom(view.text.slice(spot.start, spot.end), 8)) continue;
    }
    // The beginning that is asked for and some other line are no key, pieces of one width are.
    const isKey =
      !prefix ||
      first.length - prefix.length > maxHarmlessBody ||
      (third !== undefined && second?.length === first.length);
    if (isKey) spots.push({ ...spot, start, end });
  }
  return spots.map((spot) => {
    let end = spot.end;
    while (text.charAt(end - 1) === "\\") end--;
    return { ...spot, end: view.ends.get(end) ?? spot.end };
  });
}

function toFinding(field: string, flat: Flat, spot: Spot): Finding {
  const start = flat.startOf(spot.start);
  const masked = spot.shown === "" ? hiddenSecret : `${spot.shown}…`;
  return { field, family: spot.family, start, length: flat.endOf(spot.end) - start, masked };
}
