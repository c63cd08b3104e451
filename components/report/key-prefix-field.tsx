import { exampleKeyPrefix, type ServiceProfile } from "#lib/profile/index.ts";
import { Choice } from "../ui/choice.tsx";
import { Field } from "../ui/field.tsx";
import { nameTag } from "./field-problem.tsx";
import { type ReportFieldProps, terminalInput } from "./text-fields.tsx";

type KeyPrefixFieldProps = ReportFieldProps & {
  profile: ServiceProfile;
  /** Set where the prefix is another provider's: taken, with a hint. */
  isOtherProvider: boolean;
};

/** The first characters of the key, or that there is none. */
export function KeyPrefixField({
  t,
  profile,
  initial,
  problems,
  onChange,
  onLeave,
  isOtherProvider,
}: KeyPrefixFieldProps) {
  return (
    <Field
      id="keyPrefix"
      label={t("form.keyPrefix.label")}
      hint={t("form.keyPrefix.why", { prefixLength: profile.keyPrefixLength.kept })}
      problems={problems}
      mono
      after={
        <div className="space-y-2">
          <p aria-live="polite" className="text-14 text-soft empty:hidden">
            {isOtherProvider &&
              t.rich("form.keyPrefix.otherProvider", {
                service: profile.name,
                start: profile.keyFormat.prefix,
                code: nameTag,
              })}
          </p>
          <fieldset className="flex flex-wrap gap-2">
            <legend className="sr-only">{t("form.keyPrefix.answer")}</legend>
            {(["prefix", "no-key", "signed-in"] as const).map((answer) => (
              <Choice
                key={answer}
                type="radio"
                name="keyAnswer"
                value={answer}
                defaultChecked={initial.keyAnswer === answer}
                onChange={() => onChange("keyPrefix")}
              >
                {t(`form.keyPrefix.${choices[answer]}`)}
              </Choice>
            ))}
          </fieldset>
        </div>
      }
    >
      {(control) => (
        <input
          {...control}
          type="text"
          name="keyPrefix"
          defaultValue={initial.keyPrefix}
          placeholder={exampleKeyPrefix(profile)}
          {...terminalInput}
          onInput={() => onChange("keyPrefix")}
          onBlur={() => onLeave("keyPrefix")}
        />
      )}
    </Field>
  );
}

const choices = { prefix: "prefix", "no-key": "noKey", "signed-in": "signedIn" } as const;
