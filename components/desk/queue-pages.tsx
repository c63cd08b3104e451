import Link from "next/link";
import { type DeskList, deskListPath, rowsPerPage } from "#lib/desk/rules.ts";
import type { Translator } from "#lib/messages/index.ts";

interface QueuePagesProps {
  t: Translator;
  list: DeskList;
  page: number;
  rowCount: number;
  hasMore: boolean;
}

/** The way to the pages before and after, where a list has more than one. */
export function QueuePages({ t, list, page, rowCount, hasMore }: QueuePagesProps) {
  if (page === 1 && !hasMore) return null;
  const from = (page - 1) * rowsPerPage + 1;
  return (
    <nav aria-label={t("desk.lists.pages")} className="flex items-center gap-4 px-4 py-3 text-14 text-soft">
      {page > 1 && (
        <Link href={deskListPath(list, page - 1)} prefetch={false} className="link py-1">
          {t("desk.lists.previous")}
        </Link>
      )}
      {rowCount > 0 && (
        <span className="tabular-nums">{t("desk.lists.rows", { from, to: from + rowCount - 1 })}</span>
      )}
      {hasMore && (
        <Link href={deskListPath(list, page + 1)} prefetch={false} className="link py-1">
          {t("desk.lists.next")}
        </Link>
      )}
    </nav>
  );
}
