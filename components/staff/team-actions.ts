import type { FormAct } from "#components/ui/use-act.ts";
import type { InviteAnswer, PasswordLinkAnswer, TeamAnswer } from "#lib/staff/rules.ts";

/** What the team page can do, given to it by app/. */
export interface TeamActions {
  reset: FormAct<PasswordLinkAnswer>;
  disable: FormAct<TeamAnswer>;
  enable: FormAct<TeamAnswer>;
  revoke: FormAct<TeamAnswer>;
  invite: FormAct<InviteAnswer>;
}
