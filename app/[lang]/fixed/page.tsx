import type { Metadata } from "next";
import { FixedNote } from "#components/report/fixed-note.tsx";
import { translator } from "#lib/messages/index.ts";
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
  return <FixedNote t={translator(language)} language={language} />;
}
