import "server-only";
import { hashLinkToken, randomLinkToken } from "#lib/platform/link-token.ts";
import type { Staff } from "./gate.ts";
import { listAccounts, listOpenInvitations } from "./reads.ts";
import { invitationHours, mayDo, type Role, type TeamRefusal } from "./rules.ts";
import { addInvitation, disableAccount, enableAccount, endInvitation } from "./writes.ts";

interface Circumstances {
  by: Staff;
  now: Date;
}

/** Done, or why not. */
export type TeamChanged = { ok: true } | { ok: false; reason: TeamRefusal };

const notAllowed = { ok: false, reason: "not-allowed" } as const;

/** A link that makes one account. Only its hash is kept, so this is the one time that anybody sees it. */
export async function invite(
  role: Role,
  { by, now }: Circumstances,
): Promise<{ ok: true; token: string; expiresAt: Date } | { ok: false; reason: TeamRefusal }> {
  if (!mayDo(by.role, "invite")) return notAllowed;
  const token = randomLinkToken();
  const expiresAt = new Date(now.getTime() + invitationHours * 60 * 60_000);
  const added = await addInvitation({ tokenHash: hashLinkToken(token), role, expiresAt }, by.id, now);
  return added.ok ? { ok: true, token, expiresAt } : added;
}

/** Makes an invitation useless that nobody has used yet. */
export async function revokeInvitation(id: number, { by, now }: Circumstances): Promise<TeamChanged> {
  return mayDo(by.role, "revoke-invitation") ? endInvitation(id, by.id, now) : notAllowed;
}

/** Keeps a person out from the next request on, with the invitations that they made. Never the last admin. */
export async function disable(accountId: number, { by, now }: Circumstances): Promise<TeamChanged> {
  return mayDo(by.role, "disable-account") ? disableAccount(accountId, by.id, now) : notAllowed;
}

/** Lets a person in again, with the password that they had. */
export async function enable(accountId: number, { by }: Circumstances): Promise<TeamChanged> {
  return mayDo(by.role, "enable-account") ? enableAccount(accountId, by.id) : notAllowed;
}

/** One person of the team, as an admin sees them. Instants in epoch milliseconds. */
export interface TeamMember {
  id: number;
  name: string;
  email: string;
  role: Role;
  madeAt: number;
  disabledAt: number | null;
}

/** An invitation that nobody has used yet. Instants in epoch milliseconds. */
export interface OpenInvitation {
  id: number;
  role: Role;
  madeBy: string;
  madeAt: number;
  expiresAt: number;
}

/** The team and whom it waits for, as an admin sees them; empty for anybody else. */
export async function listTeam({ by, now }: Circumstances): Promise<{
  members: TeamMember[];
  invitations: OpenInvitation[];
}> {
  if (!mayDo(by.role, "see-team")) return { members: [], invitations: [] };
  const [accounts, invitations] = await Promise.all([listAccounts(), listOpenInvitations(now)]);
  return {
    members: accounts.map(({ id, name, email, role, madeAt, disabledAt }) => ({
      id,
      name,
      email,
      role,
      madeAt: madeAt.getTime(),
      disabledAt: disabledAt?.getTime() ?? null,
    })),
    invitations: invitations.map(({ id, role, madeBy, madeAt, expiresAt }) => ({
      id,
      role,
      madeBy: madeBy?.name ?? "",
      madeAt: madeAt.getTime(),
      expiresAt: expiresAt.getTime(),
    })),
  };
}
