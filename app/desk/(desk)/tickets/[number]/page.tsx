import type { Metadata } from "next";
import { DeskTicket } from "#components/desk/desk-ticket.tsx";
import { GoneTexts } from "#components/desk/gone-texts.tsx";
import { Presence } from "#components/desk/presence.tsx";
import { StayLive } from "#components/live/stay-live.tsx";
import { Message } from "#components/site/message.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { colleagues } from "#lib/desk/index.ts";
import { deskTicketPath, ticketNumberOf, ticketPulsePath } from "#lib/desk/rules.ts";
import { languages, translator } from "#lib/messages/index.ts";
import { serviceProfile, supportHours } from "#lib/service/index.ts";
import { requireStaff } from "#lib/staff/index.ts";
import { signInPathTo } from "#lib/staff/rules.ts";
import { ticketForStaff } from "#lib/tickets/index.ts";
import { wakeInstants } from "#lib/tickets/rules.ts";
import {
  claimAction,
  correctAction,
  noteAction,
  releaseAction,
  replyAction,
  solveAction,
} from "./actions.ts";

const [language] = languages;
const t = translator(language);

type TicketProps = PageProps<"/desk/tickets/[number]">;

export async function generateMetadata({ params }: TicketProps): Promise<Metadata> {
  const number = ticketNumberOf((await params).number);
  return number === null ? {} : { title: t("desk.ticket.title", { number }) };
}

/** A ticket as the staff works on it. */
export default async function DeskTicketPage({ params }: TicketProps) {
  const named = (await params).number;
  const by = await requireStaff(deskTicketPath(named));
  const number = ticketNumberOf(named);
  const ticket = number === null ? null : await ticketForStaff(number, by);
  // Not `notFound()`: that answers with a page which only JavaScript fills.
  if (ticket === null) {
    return (
      <main id="main" tabIndex={-1} className="page-width py-8">
        <Message
          title={t("desk.ticket.none.title", { number: named.slice(0, 20) })}
          text={t("desk.ticket.none.text")}
        >
          <ButtonLink href="/desk">{t("desk.ticket.none.back")}</ButtonLink>
        </Message>
        {number !== null && <GoneTexts staffId={by.id} number={number} />}
      </main>
    );
  }
  const hours = await supportHours();
  const { zone, zoneCity } = hours;
  const now = Date.now();
  const present = await colleagues({ by, now: new Date(now), hours, ticket: ticket.number });
  return (
    <Presence ticket={{ id: ticket.id, number: ticket.number }} present={present}>
      <DeskTicket
        t={t}
        language={language}
        ticket={ticket}
        profile={serviceProfile()}
        person={{ id: by.id, isAway: by.awaySince !== null }}
        desk={{ zone, zoneCity }}
        now={now}
        idempotencyKey={crypto.randomUUID()}
        actions={{
          reply: replyAction,
          note: noteAction,
          claim: claimAction,
          release: releaseAction,
          solve: solveAction,
          correct: correctAction,
        }}
        freshness={
          <StayLive
            topic="desk"
            ticketId={ticket.id}
            seen={ticket.lastEventNumber}
            mark={String(ticket.lastEventNumber)}
            renderedAt={now}
            wakeAt={wakeInstants(ticket)}
            pulsePath={ticketPulsePath(ticket.number)}
            zone={zone}
            look="bar"
            signInPath={signInPathTo(deskTicketPath(ticket.number))}
            holdsText
          />
        }
      />
    </Presence>
  );
}
