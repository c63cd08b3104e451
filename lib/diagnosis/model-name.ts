import type { ServiceProfile } from "#lib/profile/index.ts";
import type { Setting } from "./settings.ts";

/** What stands before a name where it is used as one: `--model `, `"model":"`, `_MODEL=`, `model: `, `model (`. */
const namesModel = /model(?:_name)?["'`*]{0,2}[ \t]{0,3}[:=(]?[ \t]{0,3}["'`(]{0,2}$/i;

/** Longer than any name of a model. */
const longest = 60;

/**
 * A name that is used as a model's and is likely misspelt: made of the profile's words, or nearly, and of numbers, but
 * in none of its shapes. A name with any other word is left alone, because new models come without notice.
 */
export function misspeltModel(text: string, profile: ServiceProfile): Setting | null {
  const { models } = profile;
  if (!models) return null;
  const { prefix } = models;
  for (let at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + prefix.length)) {
    if (!namesModel.test(text.slice(Math.max(0, at - 24), at))) continue;
    const run = /^[\w.-]*/.exec(text.slice(at, at + longest + 1))?.[0] ?? "";
    // What follows may be a platform's own form, such as `-v1:0`, `@20250929` or `[1m]`.
    if (run.length > longest || /^[@:/[]\w/.test(text.slice(at + run.length, at + run.length + 2))) continue;
    const value = run.replace(/[.-]+$/, "");
    if (isMisspelt(value.slice(prefix.length), models.families) && !hasShape(value, models.shapes))
      return { start: at, value };
  }
  return null;
}

function hasShape(name: string, shapes: readonly string[]): boolean {
  return shapes.some((shape) => new RegExp(`^(?:${shape})$`).test(name));
}

/** Whether a name is made of one family's word, right or nearly, and of numbers alone. */
function isMisspelt(rest: string, families: readonly string[]): boolean {
  const parts = rest.split("-");
  const words = parts.filter((part) => !/^\d+(?:\.\d+)*$|^latest$/.test(part));
  const [word] = words;
  if (word === undefined || words.length > 1 || parts.length < 2) return false;
  return families.some((family) => word === family || isOneSlipAway(word, family));
}

/** Whether two words differ by one letter more, less, other, or by two that changed places. */
function isOneSlipAway(word: string, family: string): boolean {
  let same = 0;
  while (same < word.length && word[same] === family[same]) same++;
  const rest = word.slice(same);
  const right = family.slice(same);
  return (
    rest.slice(1) === right ||
    rest === right.slice(1) ||
    rest.slice(1) === right.slice(1) ||
    (rest[0] === right[1] && rest[1] === right[0] && rest.slice(2) === right.slice(2))
  );
}
