import type { Translator } from "#lib/messages/index.ts";
import { Field } from "../ui/field.tsx";

/** The zone of typed clock times, for a browser without JavaScript, which cannot tell its own. */
export function ZoneChoice({ t, zone }: { t: Translator; zone: string }) {
  return (
    <noscript>
      <Field id="zone" label={t("form.time.zone")} hint={t("form.time.zoneWhy")}>
        {(control) => (
          <select {...control} name="zone" defaultValue={zone} translate="no">
            {/* Only a server renders this: in a browser with JavaScript React leaves it out. */}
            {Intl.supportedValuesOf("timeZone").map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
      </Field>
    </noscript>
  );
}
