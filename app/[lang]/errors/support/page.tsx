import type { Metadata } from "next";
import { HowToReach } from "#components/reference/how-to-reach.tsx";
import { ReferencePage } from "#components/reference/reference-page.tsx";
import { translator } from "#lib/messages/index.ts";
import { serviceProfile, supportHours } from "#lib/service/index.ts";
import { pageLanguage } from "../../language.ts";
import { pageMetadata } from "../../page-metadata.ts";

export async function generateMetadata(): Promise<Metadata> {
  const language = await pageLanguage();
  const t = translator(language);
  return pageMetadata(language, "/errors/support", {
    title: t("reference.reach.title"),
    description: t("reference.reach.lead"),
  });
}

/** How to reach a person, and when. */
export default async function SupportPage() {
  const language = await pageLanguage();
  const profile = { ...serviceProfile(), supportHours: await supportHours() };
  const t = translator(language);
  return (
    <ReferencePage t={t} language={language} current="support">
      <HowToReach t={t} language={language} profile={profile} />
    </ReferencePage>
  );
}
