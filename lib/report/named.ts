import type { ServiceProfile } from "#lib/profile/index.ts";
import { literalPrefix } from "./families.ts";
import { isUuid, looksRandom } from "./judge.ts";
import { isRealPassword } from "./password.ts";
import { runsOf } from "./runs.ts";
import type { Spot } from "./spot.ts";

/** Names whose value is a credential, names whose value may be one, and names of passwords. */
const name =
  /(api[-_ ]?key|auth[-_]?(?:key|token)|access[-_ ]?(?:token|key)|secret[-_ ]?(?:access[-_]?)?key|client[-_]?secret|(?:refresh|session|security|bearer)[-_]?token|(?:account|private|session|signing|encryption)[-_]?key|authorization|密钥|密匙|令牌)|(token|secret|credential|[-_]key(?!s))|(password(?![a-z])|passwd|passphrase|pwd|[-_]pass(?![a-z])|密码|口令)/gi;

/** What joins a name to its value, and the quotes and the scheme before it. All bounds are small: it runs per name. */
const joint =
  /[a-z0-9_]{0,16}["'`\]]{0,2}(?:[ \t]{0,16}(=>|:=|[:=]{1,2}|：|是|为| is | was | provided:)[ \t]{0,16}|["']?,?[ \t]{0,8}\n?[ \t]{0,40}["']?(value)["']?[ \t]{0,4}[:=][ \t]{0,4}|[ \t]{1,4})["'`“«‘]{0,2}(?:(?:bearer|token|apikey|api-key)[ \t]{1,4})?["'`]?/iy;

const bearer = /\bbearer[ \t:=]{1,4}["'`“]?/gi;

/** Names that end like those of secrets and hold none. */
const harmlessName =
  /(?:public|publickey|publishable|idempotency|page|next|continuation|cursor|csrf|xsrf|websocket|cache|primary|foreign|sort|partition|cancel|max|tracking|recv)[-_]?$/i;

/** Customers are asked for 7 characters behind the prefix, and 9 are taken. */
const maxHarmlessBody = 9;

/** Most characters of a value that are judged. */
const judgedLength = 256;

/** Values that stand behind the name of a secret, such as `X_API_KEY=…`, `x-api-key: …`, `Bearer …`, `--password …`. */
export function findNamed(text: string, profile: ServiceProfile): readonly Spot[] {
  const runEnd = runsOf(text);
  const spots: Spot[] = [];
  for (const match of text.matchAll(bearer)) {
    const at = match.index + match[0].length;
    const end = valueEnd(text, at, runEnd("value", at));
    if (isSecretValue(text.slice(at, Math.min(end, at + judgedLength)), 16, true))
      spots.push(spot("bearer", at, end));
  }
  for (const match of text.matchAll(name)) {
    joint.lastIndex = match.index + match[0].length;
    const joined = joint.exec(text);
    if (!joined) continue;
    const at = joint.lastIndex;
    const isSet = joined[1] !== undefined || joined[2] !== undefined || isFlag(text, match.index);
    const end = valueEnd(text, at, runEnd("value", at));
    const value = text.slice(at, Math.min(end, at + judgedLength));
    const [, credential, maybe] = match;
    if (credential !== undefined) {
      if (isSecretValue(value, isSet ? 16 : 20, true)) spots.push(spot("named-value", at, end));
    } else if (maybe !== undefined) {
      const isSecret = isSet && isSecretValue(value, 20, false);
      if (isSecret && !harmlessName.test(text.slice(Math.max(0, match.index - 16), match.index)))
        spots.push(spot("named-value", at, end));
    } else if (match[0] !== "PWD" && isSet) {
      const tight = joined[0].startsWith("=") || /["']/.test(joined[0]);
      const until = quotedEnd(text, at) ?? end;
      if (isRealPassword(text.slice(at, until), tight)) spots.push(spot("password", at, until));
    }
  }
  return spots.filter(
    ({ family, start, end }) => family === "password" || !isKeyPrefix(text.slice(start, end), profile),
  );
}

/** Whether the name at `at` belongs to a flag such as `--db-password`: its word begins with a dash. */
function isFlag(text: string, at: number): boolean {
  let from = at;
  while (at - from < 16 && /[\w-]/.test(text.charAt(from - 1))) from--;
  return text.charAt(from) === "-";
}

/** The longest run of key characters in a value decides; a mask, a placeholder or code has none that is random. */
function isSecretValue(value: string, minLength: number, takesUuid: boolean): boolean {
  if (value.length < minLength || /^[$%@!#~]/.test(value)) return false;
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
  if (quote !== '"' && quote !== "'") return null;
  const inside = text.slice(at, at + judgedLength).search(quote === '"' ? /["\n]/ : /['\n]/);
  return inside > 0 && text.charAt(at + inside) === quote ? at + inside : null;
}

/** A run of value characters without the full stop or the ellipsis that a sentence put behind it. */
function valueEnd(text: string, at: number, end: number): number {
  let until = end;
  while (until > at && /[.:!?]/.test(text.charAt(until - 1))) until--;
  return until;
}

function spot(family: Spot["family"], start: number, end: number): Spot {
  return { family, start, end, shown: "" };
}
