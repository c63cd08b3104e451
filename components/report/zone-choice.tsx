import type { Translator } from "#lib/messages/index.ts";
import { Field } from "../ui/field.tsx";

/** The zone of typed clock times, for a browser without JavaScript, which cannot tell its own. */
export function ZoneChoice({ t, zones, zone }: { t: Translator; zones: readonly string[]; zone: string }) {
  return (
    <noscript>
      <Field id="zone" label={t("form.time.zone")} hint={t("form.time.zoneWhy")}>
        {(control) => (
          <select {...control} name="zone" defaultValue={zone} translate="no">
            {zones.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
      </Field>
    </noscript>
  );
}
