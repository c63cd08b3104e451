"use client";

import { useCallback, useRef } from "react";
import type { DeskList } from "#lib/desk/rules.ts";
import { localeOf } from "#lib/messages/index.ts";
import { useLanguage, useTexts } from "../texts.tsx";
import { Button } from "../ui/button.tsx";
import { clockTime } from "../ui/time.ts";
import { type FormAct, type Unsent, useAct } from "../ui/use-act.ts";
import type { TakeNextAnswer } from "./desk-answer.ts";
import { KeyCap } from "./key-cap.tsx";
import { useKeys } from "./use-keys.ts";

interface QueueHeadProps {
  list: DeskList;
  /** How many tickets the list holds; null where nobody counts them. */
  count: number | null;
  takeNext: FormAct<TakeNextAnswer>;
  desk: { zone: string; zoneCity: string };
  /** When the page was rendered, in epoch milliseconds. */
  renderedAt: number;
}

/** Which list this is, how it is ordered, and the one act of the page: take the most urgent ticket. */
export function QueueHead({ list, count, takeNext, desk, renderedAt }: QueueHeadProps) {
  const t = useTexts();
  const locale = localeOf(useLanguage());
  const place = useRef<HTMLFormElement>(null);
  const { answer, isPending, form } = useAct(takeNext);
  useKeys(
    useCallback((key) => {
      if (key !== "n") return false;
      place.current?.requestSubmit();
      return true;
    }, []),
  );
  return (
    <>
      <header className="z-10 flex items-center gap-3 border-line bg-paper max-wide:absolute max-wide:top-1.5 max-wide:right-4 wide:sticky wide:top-0 wide:min-h-13 wide:border-b wide:px-4">
        <h1 className="text-16 max-wide:sr-only">{t(`desk.lists.plain.${list}`)}</h1>
        <p className="text-14 text-soft tabular-nums max-wide:sr-only">
          {count !== 0 && t(`desk.lists.order.${list}`, { count: count ?? 0 })}
        </p>
        <form ref={place} {...form} className="ml-auto">
          <Button type="submit" variant="primary" size="small" disabled={isPending}>
            {t("desk.takeNext.label")} <KeyCap>N</KeyCap>
          </Button>
        </form>
      </header>
      <p role="status" className={answer ? "border-b border-line bg-low-wash px-4 py-2 text-14" : "sr-only"}>
        {answer && says(answer)}
      </p>
    </>
  );

  function says(given: TakeNextAnswer | Unsent): string {
    if (given.reason !== "none") return t(`desk.refusal.${actReason[given.reason]}`);
    if (given.nextArrivesAt === null) return t("desk.takeNext.none");
    const parts = clockTime(given.nextArrivesAt, { zone: desk.zone, locale, now: renderedAt });
    return t("desk.takeNext.noneUntil", { ...parts, city: desk.zoneCity });
  }
}

const actReason = {
  "signed-out": "signedOutAct",
  unavailable: "unavailableAct",
  offline: "offlineAct",
} as const;
