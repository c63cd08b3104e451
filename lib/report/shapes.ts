import { looksRandom } from "./judge.ts";
import type { Spot } from "./spot.ts";

/** Zhipu GLM: 32 hexadecimal digits, a dot, 16 letters and digits (open.bigmodel.cn). */
const zhipu = /\b[\da-f]{32}\.[A-Za-z0-9]{16}\b/g;

/** RFC 7519; the bounds keep a long run of `eyJ` from being read again and again. */
const jwt = /\beyJ[\w-]{8,2000}\.eyJ[\w-]{8,8000}\.[\w-]{10,2000}/g;

const privateKeyHeader = /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;

/** A line of a private key in PEM (RFC 7468) or of its old headers, perhaps indented, quoted or in a box. */
const privateKeyLine =
  /[ \t]{0,40}["'│┃║|>+]?[ \t]{0,40}(?:(?:Proc-Type|DEK-Info|Version|Comment): ?[^\n]{0,120}|[A-Za-z0-9+/=]{1,10000})?[ \t]{0,200}["'│┃║|+\\]?[ \t]{0,8}(?:\r?\n|$|(?=-----END))/y;

/** AWS secrets have no prefix: 40 characters of base64 near an access key id (docs.aws.amazon.com). */
const awsSecret = /(?:^|[^A-Za-z0-9+/=])([A-Za-z0-9+/]{40})(?![A-Za-z0-9+/=])/;
const awsReach = 160;

/** Secrets of a flat text that their shape tells without a name or a prefix. */
export function findShapes(text: string, prefixed: readonly Spot[]): readonly Spot[] {
  return [
    ...Array.from(text.matchAll(zhipu), (match): Spot => hidden("zhipu", match.index, match[0].length)),
    ...Array.from(text.matchAll(jwt), (match): Spot => hidden("jwt", match.index, match[0].length)),
    ...findPrivateKeys(text),
    ...findAwsSecrets(text, prefixed),
  ];
}

/** A header with at least one line of key behind it, cut off before its end or not; the header itself is no secret. */
function findPrivateKeys(text: string): readonly Spot[] {
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
    const body = text.slice(start, end);
    const lead = body.length - body.trimStart().length;
    const length = body.trim().length;
    if (/[A-Za-z0-9+/]{16}/.test(body)) spots.push(hidden("private-key", start + lead, length));
  }
  return spots;
}

function findAwsSecrets(text: string, prefixed: readonly Spot[]): readonly Spot[] {
  return prefixed
    .filter((spot) => spot.family === "aws")
    .flatMap((id) => {
      const near = text.slice(id.end, id.end + awsReach);
      const match = awsSecret.exec(near);
      if (!match?.[1] || !looksRandom(match[1], 40) || /^[\da-f]+$/.test(match[1])) return [];
      const start = id.end + match.index + match[0].length - match[1].length;
      return [hidden("aws", start, match[1].length)];
    });
}

function hidden(family: Spot["family"], start: number, length: number): Spot {
  return { family, start, end: start + length, shown: "" };
}
