import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { entryHeading } from "#components/reference/entry-heading.ts";
import { ErrorEntry } from "#components/reference/error-entry.tsx";
import { GetHelpCard } from "#components/reference/get-help-card.tsx";
import { ReferencePage } from "#components/reference/reference-page.tsx";
import { translator } from "#lib/messages/index.ts";
import { environment } from "#lib/platform/env.ts";
import { entryOf, isKnownCode } from "#lib/reference/index.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { pageLanguage } from "../../language.ts";
import { pageMetadata } from "../../page-metadata.ts";

type ErrorPageProps = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: ErrorPageProps): Promise<Metadata> {
  const { code } = await params;
  const language = await pageLanguage();
  const t = translator(language);
  if (!isKnownCode(code)) return { title: t("site.notFound.title") };
  return pageMetadata(language, `/errors/${code}`, {
    title: entryHeading(t, code),
    description: t(`reference.entries.${code}.meaning`),
  });
}

/** One error: what it means, what to do now, why it happens and how to see it less often. */
export default async function ErrorPage({ params }: ErrorPageProps) {
  const { code } = await params;
  if (!isKnownCode(code)) notFound();
  const language = await pageLanguage();
  const t = translator(language);
  return (
    <ReferencePage t={t} language={language} current={code}>
      <ErrorEntry t={t} profile={serviceProfile()} entry={entryOf(code)} />
      <GetHelpCard t={t} language={language} origin={environment().PUBLIC_URL} />
    </ReferencePage>
  );
}
