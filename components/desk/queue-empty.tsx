import Link from "next/link";
import { type DeskList, deskListPath } from "#lib/desk/rules.ts";
import { type Language, localeOf, type Translator } from "#lib/messages/index.ts";
import { clockTime } from "../ui/time.ts";

interface QueueEmptyProps {
  t: Translator;
  language: Language;
  list: DeskList;
  page: number;
  desk: { zone: string; zoneCity: string };
  /** Epoch milliseconds, as is `now`. */
  nextArrivesAt: number | null;
  now: number;
}

/** What a list without tickets says: why that is, and what to do. */
export function QueueEmpty({ t, language, list, page, desk, nextArrivesAt, now }: QueueEmptyProps) {
  const place = { zone: desk.zone, locale: localeOf(language), now };
  return (
    <div className="max-w-xl px-4 py-10 text-soft text-pretty">
      {page > 1 ? (
        <p>
          {t("desk.lists.empty.page")}{" "}
          <Link href={deskListPath(list)} className="link">
            {t("desk.lists.firstPage")}
          </Link>
        </p>
      ) : (
        <p>
          {t(`desk.lists.empty.${list}`, {
            next: nextArrivesAt === null ? "none" : "known",
            ...clockTime(nextArrivesAt ?? now, place),
            city: desk.zoneCity,
          })}
        </p>
      )}
    </div>
  );
}
