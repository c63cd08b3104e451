import { CodeBlock } from "#components/ui/code-block.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import type { Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { fixFor, ownWordsOf, type ReferenceEntry, textArguments } from "#lib/reference/index.ts";
import { CauseList } from "./cause-list.tsx";
import { entryHeading } from "./entry-heading.ts";
import { SeverityTag } from "./severity-tag.tsx";
import { StepList } from "./step-list.tsx";

type ErrorEntryProps = { t: Translator; profile: ServiceProfile; entry: ReferenceEntry };

/** Everything about one error: what it is, what to do now, why it happens and how to see it less often. */
export function ErrorEntry({ t, profile, entry }: ErrorEntryProps) {
  const { code, causes, literal } = entry;
  const { doNow, forGood } = fixFor({ code, cause: null }, profile);
  const ownWords = ownWordsOf(code, profile);
  return (
    <>
      <PageHeading
        above={<Severity t={t} profile={profile} entry={entry} />}
        title={entryHeading(t, code)}
        lead={t(`reference.entries.${code}.meaning`)}
      />
      <div className="mt-5">
        <CodeBlock text={literal.join("\n")} label={t("reference.entryPage.literal")} />
      </div>
      <Section title={t("reference.entryPage.doNow")}>
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

function Severity({ t, profile, entry }: ErrorEntryProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <SeverityTag t={t} severity={entry.severity} />
      {entry.severityIsOurs && (
        <p className="text-13 text-faint">{t("reference.severity.ours", { service: profile.name })}</p>
      )}
    </div>
  );
}
