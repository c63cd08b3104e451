import type { Metadata } from "next";
import { ErrorTable } from "#components/reference/error-table.tsx";
import { HelpLinks } from "#components/reference/help-links.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { translator } from "#lib/messages/index.ts";
import { pageLanguage } from "../language.ts";
import { pageMetadata } from "../page-metadata.ts";

export async function generateMetadata(): Promise<Metadata> {
  const language = await pageLanguage();
  const t = translator(language);
  return pageMetadata(language, "/errors", {
    title: t("reference.list.title"),
    description: t("reference.list.lead"),
  });
}

/** All errors at a glance. */
export default async function ErrorsPage() {
  const language = await pageLanguage();
  const t = translator(language);
  return (
    <>
      <PageHeading title={t("reference.list.title")} lead={t("reference.list.lead")} />
      <div className="mt-6">
        <ErrorTable t={t} language={language} />
      </div>
      <Section title={t("reference.list.more")}>
        <HelpLinks t={t} language={language} />
      </Section>
    </>
  );
}
