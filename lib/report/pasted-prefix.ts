import type { ServiceProfile } from "#lib/profile/index.ts";
import { literalPrefix } from "./families.ts";
import type { GuardedText } from "./guarded.ts";
import { readKeyPrefix } from "./key-prefix.ts";

/** A key prefix in a paste, and where in the text. */
export type PastedPrefix = {
  readonly keyPrefix: GuardedText;
  readonly start: number;
  readonly length: number;
};

/** A variable or header that holds a key, and the beginning of its value. */
const namedValue =
  /(?:auth[-_]?token|api[-_]?key|access[-_]?token|bearer|\bkey\b|\btoken\b|密钥)["'`]?\s{0,3}(?:[:=：]|\s)\s{0,3}(?:bearer )?["'`]?([A-Za-z][\w.-]{3,40})/gi;

/** A line that is nothing but the beginning of a key, as `echo ${ANTHROPIC_AUTH_TOKEN:0:10}` prints it. */
const loneValue = /^[ \t"'`]{0,8}([A-Za-z][\w-]{3,24})(?=(?:[.…*•]{1,80})?["'`]?[ \t]{0,80}$)/gm;

/** What stands in examples in place of a key. */
const placeholder = /x{3}|your|key|token|example|here|secret|placeholder|redacted|not[-_]?set|^(.)\1*$/i;

/**
 * The beginning of the customer's key in a guarded text: of a full key that was masked (`shown`, with its place), of a
 * key that a program or a person had masked, or a prefix alone. The service's own key goes before any other provider's.
 */
export function pastedPrefix(
  text: string,
  masked: readonly { readonly shown: string; readonly start: number }[],
  profile: ServiceProfile,
): PastedPrefix | null {
  const own = ownPrefixes(profile);
  const candidates = [
    ...masked.map(({ shown, start }) => ({ start, value: shown.replace(/…$/, "") })),
    ...[...text.matchAll(own), ...text.matchAll(namedValue), ...text.matchAll(loneValue)].map((match) => {
      const value = match[1] ?? "";
      return { start: match.index + match[0].lastIndexOf(value), value };
    }),
  ];
  let other: PastedPrefix | null = null;
  let tries = 0;
  for (const { start, value } of candidates) {
    const literal = literalPrefix(value, profile);
    if (!literal || placeholder.test(value.slice(literal.prefix.length))) continue;
    if (literal.family !== "service" && other) continue;
    // Each try is a run of the guard over a few characters.
    if (++tries > mostTries) break;
    const read = readKeyPrefix(value, profile);
    const keyPrefix = read.ok ? read.keyPrefix : "offer" in read ? read.offer : null;
    if (keyPrefix === null || !text.startsWith(keyPrefix, start)) continue;
    const found = { keyPrefix, start, length: keyPrefix.length };
    if (literal.family === "service") return found;
    other = found;
  }
  return other;
}

const mostTries = 40;

function ownPrefixes(profile: ServiceProfile): RegExp {
  const literal = profile.keyFormat.prefix.replace(/[^A-Za-z0-9]/g, "\\$&");
  return new RegExp(
    `(?:^|[^A-Za-z0-9_])(${literal}[A-Za-z0-9]{4,${profile.keyPrefixLength.taken}})(?![A-Za-z0-9_])`,
    "g",
  );
}
