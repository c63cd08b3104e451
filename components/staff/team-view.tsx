import { PageHeading } from "#components/ui/page-heading.tsx";
import { Section } from "#components/ui/section.tsx";
import type { ClockPlace } from "#components/ui/time.ts";
import { clockText } from "#components/words.ts";
import { localeOf, type Translator } from "#lib/messages/index.ts";
import type { OpenInvitation, TeamMember } from "#lib/staff/index.ts";
import { invitationHours } from "#lib/staff/rules.ts";
import { InviteForm } from "./invite-form.tsx";
import { MemberRow } from "./member-row.tsx";
import type { TeamActions } from "./team-actions.ts";
import { TeamButton } from "./team-button.tsx";

type TeamViewProps = {
  t: Translator;
  members: readonly TeamMember[];
  invitations: readonly OpenInvitation[];
  /** Id of whoever looks. */
  ownId: number;
  /** IANA name of the desk's zone. */
  zone: string;
  now: number;
  actions: TeamActions;
};

/** Who can sign in to the desk, and whom it waits for. */
export function TeamView({ t, members, invitations, ownId, zone, now, actions }: TeamViewProps) {
  const place: ClockPlace = { zone, now, locale: localeOf("en") };
  return (
    <div className="mx-auto w-full max-w-3xl px-4 pt-6 pb-16">
      <PageHeading title={t("staff.team.title")} lead={t("staff.team.lead")} />
      <Section title={t("staff.team.people")}>
        <ul className={list}>
          {members.map((member) => (
            <MemberRow
              key={member.id}
              t={t}
              member={member}
              isOneself={member.id === ownId}
              place={place}
              disable={actions.disable}
              enable={actions.enable}
              reset={actions.reset}
            />
          ))}
        </ul>
        <p className="mt-3 text-14 text-soft">{t("staff.team.disableHint")}</p>
      </Section>
      <Section title={t("staff.team.invite")}>
        <p className="mb-4 text-15 text-soft">{t("staff.team.inviteLead", { hours: invitationHours })}</p>
        <InviteForm action={actions.invite} place={place} />
      </Section>
      <Section title={t("staff.team.open")}>
        {invitations.length === 0 ? (
          <p className="text-15 text-soft">{t("staff.team.none")}</p>
        ) : (
          <ul className={list}>
            {invitations.map(({ id, role, madeBy: name, madeAt, expiresAt }) => {
              const time = clockText(t, madeAt, place);
              return (
                <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 text-15">
                  <div className="min-w-0 flex-1 basis-60">
                    <p className="font-medium">{t(`staff.roles.${role}`)}</p>
                    <p className="text-14 text-soft">
                      {t("staff.team.invitedBy", { name, time })}
                      {" · "}
                      {t("staff.team.until", { time: clockText(t, expiresAt, place) })}
                    </p>
                  </div>
                  <TeamButton
                    action={actions.revoke}
                    id={id}
                    name={t("staff.team.revoke")}
                    label={t("staff.team.revokeNamed", { name, time })}
                  />
                </li>
              );
            })}
          </ul>
        )}
      </Section>
    </div>
  );
}

const list = "divide-y divide-line rounded-card border border-line bg-card";
