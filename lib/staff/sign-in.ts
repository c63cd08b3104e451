import "server-only";
import { createHash } from "node:crypto";
import { takeFromBudget } from "#lib/platform/rate-limit.ts";
import { decoyHash, isPassword } from "./password.ts";
import { findActivePassword } from "./reads.ts";
import {
  accountBudget,
  addressBudget,
  type SignedIn,
  type SignInDetails,
  type SignInRefusal,
} from "./rules.ts";

/**
 * Checks who wants to sign in. An unknown account, a disabled one and a wrong password get the same answer for the
 * same work. Too many tries, right ones too, have to wait; after that the right password works.
 */
export async function signIn(
  { email, password }: SignInDetails,
  { address }: { address: string },
): Promise<SignedIn | SignInRefusal> {
  const taken = await takeTry(email, address);
  if (!taken.ok) return { ...taken, reason: "wait" };
  const account = await findActivePassword(email);
  const isRight = await isPassword(password, account?.passwordHash ?? decoyHash);
  if (account === null || !isRight) return { ok: false, reason: "wrong" };
  return { ok: true, accountId: account.id, passwordVersion: account.passwordVersion };
}

async function takeTry(email: string, address: string) {
  const byAddress = await takeFromBudget(addressBudget, address);
  // A refused address takes nothing from the account: it could keep the account's owner out.
  return byAddress.ok ? takeFromBudget(accountBudget, subjectOf(email)) : byAddress;
}

/** The counters hold no addresses of people, and the key of one has room for no more than 255 characters. */
function subjectOf(email: string): string {
  return createHash("sha256").update(email).digest("hex");
}
