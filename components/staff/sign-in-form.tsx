"use client";

import { useEffect, useRef } from "react";
import { useTexts } from "#components/texts.tsx";
import { Button } from "#components/ui/button.tsx";
import { type FormAct, type Unsent, useAct } from "#components/ui/use-act.ts";
import type { SignInAnswer } from "#lib/staff/rules.ts";
import { EmailField } from "./email-field.tsx";
import { FormNote } from "./form-note.tsx";
import { PasswordField } from "./password-field.tsx";

type SignInFormProps = {
  action: FormAct<SignInAnswer>;
  /** Where to go then. */
  to: string;
};

/** Email and password. */
export function SignInForm({ action, to }: SignInFormProps) {
  const t = useTexts();
  const place = useRef<HTMLFormElement>(null);
  const { answer, isPending, form } = useAct(action);
  const wasSent = answer !== null && "email" in answer;
  const refusal = wasSent ? answer.refusal : answer;

  useEffect(() => {
    if (refusal === null) return;
    const password = place.current?.elements.namedItem("password");
    if (password instanceof HTMLInputElement) password.select();
  }, [refusal]);

  return (
    <form ref={place} {...form} className="space-y-5">
      <input type="hidden" name="to" value={to} />
      <FormNote>{refusal && refusalText(refusal)}</FormNote>
      <EmailField required defaultValue={wasSent ? answer.email : ""} />
      <PasswordField autoComplete="current-password" required />
      <Button type="submit" variant="primary" className="w-full" disabled={isPending}>
        {t(isPending ? "staff.signIn.submitting" : "staff.signIn.submit")}
      </Button>
    </form>
  );

  function refusalText(refused: NonNullable<SignInAnswer["refusal"]> | Unsent): string {
    switch (refused.reason) {
      case "wrong":
        return t("staff.signIn.wrong");
      case "wait":
        return t("staff.signIn.wait", { seconds: refused.retryAfterSeconds });
      case "unavailable":
      case "offline":
        return t(`staff.refusal.${refused.reason}`);
    }
  }
}
