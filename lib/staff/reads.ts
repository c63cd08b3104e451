import "server-only";
import { db } from "#lib/platform/db.ts";
import type { Role } from "./rules.ts";

/**
 * The account of a session; null when it is disabled, its password was set anew since, or the session was signed out
 * of. One statement.
 */
export async function findSessionAccount({
  accountId,
  passwordVersion,
  name,
}: {
  accountId: number;
  passwordVersion: number;
  name: string;
}): Promise<{ id: number; name: string; role: Role; awaySince: Date | null } | null> {
  const rows = await db().$queryRaw<{ id: number; name: string; role: Role; awaySince: Date | null }[]>`
    select id, name, role, away_since as "awaySince" from staff_account
    where id = ${accountId} and disabled_at is null and password_version = ${passwordVersion}
      and not exists (select from ended_session where ended_session.name = ${name})`;
  return rows[0] ?? null;
}

/** What a sign-in is checked against, and what its session holds under; null when no such account may sign in. */
export async function findActivePassword(
  email: string,
): Promise<{ id: number; passwordHash: string; passwordVersion: number } | null> {
  return db().staffAccount.findUnique({
    where: { email, disabledAt: null },
    select: { id: true, passwordHash: true, passwordVersion: true },
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
