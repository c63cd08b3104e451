import type { Metadata } from "next";
import { Message } from "#components/site/message.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { languages, localPath, translator } from "#lib/messages/index.ts";
import { shellLanguage } from "./language.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = translator((await shellLanguage()) ?? languages[0]);
  return { title: t("site.notFound.title") };
}

/** What an address without a page shows. */
export default async function NotFound() {
  const language = (await shellLanguage()) ?? languages[0];
  const t = translator(language);
  return (
    <Message title={t("site.notFound.title")} text={t("site.notFound.text")}>
      <ButtonLink variant="primary" href={localPath(language, "/")}>
        {t("site.notFound.home")}
      </ButtonLink>
      <ButtonLink href={localPath(language, "/errors")}>{t("site.notFound.errors")}</ButtonLink>
    </Message>
  );
}
