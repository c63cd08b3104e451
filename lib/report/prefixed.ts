import type { ServiceProfile } from "#lib/profile/index.ts";
import { type Family, findersFor, nextBeginning } from "./families.ts";
import { isKeyBody, isUuid, looksRandom } from "./judge.ts";
import { shownBodyLength } from "./mask.ts";
import { type RunEnd, runsOf } from "./runs.ts";
import type { Spot } from "./spot.ts";
import type { Work } from "./work.ts";

/** A repeated prefix within the run that was just refused is refused alike; its judged window is nearly the same. */
const nearBody = 24;

/** Where a key of a family seems to begin, and where the run of its characters ends. */
export type Beginning = {
  readonly family: Family;
  readonly start: number;
  readonly bodyAt: number;
  readonly end: number;
};

/** The beginnings of keys in a flat text, family by family; `isKey` says which are keys, behind whose end the next is looked for. */
export function beginningsOf(
  text: string,
  profile: ServiceProfile,
  work: Work,
  endOfKey: (beginning: Beginning, runEnd: RunEnd) => number,
): void {
  const runEnd = runsOf(text, work);
  for (const finder of findersFor(profile)) {
    let from = 0;
    for (let found = nextBeginning(finder, text, 0); found; found = nextBeginning(finder, text, from)) {
      const { family, start, prefix } = found;
      const bodyAt = start + prefix.length;
      from = bodyAt;
      work.spend(prefix.length);
      if (!family.anywhere && continuesName(text, start)) continue;
      const end = runEnd(family.chars, bodyAt);
      from = Math.max(bodyAt, endOfKey({ family, start, bodyAt, end }, runEnd));
    }
  }
}

/** The keys of a flat text that their beginning tells. */
export function findPrefixed(text: string, profile: ServiceProfile, work: Work): readonly Spot[] {
  const spots: Spot[] = [];
  let refused = { family: "", end: -1, bodyAt: 0 };
  beginningsOf(text, profile, work, ({ family, start, bodyAt, end }, runEnd) => {
    const isSameRun = refused.family === family.prefix && refused.end === end;
    if (isSameRun && bodyAt - refused.bodyAt < nearBody) return 0;
    work.spend(20 + Math.min(end - bodyAt, 256));
    const body = text.slice(bodyAt, end);
    const key = isFullKey(body, family) ? { end, body } : readGroups(text, bodyAt, family, runEnd);
    if (!key) {
      refused = { family: family.prefix, end, bodyAt };
      return 0;
    }
    const shown = family.hidden ? "" : text.slice(start, bodyAt) + key.body.slice(0, shownBodyLength);
    spots.push({ family: family.id, start, end: key.end, shown });
    return key.end;
  });
  return spots;
}

/** Whether a body is long and random enough for its family. */
function isFullKey(body: string, family: Family): boolean {
  if (family.id === "service" && body.length < family.min) return looksRandom(body, minOwnLength);
  if (body.length < family.min) return false;
  if (!family.weak) return isKeyBody(body, family.id === "service");
  return looksRandom(body, family.min) || (family.id === "sk" && isUuid(body));
}

/** A cut key of the service, too short for its format and too long for what is asked for. */
const minOwnLength = 14;

/** So much of a body in groups tells whether it is one; the rest is only read once it is. */
const judgedGroups = 40;

/** A body in groups of the same length, as people write down what they read aloud. */
function readGroups(text: string, bodyAt: number, family: Family, runEnd: RunEnd) {
  let end = runEnd(family.chars, bodyAt);
  if (end - bodyAt >= family.min) return null;
  let width = 0;
  let count = 0;
  const bodySoFar = () => text.slice(bodyAt, end).replace(/[ -]/g, "");
  const isBody = () => count > 2 && looksRandom(bodySoFar(), family.min);
  for (; /[ -]/.test(text.charAt(end)); count++) {
    const next = runEnd(family.chars, end + 1);
    const length = next - end - 1;
    if (length < 1 || length > 10 || (width > 0 && length !== width)) break;
    if (end - bodyAt < judgedGroups && next - bodyAt >= judgedGroups && !isBody()) return null;
    width = length;
    end = next;
  }
  return isBody() ? { end, body: bodySoFar() } : null;
}

/** Whether the prefix is the inner part of a word or of a hyphenated or underscored name, as `sk-` in `task-sk-1`. */
function continuesName(text: string, start: number): boolean {
  return /[A-Za-z\d]$|^[A-Za-z\d-][-_]$/.test(text.slice(Math.max(0, start - 2), start));
}
