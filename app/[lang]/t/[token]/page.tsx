import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Texts } from "#components/texts.tsx";
import { TicketView } from "#components/ticket/ticket-view.tsx";
import { localPath, messagesFor, translator } from "#lib/messages/index.ts";
import { environment } from "#lib/platform/env.ts";
import { serviceProfile, supportHours } from "#lib/service/index.ts";
import { openDraft, openTicketLink, ticketForCustomer } from "#lib/tickets/index.ts";
import { pageLanguage } from "../../language.ts";

type TicketPageProps = PageProps<"/[lang]/t/[token]">;

export async function generateMetadata({ params }: TicketPageProps): Promise<Metadata> {
  const holder = await openTicketLink((await params).token);
  if (holder === null) return {};
  const t = translator(await pageLanguage());
  const { number } = await ticketForCustomer(holder);
  return {
    title: t("ticket.pageTitle", { number }),
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  };
}

/** A ticket as its customer sees it, opened by its private link. */
export default async function TicketPage({ params, searchParams }: TicketPageProps) {
  const language = await pageLanguage();
  const { token } = await params;
  const holder = await openTicketLink(token);
  if (holder === null) notFound();
  const now = new Date();
  const refused = await openDraft(String((await searchParams).draft ?? ""), now);
  const path = `/t/${token}` as const;
  return (
    <Texts language={language} messages={messagesFor(language, "form", "ticket")}>
      <TicketView
        t={translator(language)}
        language={language}
        ticket={await ticketForCustomer(holder)}
        profile={serviceProfile()}
        desk={await supportHours()}
        now={now.getTime()}
        path={path}
        address={environment().PUBLIC_URL + localPath(language, path)}
        idempotencyKey={crypto.randomUUID()}
        refused={refused?.kind === "message" ? refused : null}
      />
    </Texts>
  );
}
