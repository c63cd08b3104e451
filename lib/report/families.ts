import type { ServiceProfile } from "#lib/profile/index.ts";
import { type BodyCharacters, type PrefixFamily, prefixFamilies } from "./prefix-families.ts";

/** What a finding is, for the message shown: the provider, or the kind where no prefix tells. */
export type KeyFamily =
  | "service"
  | (typeof prefixFamilies)[number]["id"]
  | "private-key"
  | "cookie"
  | "bearer"
  | "basic-auth"
  | "url-login"
  | "named-value"
  | "password";

export type Family = PrefixFamily & {
  readonly id: KeyFamily;
  readonly chars: BodyCharacters;
  readonly min: number;
};

/** Finds the beginnings of some families: each has a group of its own, in their order. */
export type Finder = { readonly pattern: RegExp; readonly families: readonly Family[] };

const finders = new WeakMap<ServiceProfile, readonly Finder[]>();

/** The finders of the families whose case does not count, the service's own first, and of those whose case does. */
export function findersFor(profile: ServiceProfile): readonly Finder[] {
  const known = finders.get(profile);
  if (known) return known;
  const { prefix, minBodyLength } = profile.keyFormat;
  const literal = prefix.replace(/[^A-Za-z0-9_-]/g, "\\$&");
  const all = [
    { id: "service", prefix: literal, chars: "alnum", min: minBodyLength } as const,
    ...prefixFamilies,
  ].map((family): Family => ({ chars: "url64", min: 20, ...family }));
  const made = ["gi", "g"].map((flags): Finder => {
    const families = all.filter((family) => (family.exact ? "g" : "gi") === flags);
    return { pattern: new RegExp(families.map(({ prefix }) => `(${prefix})`).join("|"), flags), families };
  });
  finders.set(profile, made);
  return made;
}

/** The next beginning that a finder finds in a text from a place on. */
export function nextBeginning(
  { pattern, families }: Finder,
  text: string,
  from: number,
): { readonly family: Family; readonly start: number; readonly prefix: string } | null {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  const family = match && families[match.findIndex((part, index) => index > 0 && part !== undefined) - 1];
  return family ? { family, start: match.index, prefix: match[0] } : null;
}

/** The literal prefix with which a text begins, and its family; null where no table knows it. */
export function literalPrefix(
  text: string,
  profile: ServiceProfile,
): { readonly family: KeyFamily; readonly prefix: string; readonly lengths: readonly number[] } | null {
  for (const finder of findersFor(profile)) {
    const found = nextBeginning(finder, text, 0);
    if (found?.start === 0 && !found.family.hidden) {
      const { id, lengths = [] } = found.family;
      return { family: id, prefix: found.prefix, lengths };
    }
  }
  return null;
}
