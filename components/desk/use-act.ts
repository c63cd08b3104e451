"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState, useRef, useState, useTransition } from "react";
import type { FormAct, Unsent } from "./desk-answer.ts";

interface Act<Answer> {
  /** The last answer, also one to a form that was posted without JavaScript. */
  answer: Answer | Unsent | null;
  isPending: boolean;
  /** For the form's `action`, which holds until JavaScript runs. */
  formAction: (form: FormData) => void;
  /** Runs the action once, however often it is pressed meanwhile; gives its answer, or null where it was running. */
  run: (form: FormData, onAnswer?: (answer: Answer | Unsent) => void) => void;
}

/**
 * A server action behind a form. Without JavaScript the form posts it. With JavaScript `run` calls it, so that a
 * lost connection is an answer too and not a page that fails, and with it all that was typed.
 */
export function useAct<Answer>(action: FormAct<Answer>): Act<Answer> {
  const [posted, formAction] = useActionState<Answer | null, FormData>(action as never, null);
  const [answer, setAnswer] = useState<Answer | Unsent | null>(posted);
  const [isPending, startTransition] = useTransition();
  const isRunning = useRef(false);
  return {
    answer,
    isPending,
    formAction,
    run(form, onAnswer) {
      if (isRunning.current) return;
      isRunning.current = true;
      startTransition(async () => {
        let given: Answer | Unsent;
        try {
          given = await action(null, form);
        } catch (error) {
          // A redirect is not a failure.
          unstable_rethrow(error);
          given = { ok: false, reason: navigator.onLine ? "unavailable" : "offline" };
        } finally {
          isRunning.current = false;
        }
        setAnswer(given);
        onAnswer?.(given);
      });
    },
  };
}
