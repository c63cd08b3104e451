import "server-only";

export { type AccountLink, findAccountLink, makeAccount } from "./account.ts";
export { findOpenSession, findStaff, requireAdmin, requireStaff, type Staff } from "./gate.ts";
export { changePassword, makePasswordLink, openPasswordLink, resetPassword } from "./new-password.ts";
export { hasAccounts } from "./reads.ts";
export { answerNextAuth, endSession, startSession } from "./session.ts";
export { signIn } from "./sign-in.ts";
export {
  disable,
  enable,
  invite,
  listTeam,
  type OpenInvitation,
  revokeInvitation,
  type TeamChanged,
  type TeamMember,
} from "./team.ts";
