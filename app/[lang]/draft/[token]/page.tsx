import type { Metadata } from "next";
import { ReportForm } from "#components/report/report-form.tsx";
import { Message } from "#components/site/message.tsx";
import { Texts } from "#components/texts.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { localPath, messagesFor, translator } from "#lib/messages/index.ts";
import type { StepId } from "#lib/reference/index.ts";
import { openDraft } from "#lib/tickets/index.ts";
import { pageLanguage } from "../../language.ts";
import { reportFormProps } from "../../report-form-props.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLanguage());
  return { title: t("form.draft.title"), robots: { index: false, follow: false } };
}

/** A report that a form without JavaScript posted: the fix, what is still to be answered, and the way to a person. */
export default async function DraftPage({ params }: PageProps<"/[lang]/draft/[token]">) {
  const language = await pageLanguage();
  const t = translator(language);
  const { token } = await params;
  const now = new Date();
  const draft = await openDraft(token, now);
  if (draft?.kind !== "report") {
    return (
      <Message title={t("form.draft.gone")} text={t("form.draft.goneText")}>
        <ButtonLink href={localPath(language, "/")}>{t("form.fixed.again")}</ButtonLink>
      </Message>
    );
  }
  const { form, problems, triedSteps, idempotencyKey } = draft;
  return (
    <Texts language={language} messages={messagesFor(language, "form", "diagnosis", "reference")}>
      <h1 className="text-32">{t("form.draft.title")}</h1>
      <p className="mt-2 mb-8 max-w-2xl text-soft">
        {problems.length > 0 ? t("form.problems.summary", { count: problems.length }) : t("form.draft.lead")}
      </p>
      <ReportForm
        {...(await reportFormProps(now))}
        idempotencyKey={idempotencyKey}
        initial={{ ...form.fields, ...form.answers }}
        draft={{ token, problems, triedSteps: triedSteps as StepId[] }}
      />
    </Texts>
  );
}
