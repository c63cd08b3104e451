import type { Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { type ReferenceCause, textArguments } from "#lib/reference/index.ts";
import { codeTag } from "./code-tag.tsx";

/** Why an error happens, in two columns where there is room. */
export function CauseList({
  t,
  profile,
  causes,
}: {
  t: Translator;
  profile: ServiceProfile;
  causes: readonly ReferenceCause[];
}) {
  return (
    <ul className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      {causes.map(({ id }) => (
        <li key={id} id={id} className="border-l-2 border-line pl-3.5 target:border-accent">
          <h3 className="text-16 font-medium">{t(`reference.causes.${id}.title`)}</h3>
          <p className="text-15 text-soft">
            {t.rich(`reference.causes.${id}.text`, { ...textArguments(profile), code: codeTag })}
          </p>
        </li>
      ))}
    </ul>
  );
}
