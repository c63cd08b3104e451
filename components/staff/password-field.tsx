"use client";

import { type ReactNode, useState } from "react";
import { useTexts } from "#components/texts.tsx";
import { Choice } from "#components/ui/choice.tsx";
import { Field } from "#components/ui/field.tsx";
import type { FieldProblem } from "#components/ui/field-errors.tsx";

type PasswordFieldProps = {
  /** Default: the one password of the form. */
  name?: string;
  label?: string;
  hint?: ReactNode;
  problems?: readonly FieldProblem[];
  autoComplete: "current-password" | "new-password";
  required?: boolean;
};

/** A password, hidden unless it is asked to be shown, which needs JavaScript. */
export function PasswordField({
  name = "password",
  label,
  hint,
  problems = [],
  ...input
}: PasswordFieldProps) {
  const t = useTexts();
  const [isShown, setShown] = useState(false);
  return (
    <Field
      id={name}
      label={label ?? t("staff.fields.password")}
      hint={hint}
      problems={problems}
      after={
        <span className="hidden js:inline">
          <Choice type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)}>
            {t("staff.fields.show")}
          </Choice>
        </span>
      }
    >
      {(control) => (
        <input
          {...control}
          {...input}
          name={name}
          type={isShown ? "text" : "password"}
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
    </Field>
  );
}
