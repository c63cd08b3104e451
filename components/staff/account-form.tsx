"use client";

import { useEffect, useRef } from "react";
import { useTexts } from "#components/texts.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import type { FieldProblem } from "#components/ui/field-errors.tsx";
import type { ServiceProfile } from "#lib/profile/index.ts";
import {
  type AccountAnswer,
  type AccountField,
  type AccountProblem,
  nameMaxLength,
  passwordMaxLength,
  passwordMinLength,
  readAccount,
  setupLinkHours,
} from "#lib/staff/rules.ts";
import { FormNote } from "./form-note.tsx";
import { PasswordField } from "./password-field.tsx";
import { useAnswer } from "./use-answer.ts";

type AccountFormProps = {
  action: (before: AccountAnswer, form: FormData) => Promise<AccountAnswer>;
  /** Of the link that brought here. */
  token: string;
  isFirst: boolean;
  /** Says what a full key looks like. */
  profile: ServiceProfile;
};

const untouched: AccountAnswer = { name: "", email: "", problems: [], refusal: null };

/** Name, email and password of a new account. */
export function AccountForm({ action, token, isFirst, profile }: AccountFormProps) {
  const t = useTexts();
  const place = useRef<HTMLFormElement>(null);
  const { answer, isSending, form } = useAnswer<AccountAnswer>(
    action,
    untouched,
    { ...untouched, refusal: "unavailable" },
    (typed) => {
      const read = readAccount(Object.fromEntries(typed), profile);
      return read.ok ? null : { ...read, refusal: null };
    },
  );

  useEffect(() => {
    if (answer.problems.length > 0) place.current?.querySelector<HTMLElement>("input[aria-invalid]")?.focus();
  }, [answer]);

  return (
    <form ref={place} {...form} noValidate className="space-y-5">
      <input type="hidden" name="token" value={token} />
      <FormNote>{answer.refusal && refusalText(answer.refusal)}</FormNote>
      <Field
        id="name"
        label={t("staff.fields.name")}
        hint={t("staff.fields.nameHint")}
        problems={problemsOf("name")}
      >
        {(control) => <input {...control} name="name" autoComplete="name" defaultValue={answer.name} />}
      </Field>
      <Field
        id="email"
        label={t("staff.fields.email")}
        hint={t("staff.fields.emailHint")}
        problems={problemsOf("email")}
      >
        {(control) => (
          <input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={answer.email}
          />
        )}
      </Field>
      <PasswordField
        hint={t("staff.fields.passwordHint", { min: passwordMinLength })}
        problems={problemsOf("password")}
        autoComplete="new-password"
      />
      <Button type="submit" variant="primary" className="w-full" disabled={isSending}>
        {t(isSending ? "staff.account.submitting" : "staff.account.submit")}
      </Button>
    </form>
  );

  function problemsOf(field: AccountField): FieldProblem[] {
    return answer.problems
      .filter((problem) => problem.field === field)
      .map((problem) => ({ text: problemText(problem) }));
  }

  function problemText(problem: AccountProblem): string {
    switch (problem.field) {
      case "name":
        return t(`staff.problems.name.${problem.reason}`, { limit: nameMaxLength });
      case "email":
        return t(`staff.problems.email.${problem.reason}`);
      case "password":
        return t(`staff.problems.password.${problem.reason}`, {
          min: passwordMinLength,
          max: passwordMaxLength,
        });
    }
  }

  function refusalText(refusal: NonNullable<AccountAnswer["refusal"]>): string {
    if (refusal === "unavailable") return t("staff.refusal.unavailable");
    return t(`staff.${isFirst ? "setup" : "join"}.${refusal}`, { hours: setupLinkHours });
  }
}
