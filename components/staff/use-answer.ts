"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState, useState, useTransition } from "react";

/**
 * A form that its server action answers in its place, before JavaScript too. With it the script sends the form
 * itself: React would empty the fields after each answer, and a lost connection would replace the page.
 * `judge` may answer instead of sending.
 */
export function useAnswer<Answer>(
  action: (before: Awaited<Answer>, form: FormData) => Promise<Answer>,
  first: Awaited<Answer>,
  unreachable: Answer,
  judge: (form: FormData) => Answer | null = () => null,
) {
  const [posted, post] = useActionState(action, first);
  const [sent, setSent] = useState<{ answer: Answer } | null>(null);
  const [isSending, startSending] = useTransition();

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const form = new FormData(event.currentTarget);
    const judged = judge(form);
    if (judged !== null) return setSent({ answer: judged });
    startSending(async () => {
      try {
        const answer = await action(first, form);
        startSending(() => setSent({ answer }));
      } catch (error) {
        // Being led to another page arrives as an error.
        unstable_rethrow(error);
        setSent({ answer: unreachable });
      }
    });
  }

  return { answer: sent?.answer ?? posted, isSending, form: { action: post, onSubmit } };
}
