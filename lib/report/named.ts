import type { ServiceProfile } from "#lib/profile/index.ts";
import { literalPrefix } from "./families.ts";
import { isUuid, looksRandom } from "./judge.ts";
import { isEncodedText } from "./logins.ts";
import { isRealPassword } from "./password.ts";
import { endWithout, runsOf } from "./runs.ts";
import { hiddenSpot, type Spot } from "./spot.ts";
import type { Work } from "./work.ts";

/** Names whose value is a credential, names whose value may be one, and names of passwords. */
const name =
  /(api[-_. ]?key|auth[-_]?(?:key|token)|access[-_ ]?(?:token|key)|secret[-_ ]?(?:access[-_]?)?key|client[-_]?secret|(?:refresh|session|security)[-_]?token|(?:account|private|session|signing|encryption)[-_]?key|authorization|bearer|密钥|密匙|令牌)|(token|secret|credential|(?:[-_]|my |the )key(?!s)|[?&](?:key|auth|[\w-]{0,12}sig(?:nature)?)(?==))|(password(?![a-z])|passwd|passphrase|pwd|[-_]pass(?![a-z])|密码|口令)/gi;

/** What joins a name to its value, and the quotes and the scheme before it. All bounds are small: it runs per name. */
const joint =
  /[a-z0-9_]{0,16}["'`\]]{0,2}(?:(?:[ \t]{0,16}(=>|:=|[:=]{1,2}|：|是|为| is | was | provided:|>|<\/key>\s{0,40}<string>)|(["'],))[ \t]{0,16}(?:\n[ \t]{0,40}(?=[\w-]{20,}\s*(?:\n|$)))?|["']?,?[ \t{]{0,8}\n?[ \t]{0,40}["']?(value|default)["']?[ \t]{0,4}[:=][ \t]{0,4}|[ \t+]{1,4})(?:\w{0,8}[([])?(?:b(?=["']))?["'`“«‘]{0,2}(?:(?:bearer|token|apikey|api-key)[ \t]{1,4})?["'`]?/iy;

/** All cookies of a header (RFC 6265), of curl's `-b` or of its long form. */
const cookies = /(?:\bcookie["']?[:= ]|\s-b)[ \t]{0,4}["']?([\w.-]{1,64}=[^\n"']{8,4096})/gi;

const cookie = /(?:^|;)[^=;]*=([\w%.~+/:-]*={0,2})/g;

/** Names that end like those of secrets and hold none. */
const harmlessName =
  /(?:public|publickey|publishable|idempotency|page|next|continuation|cursor|csrf|xsrf|websocket|cache|primary|foreign|sort|partition|cancel|max|tracking|recv)[-_]?$|(?:arn:[\w-]+|\d{12}):$/i;

/** Customers are asked for 7 characters behind the prefix, and 9 are taken. */
export const maxHarmlessBody = 9;

/** A shorter value is no credential but a password. */
const leastSecret = 16;

/** Most characters of a value that are judged. */
const judgedLength = 256;

/** Values that stand behind the name of a secret, such as `X_API_KEY=…`, `x-api-key: …`, `Bearer …`, `--password …`. */
export function findNamed(text: string, profile: ServiceProfile, work: Work): readonly Spot[] {
  const runEnd = runsOf(text, work);
  const spots: Spot[] = [];
  for (const match of text.matchAll(name)) {
    work.spend(20);
    joint.lastIndex = match.index + match[0].length;
    const joined = joint.exec(text);
    if (!joined || /^_?(?:id|name|ref)\b/i.test(joined[0])) continue;
    const at = joint.lastIndex;
    // A sentence puts a full stop or an ellipsis behind it.
    const end = endWithout(/[.:!?]/, text, at, runEnd("value", at));
    const value = text.slice(at, Math.min(end, at + judgedLength));
    const [, credential, maybe, password] = match;
    if (password === undefined && value.length < leastSecret) continue;
    const isSet =
      (joined[1] ?? joined[2] ?? joined[3]) !== undefined ||
      isFlag(text, match.index) ||
      isVariable(text, match.index, match.index + match[0].length);
    if (credential !== undefined) {
      const isBearer = /bearer/i.test(match[0] + joined[0]);
      if (isSecretValue(value, isSet || isBearer ? leastSecret : 20, true))
        spots.push(hiddenSpot(isBearer ? "bearer" : "named-value", at, end));
    } else if (maybe !== undefined) {
      const isSecret = isSet && isSecretValue(value, 20, !/key$/i.test(maybe));
      const before = text.slice(Math.max(0, match.index - 16), match.index);
      const isFingerprint = /gpg[-_]?$/i.test(before) && /^(?:[\da-f]{16}|[\da-f]{40})$/i.test(value);
      if (isSecret && !isFingerprint && !harmlessName.test(before))
        spots.push(hiddenSpot("named-value", at, end));
    } else if (match[0] !== "PWD" && isSet && joined[2] === undefined) {
      const tight = joined[0].startsWith("=") || /["']/.test(joined[0]);
      const until = quotedEnd(text, at) ?? end;
      const secret = text.slice(at, until);
      if (isRealPassword(secret, tight) || isEncodedText(secret))
        spots.push(hiddenSpot("password", at, until));
    }
  }
  for (const { index, 0: header, 1: pairs = "" } of text.matchAll(cookies)) {
    for (const { index: at, 0: pair, 1: value = "" } of pairs.matchAll(cookie)) {
      const end = index + header.length - pairs.length + at + pair.length;
      if (isSecretValue(value, 16, true)) spots.push(hiddenSpot("cookie", end - value.length, end));
    }
  }
  return spots.filter(
    ({ family, start, end }) => family === "password" || !isKeyPrefix(text.slice(start, end), profile),
  );
}

/** The secrets of a whole field whose name is that of a key: there a bare one needs no name in the text. */
export function findUnderName(
  field: string,
  text: string,
  profile: ServiceProfile,
  work: Work,
): readonly Spot[] {
  if (!/key|token|secret/i.test(field)) return [];
  const spots: Spot[] = [];
  for (const { index, 0: value } of text.matchAll(/[\w+/=.-]{16,}/g)) {
    work.spend(value.length);
    if (isSecretValue(value, 16, true) && !isKeyPrefix(value, profile))
      spots.push(hiddenSpot("named-value", index, index + value.length));
  }
  return spots;
}

/** Whether the name at `at` belongs to a flag such as `--db-password`: its word begins with a dash. */
function isFlag(text: string, at: number): boolean {
  return /(?:^|[^\w-])-[\w-]*$/.test(text.slice(Math.max(0, at - 16), at + 1));
}

/** Whether the name from `at` to `end` ends a variable such as `ACME_TOKEN`: `ENV`, `setx` and `set -x` put no sign behind it. */
function isVariable(text: string, at: number, end: number): boolean {
  return /[A-Z\d]_[A-Z_]+$/.test(text.slice(Math.max(0, at - 2), end));
}

/** The longest run of key characters in a value decides; a mask, a placeholder or code has none that is random. */
function isSecretValue(value: string, minLength: number, takesUuid: boolean): boolean {
  if (value.length < minLength || /^(?:[$%@!#~]|arn:)/.test(value)) return false;
  if (isUuid(value)) return takesUuid;
  return value.split(/[^\w+/=-]+/).some((piece) => looksRandom(piece, minLength));
}

/** The beginning of a key, as we ask for it and as a mask leaves it. */
function isKeyPrefix(value: string, profile: ServiceProfile): boolean {
  const literal = value.length > 40 ? null : literalPrefix(value, profile);
  return literal !== null && value.length - literal.prefix.length <= maxHarmlessBody;
}

/** A password in quotes may hold any character but them. */
function quotedEnd(text: string, at: number): number | null {
  const quote = text.charAt(at - 1);
  const inside =
    text
      .slice(at, at + judgedLength)
      .split("\n")[0]
      ?.indexOf(quote) ?? 0;
  return /["']/.test(quote) && inside > 0 ? at + inside : null;
}
