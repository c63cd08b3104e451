"use client";

import { useId, useState } from "react";
import { useTexts } from "../texts.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import type { FormAct } from "../ui/use-act.ts";
import { ActButton } from "./act-button.tsx";
import { actRefusal, type Refused } from "./act-refusal.ts";
import type { TicketActAnswer } from "./desk-answer.ts";
import type { VerdictGroup } from "./verdict-options.ts";

interface CorrectionFormProps {
  number: string;
  /** The value of what the ticket goes by at present. */
  standing: string;
  groups: readonly VerdictGroup[];
  correct: FormAct<TicketActAnswer>;
}

/** Says which error it was, also that the diagnosis was right: one select for code and cause. */
export function CorrectionForm({ number, standing, groups, correct }: CorrectionFormProps) {
  const t = useTexts();
  const id = useId();
  const [refused, setRefused] = useState<Refused | null>(null);
  return (
    <Disclosure summary={t("desk.ticket.correction.summary")}>
      <ActButton
        action={correct}
        fields={{ number }}
        className="flex flex-wrap items-end gap-2 pb-2"
        onAnswer={(answer) => setRefused(answer.ok ? null : answer)}
        controls={
          <span className="min-w-0 flex-1 basis-48">
            <label htmlFor={id} className="block text-soft">
              {t("desk.ticket.correction.label")}
            </label>
            <select
              // A correction by another one shows once the page is fresh again.
              key={standing}
              id={id}
              name="verdict"
              defaultValue={standing}
              className="min-h-8 w-full rounded-control border border-line-strong bg-card px-2 py-1 text-14 focus-visible:outline-2 focus-visible:outline-focus max-sm:text-16"
            >
              <option value="unknown">{t("desk.ticket.facts.unknown")}</option>
              {groups.map(({ label, options }) => (
                <optgroup key={label} label={label}>
                  {options.map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.label}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </span>
        }
      >
        {t("desk.ticket.correction.save")}
      </ActButton>
      <p role="alert" className={refused ? "mt-1" : "sr-only"}>
        {refused && actRefusal(t, refused)}
      </p>
    </Disclosure>
  );
}
