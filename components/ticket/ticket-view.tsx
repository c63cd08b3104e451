import { type Language, localPath, type Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { isKnownCode } from "#lib/reference/index.ts";
import type { CustomerTicket, MessageDraft } from "#lib/tickets/index.ts";
import { ticketState, wakeInstants } from "#lib/tickets/rules.ts";
import { StayLive } from "../live/stay-live.tsx";
import type { OpenStretch } from "../report/promise-preview.ts";
import { HoldSubmit } from "../ui/hold-submit.tsx";
import { Tag } from "../ui/tag.tsx";
import { Conversation } from "./conversation.tsx";
import { KeepLink } from "./keep-link.tsx";
import { OwnTicket } from "./own-ticket.tsx";
import { PromiseHead } from "./promise-head.tsx";
import { RatingForm } from "./rating-form.tsx";
import { ReplyBox } from "./reply-box.tsx";
import { ReportFacts } from "./report-facts.tsx";
import { ticketTimes } from "./times.ts";

interface TicketViewProps {
  t: Translator;
  language: Language;
  ticket: CustomerTicket;
  profile: ServiceProfile;
  desk: { zone: string; zoneCity: string };
  /** When support is open, for the next two weeks. */
  stretches: readonly OpenStretch[];
  /** Names of the staff who are at the desk now. */
  present: readonly string[];
  /** The same as a value to compare with what the stream tells. */
  presentMark: string;
  /** Epoch milliseconds. */
  now: number;
  /** Token of the private link, its path, and the whole of it. */
  token: string;
  path: `/t/${string}`;
  address: string;
  /** The token of the link that would replace this one. */
  nextLink: string;
  idempotencyKey: string;
  refused: MessageDraft | null;
}

/** The customer's page of a ticket: promise and talk on the left, the report and the link on the right. */
export function TicketView(props: TicketViewProps) {
  const { t, language, ticket, profile, desk, stretches, present, presentMark, now } = props;
  const { token, path, address, nextLink, idempotencyKey, refused } = props;
  const { diagnosis, report, solvedAt } = ticket;
  const times = ticketTimes(t, { language, zone: report.zone, desk, now });
  const state = ticketState(ticket, now);
  const openReplyBy = ticket.promise?.isOpen ? ticket.promise.replyBy : null;
  const solved =
    solvedAt === null
      ? null
      : {
          reopensUntil: times.yours(ticket.reopensUntil ?? solvedAt),
          mayReopen: (ticket.reopensUntil ?? solvedAt) >= now,
        };
  const name = isKnownCode(diagnosis.code)
    ? t(`reference.entries.${diagnosis.code}.name`)
    : t("ticket.unknownName");
  return (
    <div className="grid gap-x-12 gap-y-10 wide:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2.5">
          <span translate="no" className="font-mono text-14 text-soft">
            {ticket.number}
          </span>
          <Tag tone={state === "answered" || state === "solved" ? "accent" : "neutral"}>
            {t(`ticket.state.${state}`)}
          </Tag>
        </p>
        <h1 className="mt-2 text-32">{t("ticket.title", { code: diagnosis.code, name })}</h1>
        <StayLive
          topic={token}
          seen={ticket.lastToldNumber}
          // On a solved ticket nobody is shown.
          {...(solvedAt === null && { presentMark })}
          renderedAt={now}
          wakeAt={[
            ...wakeInstants(ticket),
            ...stretches.slice(0, 1).map(({ from, to }) => (from <= now ? to : from)),
          ]}
          pulsePath={`${path}/pulse`}
          zone={report.zone}
          look="line"
        />
        {solvedAt === null && <p className="mt-1.5 text-14 text-soft js:hidden">{t("ticket.reload")}</p>}
        <PromiseHead
          t={t}
          language={language}
          ticket={ticket}
          times={times}
          present={present}
          now={now}
          hours={profile.replyWithinMinutes / 60}
        />
        <div className="mt-8">
          <Conversation t={t} ticket={ticket} profile={profile} times={times} />
        </div>
        <HoldSubmit />
        {solved?.mayReopen && (
          <div className="mt-8 sm:ml-12">
            <RatingForm path={path} profile={profile} rating={ticket.rating} />
          </div>
        )}
        <ReplyBox
          number={ticket.number}
          profile={profile}
          token={token}
          path={path}
          idempotencyKey={idempotencyKey}
          refused={refused}
          latestOwn={ticket.messages.findLast(({ author }) => author === "customer")?.text ?? null}
          present={present}
          solved={solved}
          answerTime={{
            stretches,
            replyWithinMinutes: profile.replyWithinMinutes,
            zone: report.zone,
            desk: { zone: desk.zone, zoneCity: desk.zoneCity },
            openReplyBy,
            renderedAt: now,
          }}
        />
      </div>
      <aside className="space-y-8">
        <ReportFacts t={t} ticket={ticket} times={times} />
        <KeepLink
          number={ticket.number}
          token={token}
          state={state}
          path={localPath(language, path)}
          address={address}
        />
        <OwnTicket t={t} language={language} path={path} nextLink={nextLink} number={ticket.number} />
      </aside>
    </div>
  );
}
