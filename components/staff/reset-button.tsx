"use client";

import { useTexts } from "#components/texts.tsx";
import { Button } from "#components/ui/button.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import type { ClockPlace } from "#components/ui/time.ts";
import { type FormAct, useAct } from "#components/ui/use-act.ts";
import { clockText, copyWords } from "#components/words.ts";
import type { PasswordLinkAnswer } from "#lib/staff/rules.ts";
import { FormNote } from "./form-note.tsx";
import { RefusalText } from "./refusal-text.tsx";

type ResetButtonProps = {
  action: FormAct<PasswordLinkAnswer>;
  /** Of the account. */
  id: number;
  /** Whose it is. */
  name: string;
  place: ClockPlace;
};

/** Makes a link to a new password for one person, and shows it under itself, the one time. */
export function ResetButton({ action, id, name, place }: ResetButtonProps) {
  const t = useTexts();
  const { answer, isPending, form } = useAct(action);
  return (
    <form {...form} className="contents">
      <input type="hidden" name="id" value={id} />
      <Button
        type="submit"
        size="small"
        aria-label={t("staff.team.resetNamed", { name })}
        disabled={isPending}
      >
        {t("staff.team.reset")}
      </Button>
      <FormNote className="order-last basis-full">
        {answer?.ok === false && <RefusalText reason={answer.reason} />}
      </FormNote>
      <div role="status" className="order-last min-w-0 basis-full empty:sr-only">
        {answer?.ok && (
          <>
            <p className="mb-2 text-14 text-soft">
              {t("staff.team.resetOnce", { name, time: clockText(t, answer.expiresAt, place) })}
            </p>
            <CodeBlock text={answer.link} label={t("staff.team.resetLink")} copy={copyWords(t)} />
          </>
        )}
      </div>
    </form>
  );
}
