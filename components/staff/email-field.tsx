import type { ReactNode } from "react";
import { useTexts } from "#components/texts.tsx";
import { Field } from "#components/ui/field.tsx";
import type { FieldProblem } from "#components/ui/field-errors.tsx";

type EmailFieldProps = {
  hint?: ReactNode;
  problems?: readonly FieldProblem[];
  required?: boolean;
  defaultValue: string;
};

/** The email by which an account signs in, as password managers look for it. */
export function EmailField({ hint, problems = [], ...input }: EmailFieldProps) {
  const t = useTexts();
  return (
    <Field id="email" label={t("staff.fields.email")} hint={hint} problems={problems}>
      {(control) => (
        <input
          {...control}
          {...input}
          name="email"
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
    </Field>
  );
}
