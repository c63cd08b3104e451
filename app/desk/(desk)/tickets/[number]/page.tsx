import type { Metadata } from "next";
import { DeskTicket } from "#components/desk/desk-ticket.tsx";
import { KeepFresh } from "#components/desk/keep-fresh.tsx";
import { Message } from "#components/site/message.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { deskTicketPath, ticketNumberOf } from "#lib/desk/rules.ts";
import { languages, translator } from "#lib/messages/index.ts";
import { serviceProfile, supportHours } from "#lib/service/index.ts";
import { requireStaff } from "#lib/staff/index.ts";
import { signInPathTo } from "#lib/staff/rules.ts";
import { ticketForStaff } from "#lib/tickets/index.ts";
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
      </main>
    );
  }
  const { zone, zoneCity } = await supportHours();
  const now = Date.now();
  return (
    <DeskTicket
      t={t}
      language={language}
      ticket={ticket}
      profile={serviceProfile()}
      staffId={by.id}
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
        <KeepFresh
          renderedAt={now}
          zone={zone}
          signInPath={signInPathTo(deskTicketPath(ticket.number))}
          holdsText
        />
      }
    />
  );
}
