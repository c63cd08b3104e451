"use client";

import { useEffect, useRef } from "react";
import { useTexts } from "#components/texts.tsx";
import { Button } from "#components/ui/button.tsx";
import type { FieldProblem } from "#components/ui/field-errors.tsx";
import { type FormAct, type Unsent, useAct } from "#components/ui/use-act.ts";
import {
  type PasswordAnswer,
  passwordMaxLength,
  passwordMinLength,
  type ResetAnswer,
} from "#lib/staff/rules.ts";
import { FormNote } from "./form-note.tsx";
import { PasswordField } from "./password-field.tsx";
import { RefusalText } from "./refusal-text.tsx";

type NewPasswordFormProps =
  | { action: FormAct<ResetAnswer>; token: string; email: string }
  | { action: FormAct<PasswordAnswer>; token?: undefined; email?: undefined };

type Answer = PasswordAnswer | ResetAnswer | Unsent;

/** Sets a new password: with a link's token, or in place of the present one, which is asked for. */
export function NewPasswordForm({ action, token, email }: NewPasswordFormProps) {
  const t = useTexts();
  const place = useRef<HTMLFormElement>(null);
  const { answer, isPending, form, run } = useAct<PasswordAnswer | ResetAnswer>(
    action as FormAct<PasswordAnswer | ResetAnswer>,
  );
  const problems = problemsOf(answer);

  useEffect(() => {
    if (answer && !answer.ok) place.current?.querySelector<HTMLElement>("input[aria-invalid]")?.focus();
  }, [answer]);

  return (
    <form
      ref={place}
      action={form.action}
      onSubmit={(event) => {
        event.preventDefault();
        const { currentTarget } = event;
        run(new FormData(currentTarget), (given) => given.ok && currentTarget.reset());
      }}
      noValidate
      className="space-y-5"
    >
      {token !== undefined && (
        <>
          <input type="hidden" name="token" value={token} />
          {/* So that the browser keeps the new password under the right name. */}
          <input type="email" autoComplete="username" defaultValue={email} readOnly hidden />
        </>
      )}
      <FormNote>{answer && !answer.ok && noteOf(answer)}</FormNote>
      {token === undefined && (
        <PasswordField
          name="current"
          label={t("staff.password.current")}
          autoComplete="current-password"
          problems={problems.current}
        />
      )}
      <PasswordField
        label={t("staff.password.new")}
        hint={t("staff.fields.passwordHint", { min: passwordMinLength })}
        autoComplete="new-password"
        problems={problems.password}
      />
      <Button type="submit" variant="primary" disabled={isPending}>
        {t(isPending ? "staff.password.submitting" : "staff.password.submit")}
      </Button>
      <p role="status" className="text-15">
        {answer?.ok && t("staff.password.done")}
      </p>
    </form>
  );

  function problemsOf(given: Answer | null): Record<"current" | "password", FieldProblem[]> {
    const none = { current: [], password: [] };
    if (given === null || given.ok) return none;
    if (given.reason === "wrong-password") return { ...none, current: [{ text: t("staff.password.wrong") }] };
    if (given.reason !== "refused") return none;
    const limits = { min: passwordMinLength, max: passwordMaxLength };
    return { ...none, password: [{ text: t(`staff.problems.password.${given.problem.reason}`, limits) }] };
  }

  function noteOf(refused: Exclude<Answer, { ok: true }>) {
    switch (refused.reason) {
      case "wrong-password":
      case "refused":
        return null;
      case "wait":
        return t("staff.password.wait", { seconds: refused.retryAfterSeconds });
      case "used":
      case "over":
        return t(`staff.reset.${refused.reason}`);
      default:
        return <RefusalText reason={refused.reason} />;
    }
  }
}
