import { decodeBase64, isEncodedText } from "./logins.ts";
import { hiddenSpot, mergeSpots, type Spot } from "./spot.ts";
import type { Work } from "./work.ts";

/** A key in base64 has at least so many characters. */
const encodedToken = /\b[A-Za-z0-9+/]{26,}={0,2}/g;

/** Between two decoded texts, so that nothing goes on from one to the next. */
const border = "\n,\n";

/** What `find` sees in base64, as in a Kubernetes secret or a Basic header; nothing of it may be shown. */
export function findEncoded(
  text: string,
  work: Work,
  find: (decoded: string) => readonly Spot[],
): readonly Spot[] {
  const tokens: { start: number; end: number; until: number }[] = [];
  // All at once: to look into each of thousands would cost more than the text itself.
  let decoded = "";
  for (const { index, 0: token } of text.matchAll(encodedToken)) {
    work.spend(token.length);
    if (!isEncodedText(token)) continue;
    decoded += decodeBase64(token) + border;
    tokens.push({ start: index, end: index + token.length, until: decoded.length });
  }
  if (decoded === "") return [];
  let next = 0;
  return mergeSpots(find(decoded)).flatMap((spot) => {
    while ((tokens[next]?.until ?? spot.end) < spot.end) next++;
    const token = tokens[next];
    return token ? hiddenSpot(spot.family, token.start, token.end) : [];
  });
}
