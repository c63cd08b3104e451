import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import { findSessionAccount } from "./reads.ts";
import { deskHome, type Role, signInPathTo } from "./rules.ts";
import { type FoundSession, findSession } from "./session.ts";

declare const proof: unique symbol;

/**
 * Whoever is signed in. Only this file mints it: verbs of the desk take nothing else, so none can be called without
 * an account that is enabled at that moment.
 */
export type Staff = {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  /** Since when the person says to be away from the desk. */
  readonly awaySince: Date | null;
  readonly [proof]: true;
};

/**
 * Whoever is signed in, or null. Asks the database with every request: a disabled account is signed out at once,
 * whatever its cookie says, and so is a session from before its password was changed or that was signed out of. For
 * actions and route handlers, which answer with a refusal and keep the typed text.
 */
export const findStaff: () => Promise<Staff | null> = cache(async () => {
  const session = await findSession();
  return session === null ? null : findStaffOf(session);
});

async function findStaffOf(session: FoundSession): Promise<Staff | null> {
  return (await findSessionAccount(session)) as Staff | null;
}

/** A session under which something stays open after its request was answered. */
export interface OpenSession {
  /** What its end is told by. */
  name: string;
  /** Whether it has neither run out nor been signed out of, and its account still has the right and the password. */
  stillHolds(): Promise<boolean>;
}

/** The session of whoever is signed in, or null. */
export async function findOpenSession(): Promise<OpenSession | null> {
  const session = await findSession();
  if (session === null || (await findStaffOf(session)) === null) return null;
  return {
    name: session.name,
    stillHolds: async () => Date.now() < session.endsAt && (await findStaffOf(session)) !== null,
  };
}

/** Whoever is signed in; others are led to the sign-in page and from there to `path`. For pages, at their first line. */
export async function requireStaff(path: string = deskHome): Promise<Staff> {
  return (await findStaff()) ?? redirect(signInPathTo(path));
}

/** An administrator; agents are led to the desk, others to the sign-in page. For pages, at their first line. */
export async function requireAdmin(path: string = deskHome): Promise<Staff> {
  const staff = await requireStaff(path);
  return staff.role === "admin" ? staff : redirect(deskHome);
}
