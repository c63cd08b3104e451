import { Tag } from "#components/ui/tag.tsx";
import type { ClockPlace } from "#components/ui/time.ts";
import { clockText } from "#components/words.ts";
import type { Translator } from "#lib/messages/index.ts";
import type { TeamMember } from "#lib/staff/index.ts";
import { ResetButton } from "./reset-button.tsx";
import type { TeamActions } from "./team-actions.ts";
import { TeamButton } from "./team-button.tsx";

type MemberRowProps = {
  t: Translator;
  member: TeamMember;
  isOneself: boolean;
  place: ClockPlace;
} & Pick<TeamActions, "disable" | "enable" | "reset">;

/** One person of the team. Nobody is offered to disable themselves. */
export function MemberRow({ t, member, isOneself, place, disable, enable, reset }: MemberRowProps) {
  const { id, name, email, role, madeAt, disabledAt } = member;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 text-15">
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className={`wrap-anywhere font-medium ${disabledAt === null ? "" : "text-soft"}`}>
            {name}
          </span>
          <Tag tone={role === "admin" ? "accent" : "neutral"}>{t(`staff.roles.${role}`)}</Tag>
          {isOneself && <Tag>{t("staff.team.you")}</Tag>}
        </p>
        <p className="text-14 text-soft wrap-anywhere">
          {email}
          {" · "}
          {disabledAt === null
            ? t("staff.team.since", { time: clockText(t, madeAt, place) })
            : t("staff.team.disabledSince", { time: clockText(t, disabledAt, place) })}
        </p>
      </div>
      {disabledAt !== null ? (
        <TeamButton
          action={enable}
          id={id}
          name={t("staff.team.enable")}
          label={t("staff.team.enableNamed", { name })}
        />
      ) : (
        !isOneself && (
          <>
            <ResetButton action={reset} id={id} name={name} place={place} />
            <TeamButton
              action={disable}
              id={id}
              name={t("staff.team.disable")}
              label={t("staff.team.disableNamed", { name })}
            />
          </>
        )
      )}
    </li>
  );
}
