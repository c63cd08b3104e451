import { ButtonLink } from "#components/ui/button.tsx";
import { type Language, localPath, type Translator } from "#lib/messages/index.ts";
import { Message } from "./message.tsx";

/** What an address without a page shows, and two ways on. */
export function NoPage({ t, language }: { t: Translator; language: Language }) {
  return (
    <Message title={t("site.notFound.title")} text={t("site.notFound.text")}>
      <ButtonLink variant="primary" href={localPath(language, "/")}>
        {t("site.notFound.home")}
      </ButtonLink>
      <ButtonLink href={localPath(language, "/errors")}>{t("site.notFound.errors")}</ButtonLink>
    </Message>
  );
}
