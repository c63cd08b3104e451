import type { Metadata } from "next";
import { DoctorCommands } from "#components/reference/doctor-commands.tsx";
import { GetHelpCard } from "#components/reference/get-help-card.tsx";
import { ReferencePage } from "#components/reference/reference-page.tsx";
import { ShellChoice } from "#components/reference/shell-choice.tsx";
import { StepList } from "#components/reference/step-list.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { translator } from "#lib/messages/index.ts";
import { environment } from "#lib/platform/env.ts";
import { troubleshooting } from "#lib/reference/index.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { pageLanguage } from "../../language.ts";
import { pageMetadata } from "../../page-metadata.ts";

export async function generateMetadata(): Promise<Metadata> {
  const language = await pageLanguage();
  const t = translator(language);
  return pageMetadata(language, "/errors/troubleshooting", {
    title: t("reference.troubleshooting.title"),
    description: t("reference.troubleshooting.lead"),
  });
}

/** What to try for any error, in the order in which it finds the place of a fault. */
export default async function TroubleshootingPage() {
  const language = await pageLanguage();
  const t = translator(language);
  const profile = serviceProfile();
  return (
    <ReferencePage t={t} language={language} current="troubleshooting">
      <PageHeading title={t("reference.troubleshooting.title")} lead={t("reference.troubleshooting.lead")} />
      <div className="mt-7 space-y-5">
        <ShellChoice />
        <StepList t={t} profile={profile} steps={troubleshooting(profile)} />
      </div>
      <DoctorCommands t={t} origin={environment().PUBLIC_URL} />
      <GetHelpCard t={t} language={language} origin={environment().PUBLIC_URL} general />
    </ReferencePage>
  );
}
