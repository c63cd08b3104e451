import { looksRandom } from "./judge.ts";
import { hiddenSpot, type Spot } from "./spot.ts";
import type { Work } from "./work.ts";

const privateKeyHeader = /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;

/** A line of a private key in PEM (RFC 7468) or of its old headers, perhaps indented or quoted. */
const privateKeyLine =
  /[ \t]{0,40}["'+]?[ \t]{0,40}(?:(?:Proc-Type|DEK-Info|Version|Comment): ?[^\n]{0,120}|[A-Za-z0-9+/=]{1,10000})?(?:[ \t]{0,200}["'+\\]?[ \t]{0,8}(?:\r?\n|$|(?=-----END))|(?<=[\w+/]{40}|[\w+/=](?=["'\\,;<])))/y;

/** AWS secrets have no prefix: 40 characters of base64 near an access key id (docs.aws.amazon.com). */
const awsToken = /[A-Za-z0-9+/=]+/g;
const awsSecretLength = 40;
const awsReach = 160;

/** Secrets of a flat text that their shape tells without a name or a prefix. */
export function findShapes(text: string, prefixed: readonly Spot[], work: Work): readonly Spot[] {
  return [...findPrivateKeys(text, work), ...findAwsSecrets(text, prefixed)];
}

/** A header with at least one line of key behind it, cut off before its end or not; the header itself is no secret. */
function findPrivateKeys(text: string, work: Work): readonly Spot[] {
  const spots: Spot[] = [];
  for (const header of text.matchAll(privateKeyHeader)) {
    const start = header.index + header[0].length;
    if (start < (spots.at(-1)?.end ?? 0)) continue;
    let end = start;
    for (privateKeyLine.lastIndex = start; privateKeyLine.test(text) && privateKeyLine.lastIndex > end; ) {
      end = privateKeyLine.lastIndex;
      if (text.startsWith("-----END", end)) break;
      privateKeyLine.lastIndex = end;
    }
    work.spend(20 + end - start);
    const body = text.slice(start, end);
    const lead = body.length - body.trimStart().length;
    const length = body.trim().length;
    if (/[A-Za-z0-9+/]{16}/.test(body))
      spots.push(hiddenSpot("private-key", start + lead, start + lead + length));
  }
  return spots;
}

function findAwsSecrets(text: string, prefixed: readonly Spot[]): readonly Spot[] {
  const ids = prefixed.filter((spot) => spot.family === "aws");
  return ids.flatMap((id, index) => {
    const until = Math.min(id.end + awsReach, ids[index + 1]?.start ?? text.length);
    return Array.from(text.slice(id.end, until).matchAll(awsToken))
      .filter(({ 0: token }) => token.length === awsSecretLength && /[G-Zg-z+/]/.test(token))
      .filter(({ 0: token }) => looksRandom(token, awsSecretLength))
      .map((match) => hiddenSpot("aws", id.end + match.index, id.end + match.index + awsSecretLength));
  });
}
