import type { ReactNode } from "react";
import type { Language, Translator } from "#lib/messages/index.ts";
import { Button } from "../ui/button.tsx";
import { Disclosure } from "../ui/disclosure.tsx";

interface OwnTicketProps {
  t: Translator;
  language: Language;
  /** Path of the ticket's private link, such as `/t/<token>`. */
  path: string;
  /** The token of the link that would replace this one. */
  nextLink: string;
  number: string;
}

/**
 * What customers may do with a ticket that is theirs: take it along, change its link or take it back, erase it. Each
 * is a form that works without JavaScript, and asks once by standing folded under what it does.
 */
export function OwnTicket({ t, language, path, nextLink, number }: OwnTicketProps) {
  return (
    <section aria-labelledby="own-ticket" className="space-y-1">
      <h2 id="own-ticket" className="mb-2 text-16">
        {t("ticket.own.title")}
      </h2>
      <p className="py-1 text-15">
        <a href={`${path}/download`} download={`${number}.json`} className="link">
          {t("ticket.own.download")}
        </a>
      </p>
      <Disclosure summary={t("ticket.own.rotate.title")}>
        <Act address={`${path}/rotate`} language={language} button={t("ticket.own.rotate.act")}>
          <input type="hidden" name="next" value={nextLink} />
          {t("ticket.own.rotate.text")}
        </Act>
      </Disclosure>
      <Disclosure summary={t("ticket.own.revoke.title")}>
        <Act address={`${path}/revoke`} language={language} button={t("ticket.own.revoke.act")}>
          {t("ticket.own.revoke.text")}
        </Act>
      </Disclosure>
      <Disclosure summary={t("ticket.own.erase.title")}>
        <Act address={`${path}/erase`} language={language} button={t("ticket.own.erase.act")}>
          {t("ticket.own.erase.text")}
        </Act>
      </Disclosure>
    </section>
  );
}

function Act({
  address,
  language,
  button,
  children,
}: {
  address: string;
  language: Language;
  button: string;
  children: ReactNode;
}) {
  return (
    <form method="post" action={address} className="space-y-3 pb-3">
      <input type="hidden" name="language" value={language} />
      <p className="text-14 text-soft">{children}</p>
      <Button type="submit" size="small">
        {button}
      </Button>
    </form>
  );
}
