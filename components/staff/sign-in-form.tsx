"use client";

import { useEffect, useRef } from "react";
import { useTexts } from "#components/texts.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import type { SignInAnswer } from "#lib/staff/rules.ts";
import { FormNote } from "./form-note.tsx";
import { PasswordField } from "./password-field.tsx";
import { useAnswer } from "./use-answer.ts";

type SignInFormProps = {
  action: (before: SignInAnswer, form: FormData) => Promise<SignInAnswer>;
  /** Where to go then. */
  to: string;
};

const untouched: SignInAnswer = { email: "", refusal: null };
const unreachable: SignInAnswer = { email: "", refusal: { ok: false, reason: "unavailable" } };

/** Email and password. */
export function SignInForm({ action, to }: SignInFormProps) {
  const t = useTexts();
  const place = useRef<HTMLFormElement>(null);
  const { answer, isSending, form } = useAnswer(action, untouched, unreachable);
  const { email, refusal } = answer;

  useEffect(() => {
    if (refusal === null) return;
    const password = place.current?.elements.namedItem("password");
    if (password instanceof HTMLInputElement) password.select();
  }, [refusal]);

  return (
    <form ref={place} {...form} className="space-y-5">
      <input type="hidden" name="to" value={to} />
      <FormNote>{refusal && refusalText(refusal)}</FormNote>
      <Field id="email" label={t("staff.fields.email")}>
        {(control) => (
          <input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            defaultValue={email}
          />
        )}
      </Field>
      <PasswordField autoComplete="current-password" required />
      <Button type="submit" variant="primary" className="w-full" disabled={isSending}>
        {t(isSending ? "staff.signIn.submitting" : "staff.signIn.submit")}
      </Button>
    </form>
  );

  function refusalText(refused: NonNullable<SignInAnswer["refusal"]>): string {
    switch (refused.reason) {
      case "wrong":
        return t("staff.signIn.wrong");
      case "wait":
        return t("staff.signIn.wait", { seconds: refused.retryAfterSeconds });
      case "unavailable":
        return t("staff.refusal.unavailable");
    }
  }
}
