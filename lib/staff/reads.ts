import "server-only";
import { db } from "#lib/platform/db.ts";

/** An account that may do something, by its id; null when there is none or it is disabled. */
export async function findActiveAccount(id: number) {
  return db().staffAccount.findUnique({
    where: { id, disabledAt: null },
    select: { id: true, name: true, role: true, awaySince: true, sessionsFrom: true },
  });
}

/** What a sign-in is checked against; null when no such account may sign in. */
export async function findActivePassword(
  email: string,
): Promise<{ id: number; passwordHash: string } | null> {
  return db().staffAccount.findUnique({
    where: { email, disabledAt: null },
    select: { id: true, passwordHash: true },
  });
}

/** What a change of an account's password is checked against; null when the account may do nothing. */
export async function findOwnPassword(id: number) {
  return db().staffAccount.findUnique({
    where: { id, disabledAt: null },
    select: { name: true, email: true, passwordHash: true },
  });
}

/** A link to a new password by the hash of its token; null also where its account may do nothing. */
export async function findPasswordLink(tokenHash: string) {
  return db().passwordLink.findUnique({
    where: { tokenHash, account: { disabledAt: null } },
    select: { expiresAt: true, usedAt: true, account: { select: { name: true, email: true } } },
  });
}

/** Whether anybody has an account yet. */
export async function hasAccounts(): Promise<boolean> {
  return (await db().staffAccount.findFirst({ select: { id: true } })) !== null;
}

/** An invitation by the hash of its token. */
export async function findInvitation(tokenHash: string) {
  return db().staffInvitation.findUnique({
    where: { tokenHash },
    select: { role: true, madeById: true, expiresAt: true, usedAt: true },
  });
}

/** All accounts, those that can sign in first. */
export async function listAccounts() {
  return db().staffAccount.findMany({
    select: { id: true, name: true, email: true, role: true, madeAt: true, disabledAt: true },
    orderBy: [{ disabledAt: { sort: "desc", nulls: "first" } }, { id: "asc" }],
  });
}

/** Invitations that can still be used, the newest first. */
export async function listOpenInvitations(now: Date) {
  return db().staffInvitation.findMany({
    where: { usedAt: null, expiresAt: { gt: now }, madeById: { not: null } },
    select: { id: true, role: true, madeAt: true, expiresAt: true, madeBy: { select: { name: true } } },
    orderBy: { id: "desc" },
  });
}
