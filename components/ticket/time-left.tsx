"use client";

import { useTexts } from "../texts.tsx";
import { durationOf } from "../ui/time.ts";
import { useServerNow } from "../ui/use-now.ts";

/** Both in epoch milliseconds. */
interface TimeLeftProps {
  replyBy: number;
  renderedAt: number;
}

/** How long it is until the promised instant: 'in 1 h 12 min'. Once that has passed the page itself says so. */
export function TimeLeft({ replyBy, renderedAt }: TimeLeftProps) {
  const t = useTexts();
  const left = replyBy - useServerNow(10_000, renderedAt);
  return <>{left < 60_000 ? t("ticket.promise.leftLittle") : t("ticket.promise.left", durationOf(left))}</>;
}

/** By how much we are late: 'We are late by 4 min'. */
export function LateBy({ replyBy, renderedAt }: TimeLeftProps) {
  const t = useTexts();
  return t("ticket.promise.late", durationOf(useServerNow(10_000, renderedAt) - replyBy));
}
