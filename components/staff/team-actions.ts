import type { InviteAnswer, TeamAnswer } from "#lib/staff/rules.ts";

type ChangeTeam = (before: TeamAnswer, form: FormData) => Promise<TeamAnswer>;

/** What the team page can do, given to it by app/. */
export interface TeamActions {
  disable: ChangeTeam;
  enable: ChangeTeam;
  revoke: ChangeTeam;
  invite: (before: InviteAnswer, form: FormData) => Promise<InviteAnswer>;
}
