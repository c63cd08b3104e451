import type { ReactNode } from "react";
import { clientOf, diagnose, hints } from "#lib/diagnosis/index.ts";
import { type Language, localeOf, type Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { entryOf, isKnownCode } from "#lib/reference/index.ts";
import type { StaffTicket } from "#lib/tickets/index.ts";
import { SeverityTag } from "../reference/severity-tag.tsx";
import { Shape } from "../ui/shape.tsx";
import { Tag } from "../ui/tag.tsx";
import { clockTime } from "../ui/time.ts";
import type { FormAct } from "../ui/use-act.ts";
import { clockText } from "../words.ts";
import { Composer, type ComposerProps } from "./composer.tsx";
import { crossingsOf } from "./crossings.ts";
import type { TicketActAnswer } from "./desk-answer.ts";
import { DeskConversation } from "./desk-conversation.tsx";
import { PromiseCard } from "./promise-card.tsx";
import { ReportText } from "./report-text.tsx";
import { TicketBar } from "./ticket-bar.tsx";
import { TicketFacts } from "./ticket-facts.tsx";
import { cityOf, ticketTitle } from "./ticket-words.ts";
import { Timeline } from "./timeline.tsx";

interface DeskTicketProps {
  t: Translator;
  language: Language;
  ticket: StaffTicket;
  profile: ServiceProfile;
  /** Who looks at it. */
  person: { id: number; isAway: boolean };
  desk: { zone: string; zoneCity: string };
  /** Epoch milliseconds. */
  now: number;
  idempotencyKey: string;
  actions: ComposerProps["actions"] &
    Parameters<typeof TicketBar>[0]["actions"] & { correct: FormAct<TicketActAnswer> };
  /** Says whether the page is out of date. */
  freshness: ReactNode;
}

/** A ticket as the staff works on it: the talk on the left with the composer below it, the facts on the right. */
export function DeskTicket(props: DeskTicketProps) {
  const { t, language, ticket, profile, person, desk, now, idempotencyKey, actions, freshness } = props;
  const { number, report, diagnosis, assignee, lastEventNumber } = ticket;
  const inZone = (zone: string) => (at: number) =>
    clockText(t, at, { zone, locale: localeOf(language), now });
  const deskTime = inZone(desk.zone);
  const theirTime = inZone(report.zone);
  const texts = { ...report, command: report.command ?? "" };
  const reread = diagnose(texts, profile);
  const sent = {
    deskTime: deskTime(ticket.sentAt),
    theirTime: theirTime(ticket.sentAt),
    city: cityOf(report.zone),
  };
  const severity = isKnownCode(diagnosis.code) ? entryOf(diagnosis.code).severity : "medium";
  const isOwn = assignee?.id === person.id;
  const isSolved = ticket.solvedAt !== null;
  const holder = assignee === null ? "nobody" : isOwn ? "you" : { name: assignee.name };
  const crossings = crossingsOf(t, ticket, person.id);
  return (
    <div className="flex min-h-svh flex-col">
      <TicketBar
        number={number}
        lastEventNumber={lastEventNumber}
        crossings={crossings}
        holder={holder}
        isSolved={isSolved}
        isAway={person.isAway}
        actions={actions}
      />
      {freshness}
      <main
        id="main"
        tabIndex={-1}
        className="grid flex-1 grid-cols-[minmax(0,1fr)] wide:grid-cols-[minmax(0,1fr)_minmax(20rem,25rem)] wide:grid-rows-[auto_1fr]"
      >
        <div className="px-4 pt-4 wide:px-6 wide:pt-5">
          <h1 className="text-19">{ticketTitle(t, ticket)}</h1>
          <div className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1.5 text-14 text-soft">
            <span translate="no" className="font-mono text-13">
              {number}
            </span>
            <SeverityTag t={t} severity={severity} />
            <Tag>
              <span className="max-w-72 truncate">
                {typeof holder === "string"
                  ? t(`desk.ticket.with.${holder}`)
                  : t("desk.ticket.with.other", { name: holder.name })}
              </span>
            </Tag>
            <span className="tabular-nums">
              {t(sent.deskTime === sent.theirTime ? "desk.ticket.sentSame" : "desk.ticket.sent", sent)}
            </span>
          </div>
        </div>
        <aside
          aria-label={t("desk.ticket.facts.label")}
          className="space-y-5 border-line px-4 pt-4 wide:col-start-2 wide:row-span-2 wide:row-start-1 wide:border-l wide:px-5 wide:pt-5 wide:pb-8"
        >
          <PromiseCard
            t={t}
            ticket={ticket}
            deskTime={deskTime}
            deskClock={(at) => clockTime(at, { zone: desk.zone, locale: localeOf(language), now })}
            theirTime={theirTime}
            city={desk.zoneCity}
            now={now}
          />
          <section aria-labelledby="facts-report">
            <h2 id="facts-report" className={heading}>
              {t("desk.ticket.facts.report")}
            </h2>
            <ReportText t={t} ticket={ticket} />
          </section>
          <details className="facts-fold group/fold">
            <summary className="inline-flex items-center gap-2 py-1 text-15 font-medium text-soft hover:text-ink">
              <Shape kind="triangle" className="size-2 rotate-90 group-open/fold:rotate-180" />
              {t("desk.ticket.facts.more")}
            </summary>
            <div className="space-y-5 max-wide:pt-3">
              <TicketFacts
                t={t}
                ticket={ticket}
                reread={{
                  hints: hints(texts, profile),
                  requestId: reread.requestId,
                  client: clientOf(texts),
                  retryAt: reread.retryAt,
                  runnersUp:
                    ticket.correction === null && reread.code === diagnosis.code ? reread.runnersUp : [],
                }}
                correct={actions.correct}
                deskTime={deskTime}
                theirTime={theirTime}
              />
              <section aria-labelledby="facts-happened">
                <h2 id="facts-happened" className={heading}>
                  {t("desk.ticket.happened")}
                </h2>
                <Timeline t={t} ticket={ticket} deskTime={deskTime} />
              </section>
            </div>
          </details>
        </aside>
        <div className="flex min-w-0 flex-col px-4 pt-5 wide:col-start-1 wide:row-start-2 wide:px-6">
          <DeskConversation t={t} ticket={ticket} profile={profile} deskTime={deskTime} />
          <div className="mt-auto bg-paper pt-6 pb-5 wide:bottom-0 wide:[@media(min-height:36rem)]:sticky">
            <Composer
              number={number}
              staffId={person.id}
              profile={profile}
              idempotencyKey={idempotencyKey}
              lastEventNumber={lastEventNumber}
              crossings={crossings}
              holder={typeof holder === "object" ? holder.name : null}
              isSolved={isSolved}
              actions={actions}
            />
          </div>
        </div>
      </main>
    </div>
  );
}

const heading = "mb-2 text-14 font-medium text-soft";
