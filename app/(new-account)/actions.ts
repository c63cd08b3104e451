"use server";

import { redirect } from "next/navigation";
import { logFault } from "#lib/platform/log.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { makeAccount, startSession } from "#lib/staff/index.ts";
import { type AccountAnswer, type AccountDetails, deskHome, readAccount } from "#lib/staff/rules.ts";

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

async function tryToMake(token: string, account: AccountDetails): Promise<AccountAnswer | null> {
  const { name, email } = account;
  try {
    const made = await makeAccount(token, account, new Date());
    if (!made.ok)
      return made.reason === "refused"
        ? { name, email, problems: made.problems, refusal: null }
        : { name, email, problems: [], refusal: made.reason };
    await startSession(made.accountId);
    return null;
  } catch (error) {
    logFault("new account", error);
    return { name, email, problems: [], refusal: "unavailable" };
  }
}
