import type { ServiceProfile } from "#lib/profile/index.ts";
import { cleanText } from "./clean.ts";
import { literalPrefix } from "./families.ts";
import { type GuardedText, guardText } from "./guarded.ts";
import { hiddenSecret, shownBodyLength } from "./mask.ts";

/** A key prefix as read, or why it wasn't taken; `offer` is what would be taken instead, where there is something. */
export type KeyPrefixRead =
  | { readonly ok: true; readonly keyPrefix: GuardedText; readonly provider: "service" | "other" }
  | { readonly ok: false; readonly reason: "missing" | "too-short" | "not-a-prefix" | "guard-failed" }
  | { readonly ok: false; readonly reason: "full-key" | "too-long"; readonly offer: GuardedText | null };

/** Most characters kept of another provider's prefix. */
const otherMaxLength = 20;

/** A prefix that no table knows: words and versions, each with a dash or underscore behind it. */
const unknownLiteral = /^(?:[a-z][a-z0-9]{0,9}[-_.]){1,3}/i;

/**
 * Reads what was typed as the first characters of a key, whatever stands around them: quotes, spaces, an ellipsis, a
 * mask, the variable's name. Ten characters are kept of up to twelve of the service's own key (the profile's numbers);
 * of another provider's its literal prefix and at most 7 more, 20 in all.
 */
export function readKeyPrefix(text: string, profile: ServiceProfile): KeyPrefixRead {
  const judged = guardText(cleanText(text), profile);
  if (!judged.ok) {
    if (judged.failed) return { ok: false, reason: "guard-failed" };
    return { ok: false, reason: "full-key", offer: offerOf(judged.findings[0]?.masked ?? "", profile) };
  }
  const typed = typedPrefix(judged.text, profile);
  if (typed === null) return { ok: false, reason: /[^\s"'`]/.test(judged.text) ? "not-a-prefix" : "missing" };
  const literal = literalPrefix(typed, profile);
  if (literal?.family === "service") return serviceKeyPrefix(literal.prefix, typed, profile);
  const prefix = literal?.prefix ?? unknownLiteral.exec(typed)?.[0] ?? "";
  if (prefix === "" && !/^(?=.*\d)(?=.*[a-z])\w{4,}$/i.test(typed))
    return { ok: false, reason: "not-a-prefix" };
  const kept = typed.slice(0, Math.min(prefix.length + shownBodyLength, otherMaxLength));
  if (typed.length > kept.length) return { ok: false, reason: "too-long", offer: mint(kept, profile) };
  return taken(kept, "other", profile);
}

function serviceKeyPrefix(prefix: string, typed: string, profile: ServiceProfile): KeyPrefixRead {
  const { kept, taken: most } = profile.keyPrefixLength;
  if (typed.length === prefix.length) return { ok: false, reason: "too-short" };
  const keyPrefix = profile.keyFormat.prefix + typed.slice(prefix.length, kept);
  if (typed.length > most) return { ok: false, reason: "too-long", offer: mint(keyPrefix, profile) };
  return taken(keyPrefix, "service", profile);
}

function taken(keyPrefix: string, provider: "service" | "other", profile: ServiceProfile): KeyPrefixRead {
  const minted = mint(keyPrefix, profile);
  return minted ? { ok: true, keyPrefix: minted, provider } : { ok: false, reason: "guard-failed" };
}

/** The one run of key characters in the text, or the one that begins like a key; what a mask hides is cut off. */
function typedPrefix(text: string, profile: ServiceProfile): string | null {
  const shown =
    text
      .normalize("NFKC")
      .replace(/[\u200b-\u200d\ufeff]/g, "")
      .split(/[*•●…]|\.{2,}/)[0] ?? "";
  const runs = shown.match(/[\w.-]+/g) ?? [];
  const known = runs.filter((run) => literalPrefix(run, profile) !== null);
  const only = known.length === 1 ? known[0] : runs[0];
  if (only === undefined || (known.length !== 1 && runs.length > 1)) return null;
  return only.replace(/[.-]+$/, (end) => (end.startsWith("-") ? "-" : ""));
}

function offerOf(masked: string, profile: ServiceProfile): GuardedText | null {
  const start = masked === hiddenSecret ? "" : masked.replace(/…$/, "");
  if (start === "") return null;
  const again = literalPrefix(start, profile);
  const most = again?.family === "service" ? profile.keyPrefixLength.kept : otherMaxLength;
  return mint(start.slice(0, most), profile);
}

function mint(text: string, profile: ServiceProfile): GuardedText | null {
  const judged = guardText(text, profile);
  return judged.ok ? judged.text : null;
}
