import type { Metadata } from "next";
import { Message } from "#components/site/message.tsx";
import { ForgetTicket } from "#components/ticket/forget-ticket.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { localPath, translator } from "#lib/messages/index.ts";
import { pageLanguage } from "../../language.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLanguage());
  return { title: t("ticket.erased.title"), robots: { index: false, follow: false } };
}

/** What is said once a ticket was erased. */
export default async function ErasedPage() {
  const language = await pageLanguage();
  const t = translator(language);
  return (
    <>
      <ForgetTicket report />
      <Message title={t("ticket.erased.title")} text={t("ticket.erased.text")}>
        <ButtonLink href={localPath(language, "/")}>{t("ticket.reply.newReport")}</ButtonLink>
      </Message>
    </>
  );
}
