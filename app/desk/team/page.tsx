import type { Metadata } from "next";
import { TeamView } from "#components/staff/team-view.tsx";
import { translator } from "#lib/messages/index.ts";
import { supportHours } from "#lib/service/index.ts";
import { listTeam, requireAdmin } from "#lib/staff/index.ts";
import { disableAction, enableAction, inviteAction, revokeInvitationAction } from "./actions.ts";

const t = translator("en");

export const metadata: Metadata = { title: t("staff.team.title") };

/** Who can sign in to the desk, for administrators. */
export default async function TeamPage() {
  const by = await requireAdmin("/desk/team");
  const now = new Date();
  return (
    <TeamView
      t={t}
      {...(await listTeam({ by, now }))}
      ownId={by.id}
      zone={(await supportHours()).zone}
      now={now.getTime()}
      actions={{
        disable: disableAction,
        enable: enableAction,
        invite: inviteAction,
        revoke: revokeInvitationAction,
      }}
    />
  );
}
