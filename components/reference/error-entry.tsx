import { CodeBlock } from "#components/ui/code-block.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import {
  differByShell,
  fixFor,
  ownWordsOf,
  type ReferenceEntry,
  textArguments,
} from "#lib/reference/index.ts";
import { CauseList } from "./cause-list.tsx";
import { entryHeading } from "./entry-heading.ts";
import { SeverityTag } from "./severity-tag.tsx";
import { ShellChoice } from "./shell-choice.tsx";
import { StepList } from "./step-list.tsx";

type ErrorEntryProps = { t: Translator; profile: ServiceProfile; entry: ReferenceEntry };

/** Everything about one error: what it is, what to do now, why it happens and how to see it less often. */
export function ErrorEntry({ t, profile, entry }: ErrorEntryProps) {
  const { code, ours, severity, severityIsOurs, causes, literal } = entry;
  const { doNow, forGood } = fixFor({ code, cause: null }, profile);
  const ownWords = ownWordsOf(code, profile);
  return (
    <>
      <PageHeading
        above={<SeverityTag t={t} severity={severity} />}
        title={entryHeading(t, code)}
        lead={t(`reference.entries.${code}.meaning`)}
      />
      {severityIsOurs && (
        <p className="mt-1 text-14 text-faint">{t("reference.severity.ours", { service: profile.name })}</p>
      )}
      {ours && (
        <p className="mt-1 text-14 text-faint">{t("reference.entryPage.ours", { service: profile.name })}</p>
      )}
      <div className="mt-5">
        <CodeBlock text={literal.join("\n")} label={t("reference.entryPage.literal")} />
      </div>
      <Section title={t("reference.entryPage.doNow")}>
        {differByShell([...doNow, ...forGood]) && (
          <div className="mb-4">
            <ShellChoice />
          </div>
        )}
        <StepList t={t} profile={profile} steps={doNow} />
      </Section>
      <Section title={t("reference.entryPage.why")}>
        <CauseList t={t} profile={profile} causes={causes} />
      </Section>
      <Section title={t("reference.entryPage.forGood")}>
        <StepList t={t} profile={profile} steps={forGood} marker="bullet" />
      </Section>
      {ownWords && (
        <Section title={t("reference.entryPage.ownWords", { service: profile.name })}>
          <p className="text-soft text-pretty">
            {t(`reference.ownWords.${ownWords}`, textArguments(profile))}
          </p>
        </Section>
      )}
    </>
  );
}
