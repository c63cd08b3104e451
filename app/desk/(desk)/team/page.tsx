import type { Metadata } from "next";
import { TeamView } from "#components/staff/team-view.tsx";
import { deskState } from "#lib/desk/index.ts";
import { translator } from "#lib/messages/index.ts";
import { supportHours } from "#lib/service/index.ts";
import { listTeam, requireAdmin } from "#lib/staff/index.ts";
import { Frame } from "../frame.tsx";
import {
  disableAction,
  enableAction,
  inviteAction,
  passwordLinkAction,
  revokeInvitationAction,
} from "./actions.ts";

const t = translator("en");

export const metadata: Metadata = { title: t("staff.team.title") };

/** Who can sign in to the desk, for administrators. */
export default async function TeamPage() {
  const by = await requireAdmin("/desk/team");
  const now = new Date();
  const [team, state, hours] = await Promise.all([
    listTeam({ by, now }),
    deskState({ by, now }),
    supportHours(),
  ]);
  return (
    <Frame by={by} now={now} hours={hours} present={[]} place="team" state={state}>
      <main id="main" tabIndex={-1} className="min-w-0">
        <TeamView
          t={t}
          {...team}
          ownId={by.id}
          zone={hours.zone}
          now={now.getTime()}
          actions={{
            disable: disableAction,
            enable: enableAction,
            invite: inviteAction,
            revoke: revokeInvitationAction,
            reset: passwordLinkAction,
          }}
        />
      </main>
    </Frame>
  );
}
