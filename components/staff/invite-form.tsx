"use client";

import { useTexts } from "#components/texts.tsx";
import { Button } from "#components/ui/button.tsx";
import { Choice } from "#components/ui/choice.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import type { ClockPlace } from "#components/ui/time.ts";
import { type FormAct, useAct } from "#components/ui/use-act.ts";
import { clockText, copyWords } from "#components/words.ts";
import { type InviteAnswer, roles } from "#lib/staff/rules.ts";
import { FormNote } from "./form-note.tsx";
import { RefusalText } from "./refusal-text.tsx";

type InviteFormProps = {
  action: FormAct<InviteAnswer>;
  place: ClockPlace;
};

/** Makes an invitation and shows its link, the one time. */
export function InviteForm({ action, place }: InviteFormProps) {
  const t = useTexts();
  const { answer, isPending, form } = useAct(action);
  return (
    <form {...form} className="space-y-4">
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="float-left mr-2 text-15 font-medium">{t("staff.team.role")}</legend>
        {roles.map((role) => (
          <Choice key={role} type="radio" name="role" value={role} defaultChecked={role === "agent"}>
            {t(`staff.roles.${role}`)}
          </Choice>
        ))}
      </fieldset>
      <Button type="submit" variant={answer?.ok ? "plain" : "primary"} disabled={isPending}>
        {t(isPending ? "staff.team.making" : answer?.ok ? "staff.team.another" : "staff.team.makeLink")}
      </Button>
      <FormNote>{answer?.ok === false && <RefusalText reason={answer.reason} />}</FormNote>
      <div role="status">
        {answer?.ok && (
          <>
            <p className="mb-2 text-15">
              {t("staff.team.linkOnce", {
                role: answer.role,
                time: clockText(t, answer.expiresAt, place),
              })}
            </p>
            <CodeBlock text={answer.link} label={t("staff.team.link")} copy={copyWords(t)} />
          </>
        )}
      </div>
    </form>
  );
}
