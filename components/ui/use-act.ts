"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState, useRef, useState, useTransition } from "react";

/** A server action as React's forms take it: what it answered before, and the form. */
export type FormAct<Answer> = (before: Answer | null, form: FormData) => Promise<Answer>;

/** What is known of an action that never reached the server. */
export type Unsent = { ok: false; reason: "offline" | "unavailable" };

interface Act<Answer> {
  /** The last answer, also one to a form that was posted without JavaScript. */
  answer: Answer | Unsent | null;
  isPending: boolean;
  /** For a form: `action` holds until JavaScript runs. */
  form: { action: (form: FormData) => void; onSubmit: (event: FormEvent<HTMLFormElement>) => void };
  /** Runs the action, unless it is running already. */
  run: (form: FormData, onAnswer?: (answer: Answer | Unsent) => void) => void;
}

/**
 * A server action behind a form. Without JavaScript the form posts it. With JavaScript `run` calls it: React would
 * empty the fields after each answer, and a lost connection is an answer too and not a page that fails, and with it
 * all that was typed.
 */
export function useAct<Answer>(action: FormAct<Answer>): Act<Answer> {
  const [posted, post] = useActionState<Answer | null, FormData>(action as never, null);
  const [answer, setAnswer] = useState<Answer | Unsent | null>(posted);
  const [isPending, startTransition] = useTransition();
  const isRunning = useRef(false);

  function run(form: FormData, onAnswer?: (answer: Answer | Unsent) => void) {
    if (isRunning.current) return;
    isRunning.current = true;
    startTransition(async () => {
      let given: Answer | Unsent;
      try {
        given = await action(null, form);
      } catch (error) {
        // Being led to another page arrives as an error.
        unstable_rethrow(error);
        given = { ok: false, reason: navigator.onLine ? "unavailable" : "offline" };
      } finally {
        isRunning.current = false;
      }
      setAnswer(given);
      onAnswer?.(given);
    });
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    run(new FormData(event.currentTarget));
  }

  return { answer, isPending, form: { action: post, onSubmit }, run };
}
