"use client";

import { localeOf } from "#lib/messages/index.ts";
import { useLanguage, useTexts } from "../texts.tsx";

/** Who of the staff is at the desk now: 'Mia is here now'. */
export function WhoIsHere({ names }: { names: readonly string[] }) {
  const t = useTexts();
  const list = new Intl.ListFormat(localeOf(useLanguage())).format(names);
  return (
    <p className="mb-2 flex items-baseline gap-2 px-1 text-14">
      <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-accent forced-colors:border" />
      <span className="min-w-0 wrap-anywhere">
        {t("ticket.chat.here", { count: names.length, names: list })}
      </span>
    </p>
  );
}
