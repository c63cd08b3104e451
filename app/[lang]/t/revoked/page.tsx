import type { Metadata } from "next";
import { Message } from "#components/site/message.tsx";
import { ForgetTicket } from "#components/ticket/forget-ticket.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { localPath, translator } from "#lib/messages/index.ts";
import { pageLanguage } from "../../language.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLanguage());
  return { title: t("ticket.revoked.title"), robots: { index: false, follow: false } };
}

/** What is said once every link of a ticket was taken back. */
export default async function RevokedPage() {
  const language = await pageLanguage();
  const t = translator(language);
  return (
    <>
      <ForgetTicket />
      <Message title={t("ticket.revoked.title")} text={t("ticket.revoked.text")}>
        <ButtonLink href={localPath(language, "/")}>{t("ticket.reply.newReport")}</ButtonLink>
      </Message>
    </>
  );
}
