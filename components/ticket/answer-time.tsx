"use client";

import { localeOf } from "#lib/messages/index.ts";
import { type OpenStretch, previewPromise } from "../report/promise-preview.ts";
import { useLanguage, useTexts } from "../texts.tsx";
import { clockTime } from "../ui/time.ts";
import { useServerNow } from "../ui/use-now.ts";
import { clockText } from "../words.ts";

export interface AnswerTimeProps {
  stretches: readonly OpenStretch[];
  replyWithinMinutes: number;
  /** The customer's zone, as the report named it. */
  zone: string;
  desk: { zone: string; zoneCity: string };
  /** The open promise, under which another message stands too; null while none is open. Epoch milliseconds. */
  openReplyBy: number | null;
  renderedAt: number;
}

/** By when a person answers what is written now and, while support is closed, when it opens. */
export function AnswerTime({
  stretches,
  replyWithinMinutes,
  zone,
  desk,
  openReplyBy,
  renderedAt,
}: AnswerTimeProps) {
  const t = useTexts();
  const locale = localeOf(useLanguage());
  const now = useServerNow(60_000, renderedAt);
  const promise = previewPromise(stretches, replyWithinMinutes, now);
  if (promise === null || (openReplyBy !== null && openReplyBy < now)) return null;
  const yours = (at: number) => clockText(t, at, { zone, locale, now });
  const { arrivesAt, isOpen } = promise;
  // With a promise open the page says above when support opens.
  const opens =
    isOpen || openReplyBy !== null
      ? null
      : t("ticket.answer.opens", {
          ...clockTime(arrivesAt, { zone, locale, now }),
          time: clockText(t, arrivesAt, { zone: desk.zone, locale, now }),
          city: desk.zoneCity,
        });
  const answered =
    openReplyBy === null
      ? t("ticket.answer.writeNow", { time: yours(promise.replyBy) })
      : t("ticket.answer.samePromise", { time: yours(openReplyBy) });
  return (
    <p className="mt-2 px-1 text-14 text-soft tabular-nums">
      {opens} {answered}
    </p>
  );
}
