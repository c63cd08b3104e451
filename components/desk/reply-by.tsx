"use client";

import type { ReactNode } from "react";
import { useTexts } from "../texts.tsx";
import { useServerNow } from "../ui/use-now.ts";
import { leftText, urgencyColour, urgencyOf } from "./duration.ts";

interface ReplyByProps {
  /** The open promise, in epoch milliseconds and in words; `arrives` is null once it has arrived. */
  replyBy: number;
  time: string;
  city: string;
  arrives: string | null;
  renderedAt: number;
}

/** By when a person must answer, and how long that is still; before the arrival nobody need hurry. */
export function ReplyBy({ replyBy, time, city, arrives, renderedAt }: ReplyByProps) {
  const t = useTexts();
  const now = useServerNow(10_000, renderedAt);
  const urgency = urgencyOf(replyBy, now);
  const left = leftText(t, replyBy, now);
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 tabular-nums">
        <span className="text-15">
          {t.rich("desk.ticket.replyBy.open", {
            time,
            city,
            b: (chunks: ReactNode) => <b className="text-19 font-semibold">{chunks}</b>,
            soft: (chunks: ReactNode) => <span className="text-14 text-soft">{chunks}</span>,
          })}
        </span>
        {arrives === null && (
          <span className={`text-15 font-medium ${urgencyColour[urgency]}`}>
            {replyBy - now >= 60_000 ? t("desk.ticket.replyBy.left", { duration: left }) : left}
          </span>
        )}
      </p>
      {arrives !== null && (
        <p className="text-14 text-soft">{t("desk.ticket.replyBy.arriving", { arrives })}</p>
      )}
    </>
  );
}
