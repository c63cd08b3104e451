"use client";

import { localeOf } from "#lib/messages/index.ts";
import { isOpenAt, type SupportTimes } from "../site/support-text.ts";
import { useLanguage, useTexts } from "../texts.tsx";
import { Shape } from "../ui/shape.tsx";
import { clockTime } from "../ui/time.ts";
import { useServerNow } from "../ui/use-now.ts";

/** Whether support is open, and until when, by the desk's clock. */
export function DeskSupport({ times, renderedAt }: { times: SupportTimes; renderedAt: number }) {
  const t = useTexts();
  const now = useServerNow(10_000, renderedAt);
  const locale = localeOf(useLanguage());
  const open = isOpenAt(times, now);
  const next = times.changes.find(({ at }) => at > now);
  const parts = next && clockTime(next.at, { zone: times.zone, locale, now });
  return (
    <p className="flex items-center gap-2 tabular-nums">
      <Shape kind="circle" className={`size-2 ${open ? "text-accent" : "text-medium"}`} />
      {parts
        ? t(open ? "desk.support.openUntil" : "desk.support.opens", parts)
        : t(open ? "desk.support.open" : "desk.support.closed")}
    </p>
  );
}
