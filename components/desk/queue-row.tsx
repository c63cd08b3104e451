import Link from "next/link";
import { type DeskList, type DeskRow, deskTicketPath } from "#lib/desk/rules.ts";
import { localeOf, type Translator } from "#lib/messages/index.ts";
import { useLanguage } from "../texts.tsx";
import { Shape } from "../ui/shape.tsx";
import { Tag } from "../ui/tag.tsx";
import { clockText } from "../words.ts";
import { durationText, leftText, urgencyColour, urgencyOf } from "./duration.ts";
import { PresentTags } from "./present-tags.tsx";

interface QueueRowProps {
  t: Translator;
  list: DeskList;
  row: DeskRow;
  /** Epoch milliseconds. */
  now: number;
  zone: string;
  isSelected: boolean;
  onSelect: (number: string) => void;
}

const shapes = { high: "triangle", medium: "diamond", low: "circle" } as const;

/** One ticket of a list. The link in it covers the whole line; on a phone the line breaks in two. */
export function QueueRow({ t, list, row, now, zone, isSelected, onSelect }: QueueRowProps) {
  const { number, code, severity, firstLine, command, assignee, sentAt } = row;
  const cell = "px-3 first:pl-4 last:pr-4 max-wide:px-0 max-wide:first:pl-0 max-wide:last:pr-0";
  return (
    <tr
      data-selected={isSelected || undefined}
      className="group/row relative h-8 border-b border-line hover:bg-sunk has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus data-selected:bg-accent-wash max-wide:grid max-wide:h-auto max-wide:grid-cols-[auto_auto_minmax(0,1fr)_auto] max-wide:items-center max-wide:gap-x-2.5 max-wide:gap-y-1 max-wide:px-4 max-wide:py-2.5"
    >
      <td
        className={`${cell} font-medium whitespace-nowrap tabular-nums group-data-selected/row:before:absolute group-data-selected/row:before:inset-y-0 group-data-selected/row:before:left-0 group-data-selected/row:before:w-0.75 group-data-selected/row:before:bg-accent`}
      >
        <First t={t} list={list} row={row} now={now} zone={zone} />
      </td>
      <td className={cell}>
        <Tag tone={severity}>
          <Shape kind={shapes[severity]} />
          <span translate="no" className="tabular-nums">
            {code}
          </span>
          <span className="sr-only">{t(`desk.severity.${severity}`)}</span>
        </Tag>
      </td>
      <td className={`${cell} max-wide:col-span-full max-wide:row-start-2`}>
        <div className="flex items-center gap-x-2 gap-y-1 max-wide:flex-wrap">
          <Link
            href={deskTicketPath(number)}
            prefetch={false}
            data-number={number}
            onFocus={() => onSelect(number)}
            translate="no"
            className="min-w-0 flex-1 truncate max-wide:basis-full font-mono text-13 outline-none after:absolute after:inset-0"
          >
            <span className="sr-only">{number}: </span>
            {firstLine}
          </Link>
          <PresentTags ticket={number} brief />
        </div>
      </td>
      <td className={`${cell} max-[70rem]:hidden`}>
        {command === null ? (
          <span className="text-13 text-faint">{t("desk.noCommand")}</span>
        ) : (
          <span translate="no" className="block truncate font-mono text-[0.75rem] text-soft">
            {command}
          </span>
        )}
      </td>
      <td className={`${cell} max-wide:justify-self-end max-wide:max-w-full`}>
        {assignee === null ? (
          <>
            <span aria-hidden="true" className="text-faint">
              –
            </span>
            <span className="sr-only">{t("desk.nobody")}</span>
          </>
        ) : (
          <span className="block truncate">{assignee}</span>
        )}
      </td>
      <td className={`${cell} text-right whitespace-nowrap text-soft tabular-nums`}>
        {durationText(t, now - sentAt)}
      </td>
    </tr>
  );
}

/** What the list is about: time left, the arrival, the wait or the end. */
function First({ t, list, row, now, zone }: Pick<QueueRowProps, "t" | "list" | "row" | "now" | "zone">) {
  const locale = localeOf(useLanguage());
  const { replyBy, arrivesAt, waitsSince, solvedAt } = row;
  if (list === "solved" && solvedAt !== null) return clockText(t, solvedAt, { zone, locale, now });
  if (list === "waiting" && waitsSince !== null) return durationText(t, now - waitsSince);
  if (replyBy === null) return <span className="font-normal text-soft">{t("desk.owesNothing")}</span>;
  if (list === "arriving" && arrivesAt !== null) return clockText(t, arrivesAt, { zone, locale, now });
  return <span className={urgencyColour[urgencyOf(replyBy, now)]}>{leftText(t, replyBy, now)}</span>;
}
