import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OwnTickets } from "#components/report/own-tickets.tsx";
import { ReportForm } from "#components/report/report-form.tsx";
import { Texts } from "#components/texts.tsx";
import { localPath, messagesFor, translator } from "#lib/messages/index.ts";
import { sentReportSchema } from "#lib/report/index.ts";
import { pageLanguage } from "./language.ts";
import { readLinkQuery } from "./link-query.ts";
import { pageMetadata } from "./page-metadata.ts";
import { reportFormProps } from "./report-form-props.ts";

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata(await pageLanguage(), "/", {});
}

/** The home page: four details, the fix, and the way to a person. */
export default async function HomePage({ searchParams }: PageProps<"/[lang]">) {
  const language = await pageLanguage();
  const { errorMessage, bare } = readLinkQuery(await searchParams);
  if (bare !== null) redirect(localPath(language, "/") + bare);
  const t = translator(language);
  const props = await reportFormProps(new Date());
  return (
    <Texts language={language} messages={messagesFor(language, "form", "diagnosis", "reference")}>
      <h1 className="text-32">{t("form.title")}</h1>
      <div className="mt-2 mb-8 max-w-2xl text-soft">
        <p className="no-js:hidden">{t("form.lead")}</p>
        <p className="js:hidden">{t("form.leadWithoutScript")}</p>
      </div>
      <ReportForm
        {...props}
        idempotencyKey={crypto.randomUUID()}
        initial={sentReportSchema.parse({ errorMessage })}
      />
      <OwnTickets />
    </Texts>
  );
}
