"use client";

import { useTexts } from "../texts.tsx";
import { Button } from "../ui/button.tsx";
import { type FormAct, useAct } from "../ui/use-act.ts";
import { actRefusal } from "./act-refusal.ts";
import type { TicketActAnswer } from "./desk-answer.ts";

interface HolderBarProps {
  number: string;
  holder: string;
  /** Whether a reply was refused for it. */
  refused: boolean;
  claim: FormAct<TicketActAnswer>;
}

/** That another one holds the ticket, told before the reply is refused for it, and the way to take it over. */
export function HolderBar({ number, holder, refused, claim }: HolderBarProps) {
  const t = useTexts();
  const { answer, isPending, run } = useAct(claim);

  function takeOver() {
    const form = new FormData();
    form.set("number", number);
    form.set("takeOver", "yes");
    run(form);
  }

  return (
    <div className="mx-2.5 mb-2.5 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-control bg-low-wash px-3 py-2 text-14 forced-colors:border">
      <span role="alert" className={`min-w-0 wrap-anywhere ${refused ? "font-medium" : ""}`}>
        {t(refused ? "desk.refusal.held" : "desk.refusal.heldAct", { holder })}
      </span>
      {/* Without JavaScript the button at the head of the page does the same. */}
      <Button size="small" disabled={isPending} onClick={takeOver} className="no-js:hidden">
        {t("desk.ticket.acts.takeOver")}
      </Button>
      <p role="alert" className={answer && !answer.ok ? "basis-full" : "sr-only"}>
        {answer && !answer.ok && actRefusal(t, answer)}
      </p>
    </div>
  );
}
