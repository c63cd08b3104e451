"use client";

import { Button } from "#components/ui/button.tsx";
import { type FormAct, useAct } from "#components/ui/use-act.ts";
import type { TeamAnswer } from "#lib/staff/rules.ts";
import { FormNote } from "./form-note.tsx";
import { RefusalText } from "./refusal-text.tsx";

type TeamButtonProps = {
  action: FormAct<TeamAnswer>;
  /** Of the account or the invitation. */
  id: number;
  name: string;
  /** The name with whom it is about, for who does not see the row. */
  label: string;
};

/** Changes one row of the team, and says under itself why it did not. */
export function TeamButton({ action, id, name, label }: TeamButtonProps) {
  const { answer, isPending, form } = useAct(action);
  return (
    <form {...form} className="contents">
      <input type="hidden" name="id" value={id} />
      <Button type="submit" size="small" aria-label={label} disabled={isPending}>
        {name}
      </Button>
      <FormNote className="basis-full">
        {answer?.ok === false && <RefusalText reason={answer.reason} />}
      </FormNote>
    </form>
  );
}
