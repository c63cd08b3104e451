import type { ServiceProfile } from "#lib/profile/index.ts";
import { decodeBase64 } from "./logins.ts";
import { findPrefixed } from "./prefixed.ts";
import { hiddenSpot, type Spot } from "./spot.ts";
import type { Work } from "./work.ts";

/** A key in base64 has at least so many characters. */
const encodedToken = /\b[A-Za-z0-9+/]{26,}={0,2}/g;

/** Text has these characters only; the first 12 bytes are enough to leave out pictures and digests. */
const readable = /^[\t\n\r\x20-\x7e]{8,}$/;

/** Keys in base64, as in a Kubernetes secret or a Basic header; nothing of them may be shown. */
export function findEncoded(text: string, profile: ServiceProfile, work: Work): readonly Spot[] {
  const spots: Spot[] = [];
  for (const { index, 0: token } of text.matchAll(encodedToken)) {
    work.spend(token.length);
    if (!readable.test(decodeBase64(token.slice(0, 16)))) continue;
    const found = findPrefixed(decodeBase64(token), profile, work)[0];
    if (found) spots.push(hiddenSpot(found.family, index, index + token.length));
  }
  return spots;
}
