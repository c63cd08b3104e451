"use client";

import { type ReactNode, type RefObject, useEffect } from "react";
import { Button } from "../ui/button.tsx";
import { type FormAct, type Unsent, useAct } from "../ui/use-act.ts";
import type { TicketActAnswer } from "./desk-answer.ts";

interface ActButtonProps {
  action: FormAct<TicketActAnswer>;
  /** What the form sends. */
  fields: Readonly<Record<string, string | number>>;
  button?: RefObject<HTMLButtonElement | null>;
  /** Controls before the button whose values are sent too. */
  controls?: ReactNode;
  className?: string;
  onAnswer: (answer: TicketActAnswer | Unsent) => void;
  children: ReactNode;
}

/** A button that does one thing to a ticket, with and without JavaScript. */
export function ActButton({
  action,
  fields,
  button,
  controls,
  className,
  onAnswer,
  children,
}: ActButtonProps) {
  const { answer, isPending, form, run } = useAct(action);
  // An answer that is there at once is one to a form that was posted without JavaScript.
  // biome-ignore lint/correctness/useExhaustiveDependencies: later answers come through `run`
  useEffect(() => {
    if (answer) onAnswer(answer);
  }, []);
  return (
    <form
      action={form.action}
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        run(new FormData(event.currentTarget), onAnswer);
      }}
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {controls}
      <Button type="submit" size="small" disabled={isPending} {...(button && { ref: button })}>
        {children}
      </Button>
    </form>
  );
}
