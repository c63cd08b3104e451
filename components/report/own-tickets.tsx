"use client";

import { useEffect, useState } from "react";
import { localeOf } from "#lib/messages/index.ts";
import { useLanguage, useTexts } from "../texts.tsx";
import { Button } from "../ui/button.tsx";
import { Tag } from "../ui/tag.tsx";
import { formatClock, ownZone } from "../ui/time.ts";
import { forgetOwnTicket, type OwnTicket, readOwnTickets } from "./own-tickets-store.ts";

/** The tickets that this browser sent, which it alone knows. Nothing where there are none. */
export function OwnTickets() {
  const t = useTexts();
  const locale = localeOf(useLanguage());
  const [tickets, setTickets] = useState<OwnTicket[]>([]);
  useEffect(() => {
    const refresh = () => setTickets(readOwnTickets());
    refresh();
    // A page restored from the browser's history, or another tab, may know more by now.
    addEventListener("pageshow", refresh);
    addEventListener("storage", refresh);
    return () => {
      removeEventListener("pageshow", refresh);
      removeEventListener("storage", refresh);
    };
  }, []);
  if (tickets.length === 0) return null;

  const forget = (number: string) => {
    forgetOwnTicket(number);
    setTickets(readOwnTickets());
  };
  const clock = (at: number) =>
    formatClock(at, { zone: ownZone(), now: Date.now(), locale }, (parts) => t("site.time.clock", parts));
  return (
    <section aria-labelledby="own-tickets" className="mt-12 max-w-2xl">
      <h2 id="own-tickets" className="text-19">
        {t("form.own.title")}
      </h2>
      <p className="text-14 text-soft">{t("form.own.why")}</p>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {tickets.map(({ number, path, sentAt, state }) => (
          <li key={number} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
            <a href={path} translate="no" className="link font-mono text-15">
              {number}
            </a>
            <Tag tone={state === "answered" ? "accent" : "neutral"}>{t(`form.own.state.${state}`)}</Tag>
            <span className="text-14 text-soft">{t("form.own.sent", { time: clock(sentAt) })}</span>
            <Button
              variant="quiet"
              size="small"
              className="ml-auto"
              aria-label={t("form.own.forgetNamed", { number })}
              onClick={() => forget(number)}
            >
              {t("form.own.forget")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
