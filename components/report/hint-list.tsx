import type { Hint } from "#lib/diagnosis/index.ts";
import type { Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { textArguments } from "#lib/reference/index.ts";
import { codeTags } from "../reference/code-tag.tsx";

interface HintListProps {
  t: Translator;
  profile: ServiceProfile;
  hints: readonly Hint[];
}

/** What this one report shows to be set wrongly: the words found, and what is wrong with them. */
export function HintList({ t, profile, hints }: HintListProps) {
  if (hints.length === 0) return null;
  return (
    <section aria-labelledby="hints" className="mt-5 rounded-control bg-sunk px-3.5 py-3">
      <h3 id="hints" className="text-14 font-medium text-soft">
        {t("diagnosis.hints.title")}
      </h3>
      <ul className="mt-2">
        {hints.map(({ id, value }, index) => (
          <li key={id} className={`text-15 ${isSameAsBefore(hints, index) ? "mt-1" : "not-first:mt-3"}`}>
            {value !== undefined && !isSameAsBefore(hints, index) && (
              <code translate="no" className="block font-mono text-mono wrap-anywhere">
                {value}
              </code>
            )}
            <p className="text-soft text-pretty">
              {t.rich(`diagnosis.hints.${id}`, { ...textArguments(profile), ...codeTags })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Two things can be wrong with the same words; they show once. */
function isSameAsBefore(hints: readonly Hint[], index: number): boolean {
  const value = hints[index]?.value;
  return value !== undefined && hints[index - 1]?.value === value;
}
