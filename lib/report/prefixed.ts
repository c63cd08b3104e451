import type { ServiceProfile } from "#lib/profile/index.ts";
import { breaks, continuesKey, nextPiece } from "./broken-lines.ts";
import { type Family, familiesFor } from "./families.ts";
import { rewrite } from "./flatten.ts";
import { isKeyBody, isOwnKeyBody, isUuid, looksRandom } from "./judge.ts";
import { shownBodyLength } from "./mask.ts";
import { type RunEnd, runsOf } from "./runs.ts";
import type { Spot } from "./spot.ts";
import type { Work } from "./work.ts";

/** A repeated prefix within the run that was just refused is refused alike; its judged window is nearly the same. */
const nearBody = 24;

/** No key with a prefix is longer, but for a token (RFC 7519) and a session (AWS). */
const maxJoinedLength = 240;
const maxTokenLength = 2000;

/** The keys of a flat text that their beginning tells, be it whole or broken itself. */
export function findPrefixed(text: string, profile: ServiceProfile, work: Work): readonly Spot[] {
  const runEnd = runsOf(text, work);
  const joined = rewrite(text, breaks, () => "");
  const spots: Spot[] = [];
  for (const { whole, broken, families } of findersFor(profile)) {
    for (const view of [null, joined]) {
      const finder = view ? broken : whole;
      const seen = view ? view.text : text;
      let refused = { family: "", end: -1, bodyAt: 0, joinedTo: -1 };
      let foundTo = 0;
      finder.lastIndex = 0;
      for (let match = finder.exec(seen); match; match = finder.exec(seen)) {
        work.spend(match[0].length);
        const family = families[match.findIndex((part, index) => index > 0 && part !== undefined) - 1];
        const prefix = match[0];
        const start = view ? view.startOf(match.index) : match.index;
        const bodyAt = view ? view.startOf(finder.lastIndex) : finder.lastIndex;
        const isBroken = bodyAt - start !== prefix.length;
        if (!family || (view && !isBroken) || start < foundTo) continue;
        // '12 ms - 9f86…' is no key: an ordinary beginning is only looked for over the end of a line.
        if (isBroken && family.weak && !/^\S+\n\S*$/.test(text.slice(start, bodyAt))) continue;
        if (!family.anywhere && continuesName(text, start)) continue;
        const runEnds = runEnd(family.chars, bodyAt);
        // Only groups are shorter behind a broken beginning.
        if (isBroken && runEnds - bodyAt < 8 && text.charAt(runEnds) !== " ") continue;
        const isSameRun = refused.family === family.prefix && refused.end === runEnds;
        if (isSameRun && bodyAt - refused.bodyAt < nearBody) continue;
        // What was joined and refused is not joined again from within: that would cost the square of its length.
        const joins = refused.family !== family.prefix || bodyAt >= refused.joinedTo;
        const { end, body } = joins
          ? readBody(text, bodyAt, family, runEnd)
          : { end: runEnds, body: text.slice(bodyAt, runEnds) };
        work.spend(20 + Math.min(end - bodyAt, 256));
        if (isBroken ? looksRandom(body, family.min) : isFullKey(body, family)) {
          const shown = family.hidden ? "" : prefix + body.slice(0, shownBodyLength);
          spots.push({ family: family.id, start, end, shown });
          foundTo = end;
          if (!view) finder.lastIndex = end;
        } else {
          const joinedTo = joins ? end : refused.joinedTo;
          refused = { family: family.prefix, end: runEnds, bodyAt, joinedTo };
        }
      }
    }
  }
  return spots;
}

/** Whether a body is long and random enough for its family. */
function isFullKey(body: string, family: Family): boolean {
  if (family.id === "service" && body.length < family.min) return looksRandom(body, minOwnLength);
  if (body.length < family.min) return false;
  if (family.id === "service") return isOwnKeyBody(body);
  if (!family.weak) return isKeyBody(body);
  return looksRandom(body, family.min) || (family.id === "sk" && isUuid(body));
}

/** A cut key of the service, too short for its format and too long for what is asked for. */
const minOwnLength = 14;

/**
 * The body from `bodyAt` on, through the line breaks that a terminal put into it. Once two pieces filled their lines
 * the next one belongs to the key, however it looks; a shorter one is the last.
 */
function readBody(
  text: string,
  bodyAt: number,
  family: Family,
  runEnd: RunEnd,
): { end: number; body: string } {
  let end = runEnd(family.chars, bodyAt);
  let body = text.slice(bodyAt, end);
  let width = 0;
  let isFilled = false;
  const longest = family.id === "jwt" || family.chars === "base64" ? maxTokenLength : maxJoinedLength;
  while (body !== "" && body.length < longest && !/^[-_]{3}/.test(body)) {
    const piece = nextPiece(text, end, family.chars, runEnd);
    if (!piece || !(isFilled ? piece.text.length <= width : continuesKey(piece, body, family))) break;
    body += piece.text;
    end = piece.end;
    if (piece.text.length < width) break;
    isFilled = piece.text.length === (width || piece.column);
    width = piece.text.length;
  }
  return body.length < family.min
    ? (readGroups(text, bodyAt, family, runEnd) ?? { end, body })
    : { end, body };
}

/** So much of a body in groups tells whether it is one; the rest is only read once it is. */
const judgedGroups = 40;

/** A body in groups of the same length, as people write down what they read aloud. */
function readGroups(text: string, bodyAt: number, family: Family, runEnd: RunEnd) {
  let end = runEnd(family.chars, bodyAt);
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

type Finder = {
  readonly whole: RegExp;
  /** For a text without breaks, where words have no borders. */
  readonly broken: RegExp;
  readonly families: readonly Family[];
};

const finders = new WeakMap<ServiceProfile, readonly Finder[]>();

function findersFor(profile: ServiceProfile): readonly Finder[] {
  const known = finders.get(profile);
  if (known) return known;
  const made = ["gi", "g"].map((flags): Finder => {
    const families = familiesFor(profile).filter((family) => (family.exact ? "g" : "gi") === flags);
    const source = families.map(({ prefix }) => `(${prefix})`).join("|");
    const unbordered = source.replace("(?:\\b|_)", "");
    return { whole: new RegExp(source, flags), broken: new RegExp(unbordered, flags), families };
  });
  finders.set(profile, made);
  return made;
}
