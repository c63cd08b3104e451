"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import { type DeskList, type DeskRow, deskTicketPath } from "#lib/desk/rules.ts";
import { useTexts } from "../texts.tsx";
import { useServerNow } from "../ui/use-now.ts";
import { QueueRow } from "./queue-row.tsx";
import { useKeys } from "./use-keys.ts";

interface QueueTableProps {
  list: DeskList;
  rows: readonly DeskRow[];
  /** When the rows were read, in epoch milliseconds. */
  renderedAt: number;
  zone: string;
}

const firstColumn = {
  queue: "replyIn",
  mine: "replyIn",
  waiting: "waits",
  arriving: "arrives",
  solved: "solved",
} as const;

/**
 * The tickets of a list, one line each, in the order of a triager's questions: how long have I, what is it, what does
 * it say, who has it. J and K move the focus from row to row, so that Enter opens what the row's link would.
 */
export function QueueTable({ list, rows, renderedAt, zone }: QueueTableProps) {
  const t = useTexts();
  const router = useRouter();
  const now = useServerNow(10_000, renderedAt);
  const body = useRef<HTMLTableSectionElement>(null);
  const [selected, setSelected] = useState<string | null>(null);
  /** Where the selected row stands or stood: a row that has left the list leaves its place behind. */
  const place = useRef(-1);

  const select = useCallback((number: string) => {
    setSelected(number);
    place.current = links(body.current).findIndex((link) => link.dataset.number === number);
  }, []);

  useKeys(
    useCallback(
      (key) => {
        const all = links(body.current);
        if (key === "enter") {
          // With the focus elsewhere Enter belongs to what has it.
          if (document.activeElement !== document.body || selected === null) return false;
          router.push(deskTicketPath(selected));
          return true;
        }
        if (key !== "j" && key !== "k") return false;
        const at = all.findIndex((link) => link.dataset.number === selected);
        const from = at === -1 ? Math.min(place.current, all.length - 1) : at;
        const stillThere = at !== -1 || place.current === -1;
        const next = key === "j" ? from + (stillThere ? 1 : 0) : from - 1;
        all[Math.min(Math.max(next, 0), all.length - 1)]?.focus();
        return true;
      },
      [router, selected],
    ),
  );

  const head = "px-3 text-left text-13 font-normal text-soft first:pl-4 last:pr-4";
  return (
    <table className="w-full table-fixed text-14 max-wide:block">
      <thead className="max-wide:sr-only">
        <tr className="h-8 border-b border-line">
          <th scope="col" className={`${head} ${list === "arriving" || list === "solved" ? "w-40" : "w-28"}`}>
            {t(`desk.columns.${firstColumn[list]}`)}
          </th>
          <th scope="col" className={`${head} w-29`}>
            {t("desk.columns.error")}
          </th>
          <th scope="col" className={head}>
            {t("desk.columns.says")}
          </th>
          <th scope="col" className={`${head} w-52 max-[70rem]:hidden`}>
            {t("desk.columns.command")}
          </th>
          <th scope="col" className={`${head} w-28`}>
            {t("desk.columns.with")}
          </th>
          <th scope="col" className={`${head} w-24 text-right`}>
            {t("desk.columns.age")}
          </th>
        </tr>
      </thead>
      <tbody ref={body} className="max-wide:block">
        {rows.map((row) => (
          <QueueRow
            key={row.number}
            t={t}
            list={list}
            row={row}
            now={now}
            zone={zone}
            isSelected={row.number === selected}
            onSelect={select}
          />
        ))}
      </tbody>
    </table>
  );
}

function links(body: HTMLTableSectionElement | null): HTMLAnchorElement[] {
  return [...(body?.querySelectorAll<HTMLAnchorElement>("a[data-number]") ?? [])];
}
