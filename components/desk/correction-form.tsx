"use client";

import { useId, useState } from "react";
import { causeOf, entries, type ReferenceEntry } from "#lib/reference/index.ts";
import { type Verdict, verdictValue } from "#lib/tickets/rules.ts";
import { useTexts } from "../texts.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import { ActButton } from "./act-button.tsx";
import { actRefusal, type Refused } from "./act-refusal.ts";
import type { FormAct, TicketActAnswer } from "./desk-answer.ts";

interface CorrectionFormProps {
  number: string;
  /** What the ticket goes by at present. */
  standing: Verdict;
  correct: FormAct<TicketActAnswer>;
}

/** Says which error it was, also that the diagnosis was right: one select for code and cause. */
export function CorrectionForm({ number, standing, correct }: CorrectionFormProps) {
  const t = useTexts();
  const id = useId();
  const [refused, setRefused] = useState<Refused | null>(null);
  return (
    <Disclosure summary={t("desk.ticket.correction.summary")}>
      <ActButton
        action={correct}
        fields={{ number }}
        className="flex flex-wrap items-end gap-2"
        onAnswer={(answer) => setRefused(answer.ok ? null : answer)}
        controls={
          <span className="min-w-0 flex-1 basis-48">
            <label htmlFor={id} className="block text-soft">
              {t("desk.ticket.correction.label")}
            </label>
            <select
              // A correction by another one shows once the page is fresh again.
              key={verdictValue(standing)}
              id={id}
              name="verdict"
              defaultValue={verdictValue(standing)}
              className="min-h-8 w-full rounded-control border border-line-strong bg-card px-2 py-1 text-14 focus-visible:outline-2 focus-visible:outline-focus max-sm:text-16"
            >
              <option value="unknown">{t("desk.ticket.facts.unknown")}</option>
              {entries.map((entry) => (
                <optgroup key={entry.code} label={nameOf(entry)}>
                  <option value={entry.code}>
                    {t("desk.ticket.correction.noCause", { name: nameOf(entry) })}
                  </option>
                  {causesOf(entry, standing).map((cause) => (
                    <option key={cause} value={verdictValue({ code: entry.code, cause })}>
                      {t("desk.ticket.facts.diagnosed", {
                        code: entry.code,
                        name: t(`reference.causes.${cause}.title`),
                      })}
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

  function nameOf({ code }: ReferenceEntry): string {
    return t("desk.ticket.facts.diagnosed", { code, name: t(`reference.entries.${code}.name`) });
  }
}

/** The causes of an entry, and the one that a relay's answer brought from another. */
function causesOf(entry: ReferenceEntry, { code, cause }: Verdict) {
  const own = entry.causes.map(({ id }) => id);
  const isForeign = cause !== null && code === entry.code && causeOf(cause) !== null && !own.includes(cause);
  return isForeign ? [...own, cause] : own;
}
