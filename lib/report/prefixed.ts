import type { ServiceProfile } from "#lib/profile/index.ts";
import { continuesKey, nextPiece } from "./broken-lines.ts";
import { type Family, familiesFor } from "./families.ts";
import { isKeyBody, isOwnKeyBody, looksRandom } from "./judge.ts";
import { shownBodyLength } from "./mask.ts";
import { type RunEnd, runsOf } from "./runs.ts";
import type { Spot } from "./spot.ts";

/** A beginning of a key that runs to the end of its text: the rest may stand in another field. */
export type OpenEnd = {
  readonly family: Family;
  readonly start: number;
  readonly prefix: string;
  readonly body: string;
};

/** A repeated prefix within the run that was just refused is refused alike; its judged window is nearly the same. */
const nearBody = 24;

/** No key with a prefix is longer. */
const maxJoinedLength = 2000;

/** The keys of a flat text that a known prefix tells, and the one that its end cuts off. */
export function findPrefixed(
  text: string,
  profile: ServiceProfile,
): { readonly spots: readonly Spot[]; readonly openEnd: OpenEnd | null } {
  const runEnd = runsOf(text);
  const textEnd = text.trimEnd().length;
  const spots: Spot[] = [];
  let openEnd: OpenEnd | null = null;
  let refused = { family: "", end: -1, bodyAt: 0 };
  for (const { finder, families } of findersFor(profile)) {
    finder.lastIndex = 0;
    for (let match = finder.exec(text); match; match = finder.exec(text)) {
      const group = match.findIndex((part, index) => index > 0 && part !== undefined);
      const family = families[group - 1];
      const prefix = match[group] ?? "";
      const bodyAt = match.index + match[0].length;
      const start = bodyAt - prefix.length;
      if (!family || (!family.anywhere && continuesName(text, start))) continue;
      const runEnds = runEnd(family.chars, bodyAt);
      const isSameRun = refused.family === family.prefix && refused.end === runEnds;
      if (isSameRun && bodyAt - refused.bodyAt < nearBody) continue;
      const { end, body } = readBody(text, { bodyAt, runEnds }, family, runEnd);
      if (isFullKey(body, family)) {
        spots.push({ family: family.id, start, end, shown: shownOf(prefix, body) });
        finder.lastIndex = end;
      } else refused = { family: family.prefix, end: runEnds, bodyAt };
      if (end >= textEnd && body !== "" && !openEnd) openEnd = { family, start, prefix, body };
    }
  }
  return { spots, openEnd };
}

/** Whether a body is long and random enough for its family. */
export function isFullKey(body: string, family: Family): boolean {
  if (body.length < family.min) return false;
  if (family.id === "service") return isOwnKeyBody(body);
  return family.weak ? looksRandom(body, family.min) : isKeyBody(body);
}

/** The literal prefix and at most 7 characters of a key. */
export function shownOf(prefix: string, body: string): string {
  return prefix + body.slice(0, shownBodyLength);
}

/**
 * The body from `bodyAt` on, through the line breaks that a terminal put into it. Once two pieces filled their lines
 * the next one belongs to the key, however it looks; a shorter one is the last.
 */
function readBody(
  text: string,
  { bodyAt, runEnds }: { readonly bodyAt: number; readonly runEnds: number },
  family: Family,
  runEnd: RunEnd,
): { end: number; body: string } {
  let end = runEnds;
  let body = text.slice(bodyAt, end);
  if (body === "" && family.id === "service") {
    // A terminal can break the line right behind the prefix; what follows must then look like a key by itself.
    const piece = nextPiece(text, end, family.chars, runEnd);
    if (piece && looksRandom(piece.text, family.min)) return { end: piece.end, body: piece.text };
  }
  let width = 0;
  let isFilled = false;
  while (body !== "" && body.length < maxJoinedLength && !/^[-_]{2}/.test(body)) {
    const piece = nextPiece(text, end, family.chars, runEnd);
    if (!piece || !(isFilled ? piece.text.length <= width : continuesKey(piece, body, family))) break;
    body += piece.text;
    end = piece.end;
    if (piece.text.length < width) break;
    isFilled = piece.text.length === (width || piece.column);
    width = piece.text.length;
  }
  return { end, body };
}

/** Whether the prefix is the inner part of a hyphenated or underscored name, as `sk-` in `task-sk-1`. */
function continuesName(text: string, start: number): boolean {
  return /^[A-Za-z\d-][-_]$/.test(text.slice(Math.max(0, start - 2), start));
}

type Finder = { readonly finder: RegExp; readonly families: readonly Family[] };

const finders = new WeakMap<ServiceProfile, readonly Finder[]>();

function findersFor(profile: ServiceProfile): readonly Finder[] {
  const known = finders.get(profile);
  if (known) return known;
  const families = familiesFor(profile);
  const made = [
    finderOf(
      families.filter((family) => !family.exact),
      "gi",
    ),
    finderOf(
      families.filter((family) => family.exact),
      "g",
    ),
  ];
  finders.set(profile, made);
  return made;
}

function finderOf(families: readonly Family[], flags: string): Finder {
  const sources = families.map(({ prefix, anywhere }) => `${anywhere ? "_?" : "(?:\\b|_)"}(${prefix})`);
  return { finder: new RegExp(sources.join("|"), flags), families };
}
