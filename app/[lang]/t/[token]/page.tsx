import type { Metadata } from "next";
import { cache } from "react";
import { Message } from "#components/site/message.tsx";
import { Texts } from "#components/texts.tsx";
import { TicketView } from "#components/ticket/ticket-view.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { presenceMark, whoIsHere } from "#lib/desk/index.ts";
import { localPath, messagesFor, translator } from "#lib/messages/index.ts";
import { environment } from "#lib/platform/env.ts";
import { serviceProfile, supportHours } from "#lib/service/index.ts";
import { newLink, openDraft, openTicketLink, ticketForCustomer } from "#lib/tickets/index.ts";
import { pageLanguage } from "../../language.ts";
import { openStretches } from "../../report-form-props.ts";

type TicketPageProps = PageProps<"/[lang]/t/[token]">;

/** The ticket of a link; null when it opens none. Read once for a request: the title and the page both want it. */
const findTicket = cache(async (token: string) => {
  const holder = await openTicketLink(token);
  return holder && ticketForCustomer(holder);
});

export async function generateMetadata({ params }: TicketPageProps): Promise<Metadata> {
  const ticket = await findTicket((await params).token);
  const t = translator(await pageLanguage());
  return {
    title: ticket ? t("ticket.pageTitle", { number: ticket.number }) : t("ticket.noTicket.title"),
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  };
}

/** A ticket as its customer sees it, opened by its private link. */
export default async function TicketPage({ params, searchParams }: TicketPageProps) {
  const language = await pageLanguage();
  const { token } = await params;
  const ticket = await findTicket(token);
  const t = translator(language);
  // Not `notFound()`: that answers with a page which only JavaScript fills.
  if (ticket === null) {
    return (
      <Message title={t("ticket.noTicket.title")} text={t("ticket.noTicket.text")}>
        <ButtonLink href={localPath(language, "/")}>{t("ticket.reply.newReport")}</ButtonLink>
      </Message>
    );
  }
  const now = new Date();
  const refused = await openDraft(String((await searchParams).draft ?? ""), now);
  const hours = await supportHours();
  const present = await whoIsHere({ now, hours });
  const path = `/t/${token}` as const;
  return (
    <Texts language={language} messages={messagesFor(language, "form", "live", "ticket")}>
      <TicketView
        t={t}
        language={language}
        ticket={ticket}
        profile={serviceProfile()}
        desk={{ zone: hours.zone, zoneCity: hours.zoneCity }}
        stretches={openStretches(hours, now)}
        present={present}
        presentMark={presenceMark(present)}
        now={now.getTime()}
        token={token}
        path={path}
        address={environment().PUBLIC_URL + localPath(language, path)}
        nextLink={newLink()}
        idempotencyKey={crypto.randomUUID()}
        refused={refused?.kind === "message" ? refused : null}
      />
    </Texts>
  );
}
