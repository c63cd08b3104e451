"use client";

import type { Diagnosis } from "#lib/diagnosis/index.ts";
import type { Language } from "#lib/messages/index.ts";
import type { StepId } from "#lib/reference/index.ts";

/** The form that the button 'This fixed it' belongs to: a form of its own, so that no text goes along. */
export const outcomeForm = "outcome";

interface OutcomeFormProps {
  language: Language;
  diagnosis: Diagnosis;
  /** In the order of ticking. */
  triedSteps: readonly StepId[];
  onFixed: () => void;
}

/** Says that the fix worked: which error it was and which steps were ticked, and nothing else. */
export function OutcomeForm({ language, diagnosis, triedSteps, onFixed }: OutcomeFormProps) {
  const { code, cause, fingerprint } = diagnosis;
  return (
    <form
      id={outcomeForm}
      method="post"
      action="/outcome"
      onSubmit={(event) => {
        event.preventDefault();
        // The customer is done: nobody waits for it, and a desk that is away goes without it.
        void fetch("/outcome", {
          method: "POST",
          keepalive: true,
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ code, cause, fingerprint, triedSteps }),
        }).catch(() => {});
        onFixed();
      }}
    >
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="code" value={code} />
      {cause && <input type="hidden" name="cause" value={cause} />}
      <input type="hidden" name="fingerprint" value={fingerprint} />
      {triedSteps.map((step) => (
        <input key={step} type="hidden" name="triedSteps" value={step} />
      ))}
    </form>
  );
}
