import { ButtonLink } from "#components/ui/button.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import { type Language, localPath, type Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { textArguments } from "#lib/reference/index.ts";
import { codeTag } from "./code-tag.tsx";
import { SupportHoursList } from "./support-hours-list.tsx";

const details = ["errorMessage", "command", "occurredAt", "keyPrefix"] as const;

/** The ways to a person: what a report holds, when somebody is there, how soon one answers. */
export function HowToReach({
  t,
  language,
  profile,
}: {
  t: Translator;
  language: Language;
  profile: ServiceProfile;
}) {
  const service = profile.name;
  return (
    <>
      <PageHeading title={t("reference.reach.title")} lead={t("reference.reach.lead")} />
      <ButtonLink href={localPath(language, "/")} variant="primary" className="mt-5">
        {t("reference.reach.sendReport")}
      </ButtonLink>
      <Section title={t("reference.reach.reportTitle")}>
        <ol className="space-y-2">
          {details.map((detail, index) => (
            <li key={detail} className="grid grid-cols-[1.5rem_minmax(0,1fr)]">
              <span aria-hidden="true" className="text-14 leading-6 font-medium text-faint tabular-nums">
                {index + 1}
              </span>
              <p>
                {t.rich(`reference.reach.details.${detail}`, { ...textArguments(profile), code: codeTag })}
              </p>
            </li>
          ))}
        </ol>
        <p className="mt-3 font-medium">{t("reference.reach.neverFullKey")}</p>
      </Section>
      <Section title={t("reference.reach.hoursTitle")}>
        <SupportHoursList t={t} language={language} profile={profile} />
      </Section>
      <Section title={t("reference.reach.responseTitle")}>
        <p className="text-pretty">
          {t("reference.reach.response", { replyHours: Math.ceil(profile.replyWithinMinutes / 60) })}
        </p>
      </Section>
      <Section title={t("reference.reach.chatTitle")}>
        <p className="text-pretty">{t("reference.reach.chat", { service })}</p>
        <p className="mt-2">
          <a href={profile.chatUrl} rel="noopener" className="link">
            {t("reference.reach.openChat", { service })}
          </a>
        </p>
      </Section>
    </>
  );
}
