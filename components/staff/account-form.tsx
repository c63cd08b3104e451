"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTexts } from "#components/texts.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import type { FieldProblem } from "#components/ui/field-errors.tsx";
import { type FormAct, type Unsent, useAct } from "#components/ui/use-act.ts";
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
import { EmailField } from "./email-field.tsx";
import { FormNote } from "./form-note.tsx";
import { PasswordField } from "./password-field.tsx";

type AccountFormProps = {
  action: FormAct<AccountAnswer>;
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
  const { answer, isPending, form, run } = useAct(action);
  const [judged, setJudged] = useState<AccountAnswer | null>(null);
  const { name, email, problems } = judged ?? (answer && "problems" in answer ? answer : untouched);
  const refusal = judged ? null : answer && "problems" in answer ? answer.refusal : answer?.reason;

  useEffect(() => {
    if (problems.length > 0) place.current?.querySelector<HTMLElement>("input[aria-invalid]")?.focus();
  }, [problems]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const read = readAccount(Object.fromEntries(typed), profile);
    setJudged(read.ok ? null : { ...read, refusal: null });
    if (read.ok) run(typed);
  }

  return (
    <form ref={place} action={form.action} onSubmit={submit} noValidate className="space-y-5">
      <input type="hidden" name="token" value={token} />
      <FormNote>{refusal && refusalText(refusal)}</FormNote>
      <Field
        id="name"
        label={t("staff.fields.name")}
        hint={t("staff.fields.nameHint")}
        problems={problemsOf("name")}
      >
        {(control) => <input {...control} name="name" autoComplete="name" defaultValue={name} />}
      </Field>
      <EmailField hint={t("staff.fields.emailHint")} problems={problemsOf("email")} defaultValue={email} />
      <PasswordField
        hint={t("staff.fields.passwordHint", { min: passwordMinLength })}
        problems={problemsOf("password")}
        autoComplete="new-password"
      />
      <Button type="submit" variant="primary" className="w-full" disabled={isPending}>
        {t(isPending ? "staff.account.submitting" : "staff.account.submit")}
      </Button>
    </form>
  );

  function problemsOf(field: AccountField): FieldProblem[] {
    return problems
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

  function refusalText(refused: NonNullable<AccountAnswer["refusal"]> | Unsent["reason"]): string {
    if (refused === "unavailable" || refused === "offline") return t(`staff.refusal.${refused}`);
    return t(`staff.${isFirst ? "setup" : "join"}.${refused}`, { hours: setupLinkHours });
  }
}
