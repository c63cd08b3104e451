import type { Metadata } from "next";
import { NoPage } from "#components/site/no-page.tsx";
import { languages, translator } from "#lib/messages/index.ts";
import { shellLanguage } from "./language.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = translator((await shellLanguage()) ?? languages[0]);
  return { title: t("site.notFound.title") };
}

/** What a page shows that found nothing at its address. */
export default async function NotFound() {
  const language = (await shellLanguage()) ?? languages[0];
  return <NoPage t={translator(language)} language={language} />;
}
