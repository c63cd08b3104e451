import { decodeBase64, isEncodedText } from "./logins.ts";
import { hiddenSpot, type Spot } from "./spot.ts";
import type { Work } from "./work.ts";

/** A key in base64 has at least so many characters. */
const encodedToken = /\b[A-Za-z0-9+/]{26,}={0,2}/g;

/** What `find` sees in base64, as in a Kubernetes secret or a Basic header; nothing of it may be shown. */
export function findEncoded(
  text: string,
  work: Work,
  find: (decoded: string) => readonly Spot[],
): readonly Spot[] {
  const spots: Spot[] = [];
  for (const { index, 0: token } of text.matchAll(encodedToken)) {
    work.spend(token.length);
    if (!isEncodedText(token)) continue;
    const found = find(decodeBase64(token))[0];
    if (found) spots.push(hiddenSpot(found.family, index, index + token.length));
  }
  return spots;
}
