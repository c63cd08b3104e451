import type { Metadata } from "next";
import { KeyLegend } from "#components/desk/key-legend.tsx";
import { QueueEmpty } from "#components/desk/queue-empty.tsx";
import { QueueHead } from "#components/desk/queue-head.tsx";
import { QueuePages } from "#components/desk/queue-pages.tsx";
import { QueueTable } from "#components/desk/queue-table.tsx";
import { StayLive } from "#components/live/stay-live.tsx";
import { colleagues, deskPage, listMark } from "#lib/desk/index.ts";
import { deskListOf, deskListPath, deskPageOf, listPulsePath } from "#lib/desk/rules.ts";
import { languages, translator } from "#lib/messages/index.ts";
import { supportHours } from "#lib/service/index.ts";
import { requireStaff } from "#lib/staff/index.ts";
import { signInPathTo } from "#lib/staff/rules.ts";
import { takeNextAction } from "./actions.ts";
import { Frame } from "./frame.tsx";

const [language] = languages;
const t = translator(language);

type QueueProps = PageProps<"/desk">;

export async function generateMetadata({ searchParams }: QueueProps): Promise<Metadata> {
  const list = deskListOf((await searchParams).list);
  return { title: t(`desk.lists.plain.${list}`) };
}

/** A list of tickets: the queue unless the address names another one. */
export default async function QueuePage({ searchParams }: QueueProps) {
  const asked = await searchParams;
  const list = deskListOf(asked.list);
  const page = deskPageOf(asked.page);
  const path = deskListPath(list, page);
  const by = await requireStaff(path);
  const now = new Date();
  const hours = await supportHours();
  const [found, present] = await Promise.all([
    deskPage(list, { by, now, page }),
    colleagues({ by, now, hours, ticket: null }),
  ]);
  const { rows, hasMore, counts, nextArrivesAt } = found;
  const renderedAt = now.getTime();
  const desk = { zone: hours.zone, zoneCity: hours.zoneCity };
  return (
    <Frame by={by} now={now} hours={hours} present={present} place={list} state={found}>
      <main id="main" tabIndex={-1} className="flex flex-1 flex-col">
        <QueueHead
          list={list}
          count={list === "solved" ? null : counts[list]}
          takeNext={takeNextAction}
          desk={desk}
          renderedAt={renderedAt}
        />
        <StayLive
          topic="desk"
          seen={null}
          mark={listMark(found)}
          renderedAt={renderedAt}
          wakeAt={nextArrivesAt === null ? [] : [nextArrivesAt]}
          pulsePath={listPulsePath(list, page)}
          zone={desk.zone}
          look="bar"
          signInPath={signInPathTo(path)}
        />
        {rows.length === 0 ? (
          <QueueEmpty
            t={t}
            language={language}
            list={list}
            page={page}
            desk={desk}
            nextArrivesAt={nextArrivesAt}
            now={renderedAt}
          />
        ) : (
          <QueueTable
            key={`${list} ${page}`}
            list={list}
            rows={rows}
            renderedAt={renderedAt}
            zone={desk.zone}
          />
        )}
        <QueuePages t={t} list={list} page={page} rowCount={rows.length} hasMore={hasMore} />
        <div className="sticky bottom-0 mt-auto border-t border-line bg-paper px-4 py-1.5 no-js:hidden max-wide:hidden">
          <KeyLegend />
        </div>
      </main>
    </Frame>
  );
}
