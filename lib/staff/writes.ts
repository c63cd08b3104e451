import "server-only";
import { db, type Transaction } from "#lib/platform/db.ts";
import {
  type LinkRefusal,
  linkState,
  type Role,
  type SignedIn,
  sessionHours,
  type TeamRefusal,
} from "./rules.ts";

/**
 * Runs a change of the team, one at a time: what it has read is still true when it writes. Changes are rare and
 * short. Rows of tickets that name an account, and every read, go on meanwhile.
 */
async function changeTeam<Result>(change: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`lock table staff_account in share row exclusive mode`;
    return change(tx);
  });
}

/** As `changeTeam`, for an admin who still is one when the change's turn has come. */
async function changeTeamAs<Result>(
  adminId: number,
  change: (tx: Transaction) => Promise<Result>,
): Promise<Result | { ok: false; reason: "not-allowed" }> {
  return changeTeam(async (tx) => {
    const admin = await tx.staffAccount.findUnique({
      where: { id: adminId, role: "admin", disabledAt: null },
    });
    return admin === null ? { ok: false, reason: "not-allowed" } : change(tx);
  });
}

type Changed = { ok: true } | { ok: false; reason: TeamRefusal };

/**
 * Uses an invitation up and adds its account. The link to the first account is of no use once there is any: of two
 * who send it at once, also by two different links, the second finds the first one's account.
 */
export async function addAccount(
  tokenHash: string,
  account: { name: string; email: string; passwordHash: string },
  now: Date,
): Promise<SignedIn | { ok: false; reason: LinkRefusal | "taken" }> {
  return changeTeam(async (tx) => {
    const invitation = await tx.staffInvitation.findUnique({ where: { tokenHash } });
    const state = linkState(invitation, now);
    if (invitation === null || state !== "open")
      return { ok: false, reason: state === "used" ? "used" : "over" };
    if (invitation.madeById === null && (await tx.staffAccount.count()) > 0)
      return { ok: false, reason: "used" };
    if (await tx.staffAccount.findUnique({ where: { email: account.email } }))
      return { ok: false, reason: "taken" };
    const { id, passwordVersion } = await tx.staffAccount.create({
      data: { ...account, role: invitation.role, madeAt: now },
    });
    await tx.staffInvitation.update({ where: { tokenHash }, data: { usedAt: now } });
    return { ok: true, accountId: id, passwordVersion };
  });
}

/** Adds an invitation. */
export async function addInvitation(
  invitation: { tokenHash: string; role: Role; expiresAt: Date },
  madeById: number,
  now: Date,
): Promise<Changed> {
  return changeTeamAs(madeById, async (tx): Promise<Changed> => {
    await tx.staffInvitation.create({ data: { ...invitation, madeById, madeAt: now } });
    return { ok: true };
  });
}

/** Ends an invitation now. The first account's is the start command's to end. */
export async function endInvitation(id: number, adminId: number, now: Date): Promise<Changed> {
  return changeTeamAs(adminId, async (tx): Promise<Changed> => {
    const { count } = await tx.staffInvitation.updateMany({
      where: { id, usedAt: null, expiresAt: { gt: now }, madeById: { not: null } },
      data: { expiresAt: now },
    });
    return count === 1 ? { ok: true } : { ok: false, reason: "no-such-invitation" };
  });
}

/** Disables an account and ends the invitations and links that it made, which would be a way back in. */
export async function disableAccount(id: number, adminId: number, now: Date): Promise<Changed> {
  return changeTeamAs(adminId, async (tx): Promise<Changed> => {
    const account = await tx.staffAccount.findUnique({ where: { id } });
    if (account === null) return { ok: false, reason: "no-such-account" };
    if (account.disabledAt !== null) return { ok: true };
    const others = await tx.staffAccount.count({
      where: { id: { not: id }, role: "admin", disabledAt: null },
    });
    if (account.role === "admin" && others === 0) return { ok: false, reason: "last-admin" };
    if (id === adminId) return { ok: false, reason: "oneself" };
    await tx.staffAccount.update({ where: { id }, data: { disabledAt: now } });
    await tx.staffInvitation.updateMany({
      where: { madeById: id, usedAt: null, expiresAt: { gt: now } },
      data: { expiresAt: now },
    });
    await endPasswordLinks(tx, { OR: [{ madeById: id }, { accountId: id }] }, now);
    return { ok: true };
  });
}

/** Enables an account again. */
export async function enableAccount(id: number, adminId: number): Promise<Changed> {
  return changeTeamAs(adminId, async (tx): Promise<Changed> => {
    const { count } = await tx.staffAccount.updateMany({ where: { id }, data: { disabledAt: null } });
    return count === 1 ? { ok: true } : { ok: false, reason: "no-such-account" };
  });
}

/** Adds a link that sets an account's password anew, in place of earlier ones. */
export async function addPasswordLink(
  link: { accountId: number; tokenHash: string; expiresAt: Date },
  adminId: number,
  now: Date,
): Promise<Changed> {
  return changeTeamAs(adminId, async (tx): Promise<Changed> => {
    const { accountId } = link;
    if (accountId === adminId) return { ok: false, reason: "own-password" };
    if (!(await tx.staffAccount.findUnique({ where: { id: accountId, disabledAt: null } })))
      return { ok: false, reason: "no-such-account" };
    await endPasswordLinks(tx, { accountId }, now);
    await tx.passwordLink.create({ data: { ...link, madeById: adminId, madeAt: now } });
    return { ok: true };
  });
}

/** Uses such a link up: sets the password and ends the account's sessions. Of two at once the second is told. */
export async function spendPasswordLink(
  tokenHash: string,
  passwordHash: string,
  now: Date,
): Promise<SignedIn | { ok: false; reason: LinkRefusal }> {
  return changeTeam(async (tx) => {
    const link = await tx.passwordLink.findUnique({ where: { tokenHash, account: { disabledAt: null } } });
    const state = linkState(link, now);
    if (link === null || state !== "open") return { ok: false, reason: state === "used" ? "used" : "over" };
    const { accountId } = link;
    await tx.passwordLink.update({ where: { tokenHash }, data: { usedAt: now } });
    const { passwordVersion } = await tx.staffAccount.update({
      where: { id: accountId },
      data: { passwordHash, passwordVersion: { increment: 1 } },
    });
    return { ok: true, accountId, passwordVersion };
  });
}

/** Sets a new password, ends the account's sessions and its links; null where it is no longer the old one. */
export async function replacePassword(
  accountId: number,
  { from, to }: { from: string; to: string },
  now: Date,
): Promise<SignedIn | null> {
  return changeTeam(async (tx) => {
    const [changed] = await tx.staffAccount.updateManyAndReturn({
      where: { id: accountId, passwordHash: from, disabledAt: null },
      data: { passwordHash: to, passwordVersion: { increment: 1 } },
      select: { passwordVersion: true },
    });
    if (changed === undefined) return null;
    await endPasswordLinks(tx, { accountId }, now);
    return { ok: true, accountId, ...changed };
  });
}

/**
 * Ends a session, by the name that its cookies hold, and with it the streams that are open under it: a trigger tells
 * all processes. Kept for twice as long as a cookie lasts, because processes' clocks may be wrong.
 */
export async function addEndedSession(name: string): Promise<void> {
  await db().$executeRaw`
    with dropped as (delete from ended_session where until < now())
    insert into ended_session (name, until) values (${name}, now() + ${2 * sessionHours} * interval '1 hour')
    on conflict do nothing`;
}

async function endPasswordLinks(
  tx: Transaction,
  where: { accountId: number } | { OR: ({ accountId: number } | { madeById: number })[] },
  now: Date,
): Promise<void> {
  await tx.passwordLink.updateMany({
    where: { ...where, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
}
