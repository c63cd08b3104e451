"use client";

import Link from "next/link";
import { useCallback, useEffect, useRef, useState } from "react";
import { useTexts } from "../texts.tsx";
import { Tag } from "../ui/tag.tsx";
import type { FormAct, Unsent } from "../ui/use-act.ts";
import { ActButton } from "./act-button.tsx";
import { actRefusal, type Refused } from "./act-refusal.ts";
import { CrossedList } from "./crossed-bar.tsx";
import type { Crossing } from "./crossings.ts";
import type { TicketActAnswer } from "./desk-answer.ts";
import { KeyCap } from "./key-cap.tsx";
import { PresentTags } from "./present-tags.tsx";
import { useKeys } from "./use-keys.ts";

interface TicketBarProps {
  number: string;
  lastEventNumber: number;
  /** What others did, the latest at the end. */
  crossings: readonly Crossing[];
  /** Who holds the ticket. */
  holder: "you" | "nobody" | { name: string };
  isSolved: boolean;
  /** Whether the person says to be away. */
  isAway: boolean;
  actions: {
    claim: FormAct<TicketActAnswer>;
    release: FormAct<TicketActAnswer>;
    solve: FormAct<TicketActAnswer>;
  };
}

/**
 * Nobody reads and understands faster. A press so soon after something came in was on its way before, and would drop
 * a message for good: solving closes the promise.
 */
const readMs = 2_000;

/** The head of a ticket's page: the way back, who has the ticket, and its end. */
export function TicketBar(props: TicketBarProps) {
  const { number, lastEventNumber, crossings, holder, isSolved, isAway, actions } = props;
  const t = useTexts();
  const claimButton = useRef<HTMLButtonElement>(null);
  const readEvent = useRead(lastEventNumber);
  const [refused, setRefused] = useState<{ answer: Refused; readEvent: number } | null>(null);
  const take = (answer: TicketActAnswer | Unsent) => setRefused(answer.ok ? null : { answer, readEvent });
  const crossed =
    refused?.answer.reason === "stale" ? crossings.filter((each) => each.number > refused.readEvent) : [];
  useKeys(
    useCallback((key) => {
      if (key !== "c" || !claimButton.current) return false;
      claimButton.current.click();
      return true;
    }, []),
  );
  return (
    <header className="z-10 border-b border-line bg-paper wide:sticky wide:top-0">
      <div className="flex min-h-13 flex-wrap items-center gap-2 px-4 py-2 wide:px-5">
        <div className="mr-auto flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            href="/desk"
            prefetch={false}
            className="rounded-tag py-1 pr-2 text-15 text-soft hover:text-ink"
          >
            <span aria-hidden="true">← </span>
            {t("desk.ticket.back")}
          </Link>
          <PresentTags ticket={number} />
          {isAway && <Tag tone="medium">{t("desk.presence.away")}</Tag>}
        </div>
        {holder === "you" ? (
          <ActButton action={actions.release} fields={{ number }} onAnswer={take}>
            {t("desk.ticket.acts.release")}
          </ActButton>
        ) : (
          !isSolved &&
          (holder === "nobody" ? (
            <ActButton action={actions.claim} fields={{ number }} button={claimButton} onAnswer={take}>
              {t("desk.ticket.acts.claim")} <KeyCap>C</KeyCap>
            </ActButton>
          ) : (
            <ActButton action={actions.claim} fields={{ number, takeOver: "yes" }} onAnswer={take}>
              <span className="max-w-36 truncate sm:max-w-60">
                {t("desk.ticket.acts.takeOverFrom", { name: holder.name })}
              </span>
            </ActButton>
          ))
        )}
        {!isSolved && (
          <ActButton action={actions.solve} fields={{ number, seenEvent: readEvent }} onAnswer={take}>
            {t("desk.ticket.acts.solve")}
          </ActButton>
        )}
      </div>
      <div
        role="alert"
        className={
          refused
            ? "max-h-48 overflow-y-auto border-t border-line bg-low-wash px-4 py-2 text-14 wide:px-5"
            : "sr-only"
        }
      >
        {refused && <p>{actRefusal(t, refused.answer)}</p>}
        {crossed.length > 0 && (
          <div className="mt-1">
            <CrossedList t={t} crossings={crossed} />
          </div>
        )}
      </div>
    </header>
  );
}

/** The last event that the page has shown for long enough to be read. */
function useRead(lastEventNumber: number): number {
  const [read, setRead] = useState(lastEventNumber);
  useEffect(() => {
    const timer = setTimeout(() => setRead(lastEventNumber), readMs);
    return () => clearTimeout(timer);
  }, [lastEventNumber]);
  return read;
}
