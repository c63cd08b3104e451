import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ErrorTable } from "#components/reference/error-table.tsx";
import { HelpLinks } from "#components/reference/help-links.tsx";
import { ReferenceSearch } from "#components/reference/reference-search.tsx";
import { SearchAnswerList } from "#components/reference/search-answer.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { queryMaxLength } from "#lib/diagnosis/index.ts";
import { localPath, translator } from "#lib/messages/index.ts";
import { readAnswer } from "#lib/reference/index.ts";
import { searchPagesIn } from "../../search-pages.ts";
import { pageLanguage } from "../language.ts";
import { pageMetadata } from "../page-metadata.ts";

type ErrorsPageProps = PageProps<"/[lang]/errors">;

export async function generateMetadata({ searchParams }: ErrorsPageProps): Promise<Metadata> {
  const language = await pageLanguage();
  const t = translator(language);
  return {
    ...pageMetadata(language, "/errors", {
      title: t("reference.list.title"),
      description: t("reference.list.lead"),
    }),
    ...(readAnswer(await searchParams).answer !== null && { robots: { index: false } }),
  };
}

/** All errors at a glance, and above them what a search without JavaScript found. */
export default async function ErrorsPage({ searchParams }: ErrorsPageProps) {
  const language = await pageLanguage();
  const { answer, bare } = readAnswer(await searchParams);
  if (bare !== null) redirect(localPath(language, bare));
  const t = translator(language);
  return (
    <>
      <PageHeading title={t("reference.list.title")} lead={t("reference.list.lead")} />
      <div className="mt-6 max-w-2xl">
        <ReferenceSearch language={language} />
      </div>
      {answer && (
        <section
          aria-label={t("search.results")}
          className="mt-4 max-w-2xl rounded-card border border-line-strong bg-card px-4 py-3.5"
        >
          <SearchAnswerList
            t={t}
            language={language}
            answer={answer}
            pages={searchPagesIn(language)}
            limit={queryMaxLength}
          />
        </section>
      )}
      <div className="mt-8">
        <ErrorTable t={t} language={language} />
      </div>
      <Section title={t("reference.list.more")}>
        <HelpLinks t={t} language={language} />
      </Section>
    </>
  );
}
