import type { Metadata } from "next";
import { Message } from "#components/site/message.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { localPath, translator } from "#lib/messages/index.ts";
import { pageLanguage } from "../language.ts";
import { pageMetadata } from "../page-metadata.ts";

export async function generateMetadata(): Promise<Metadata> {
  const language = await pageLanguage();
  const t = translator(language);
  return { ...pageMetadata(language, "/fixed", { title: t("form.fixed.title") }), robots: { index: false } };
}

/** Where 'This fixed it' leads without JavaScript. */
export default async function FixedPage() {
  const language = await pageLanguage();
  const t = translator(language);
  return (
    <Message title={t("form.fixed.title")} text={t("form.fixed.text")}>
      <ButtonLink href={localPath(language, "/")}>{t("form.fixed.again")}</ButtonLink>
    </Message>
  );
}
