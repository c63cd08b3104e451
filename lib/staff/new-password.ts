import "server-only";
import { isLinkToken } from "#lib/link/index.ts";
import { hashLinkToken, randomLinkToken } from "#lib/platform/link-token.ts";
import { takeFromBudget } from "#lib/platform/rate-limit.ts";
import type { Staff } from "./gate.ts";
import { hashPassword, isPassword } from "./password.ts";
import { findOwnPassword, findPasswordLink } from "./reads.ts";
import {
  type LinkRefusal,
  linkState,
  mayDo,
  type PasswordRefusal,
  passwordBudget,
  passwordLinkHours,
  passwordProblem,
  type SignedIn,
  type TeamRefusal,
} from "./rules.ts";
import { addPasswordLink, replacePassword, spendPasswordLink } from "./writes.ts";

interface Circumstances {
  by: Staff;
  now: Date;
}

/**
 * Changes one's own password, for who knows the present one, and ends all sessions. Too many tries have to wait: an
 * open page of somebody else must not be a place to guess.
 */
export async function changePassword(
  { current, password }: { current: string; password: string },
  { by, now }: Circumstances,
): Promise<SignedIn | PasswordRefusal> {
  const taken = await takeFromBudget(passwordBudget, String(by.id));
  if (!taken.ok) return { ...taken, reason: "wait" };
  const account = await findOwnPassword(by.id);
  if (account === null || !(await isPassword(current, account.passwordHash)))
    return { ok: false, reason: "wrong-password" };
  const problem = passwordProblem(password, [account.name, account.email]);
  if (problem !== null) return { ok: false, reason: "refused", problem };
  const to = await hashPassword(password);
  const replaced = await replacePassword(by.id, { from: account.passwordHash, to }, now);
  return replaced ?? { ok: false, reason: "wrong-password" };
}

/** A link that sets a colleague's password anew. Only its hash is kept, so this is the one time that anybody sees it. */
export async function makePasswordLink(
  accountId: number,
  { by, now }: Circumstances,
): Promise<{ ok: true; token: string; expiresAt: Date } | { ok: false; reason: TeamRefusal }> {
  if (!mayDo(by.role, "reset-password")) return { ok: false, reason: "not-allowed" };
  const token = randomLinkToken();
  const expiresAt = new Date(now.getTime() + passwordLinkHours * 60 * 60_000);
  const link = { accountId, tokenHash: hashLinkToken(token), expiresAt };
  const added = await addPasswordLink(link, by.id, now);
  return added.ok ? { ok: true, token, expiresAt } : added;
}

/** Whose password a link sets anew, or why it sets none. */
export async function openPasswordLink(
  token: string,
  now: Date,
): Promise<{ ok: true; name: string; email: string } | { ok: false; reason: LinkRefusal }> {
  const link = isLinkToken(token) ? await findPasswordLink(hashLinkToken(token)) : null;
  const state = linkState(link, now);
  if (link === null || state !== "open") return { ok: false, reason: state === "used" ? "used" : "over" };
  return { ok: true, ...link.account };
}

/** Sets the password of a link's account, once, and ends the account's sessions. */
export async function resetPassword(
  token: string,
  password: string,
  now: Date,
): Promise<SignedIn | { ok: false; reason: LinkRefusal } | (PasswordRefusal & { reason: "refused" })> {
  const link = await openPasswordLink(token, now);
  if (!link.ok) return link;
  const problem = passwordProblem(password, [link.name, link.email]);
  if (problem !== null) return { ok: false, reason: "refused", problem };
  return spendPasswordLink(hashLinkToken(token), await hashPassword(password), now);
}
