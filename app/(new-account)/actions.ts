"use server";

import { redirect } from "next/navigation";
import { logFault } from "#lib/platform/log.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { makeAccount, resetPassword, startSession } from "#lib/staff/index.ts";
import {
  type AccountAnswer,
  type AccountDetails,
  deskHome,
  type ResetAnswer,
  readAccount,
  sentPassword,
} from "#lib/staff/rules.ts";

/** Makes the account of a link, signs it in and leads to the desk. The link is the right to do so. */
export async function makeAccountAction(
  _before: AccountAnswer | null,
  form: FormData,
): Promise<AccountAnswer> {
  const token = form.get("token");
  const read = readAccount(Object.fromEntries(form), serviceProfile());
  if (!read.ok) return { ...read, refusal: null };
  const answer = await tryToMake(typeof token === "string" ? token : "", read.account);
  return answer ?? redirect(deskHome);
}

/** Sets the password of a link's account, signs it in and leads to the desk. The link is the right to do so. */
export async function resetPasswordAction(_before: ResetAnswer | null, form: FormData): Promise<ResetAnswer> {
  const token = form.get("token");
  try {
    const set = await resetPassword(
      typeof token === "string" ? token : "",
      sentPassword(form.get("password")),
      new Date(),
    );
    if (!set.ok) return set;
    await startSession(set);
  } catch (error) {
    logFault("new password", error);
    return { ok: false, reason: "unavailable" };
  }
  redirect(deskHome);
}

async function tryToMake(token: string, account: AccountDetails): Promise<AccountAnswer | null> {
  const { name, email } = account;
  try {
    const made = await makeAccount(token, account, new Date());
    if (!made.ok)
      return made.reason === "refused"
        ? { name, email, problems: made.problems, refusal: null }
        : { name, email, problems: [], refusal: made.reason };
    await startSession(made);
    return null;
  } catch (error) {
    logFault("new account", error);
    return { name, email, problems: [], refusal: "unavailable" };
  }
}
