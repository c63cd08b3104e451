import type { Metadata } from "next";
import { GetHelpCard } from "#components/reference/get-help-card.tsx";
import { ReferencePage } from "#components/reference/reference-page.tsx";
import { ShellChoice } from "#components/reference/shell-choice.tsx";
import { StepList } from "#components/reference/step-list.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { translator } from "#lib/messages/index.ts";
import { environment } from "#lib/platform/env.ts";
import { goodPractice } from "#lib/reference/index.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { pageLanguage } from "../../language.ts";
import { pageMetadata } from "../../page-metadata.ts";

export async function generateMetadata(): Promise<Metadata> {
  const language = await pageLanguage();
  const t = translator(language);
  return pageMetadata(language, "/errors/good-practice", {
    title: t("reference.goodPractice.title"),
    description: t("reference.goodPractice.lead"),
  });
}

/** Habits that make errors rarer, and two scripts that try again by themselves. */
export default async function GoodPracticePage() {
  const language = await pageLanguage();
  const t = translator(language);
  const profile = serviceProfile();
  return (
    <ReferencePage t={t} language={language} current="good-practice">
      <PageHeading title={t("reference.goodPractice.title")} lead={t("reference.goodPractice.lead")} />
      <div className="mt-7 space-y-5">
        <ShellChoice />
        <StepList t={t} profile={profile} steps={goodPractice(profile)} marker="bullet" />
      </div>
      <GetHelpCard t={t} language={language} origin={environment().PUBLIC_URL} general />
    </ReferencePage>
  );
}
