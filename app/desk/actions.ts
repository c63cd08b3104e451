"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { leaveDesk } from "#lib/desk/index.ts";
import { logFault } from "#lib/platform/log.ts";
import { addressOf } from "#lib/platform/rate-limit.ts";
import { guardText } from "#lib/report/index.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { endSession, findStaff, signIn, startSession } from "#lib/staff/index.ts";
import { deskPath, type SignInAnswer, signInPath, signInSchema } from "#lib/staff/rules.ts";

/** Signs in and leads on. For everybody: it is how one becomes somebody. */
export async function signInAction(_before: SignInAnswer | null, form: FormData): Promise<SignInAnswer> {
  const details = signInSchema.parse(Object.fromEntries(form));
  const refusal = await trySignIn(details);
  if (refusal !== null) {
    // A key may have been pasted there. Judged as typed, because in small letters some keys are none.
    const mayReturn = guardText(String(form.get("email")), serviceProfile()).ok;
    return { email: mayReturn ? details.email : "", refusal };
  }
  redirect(deskPath(form.get("to")));
}

/** Signs out, in this browser. For everybody: who is signed out already stays so. */
export async function signOutAction(): Promise<void> {
  try {
    const by = await findStaff();
    if (by !== null) await leaveDesk(by);
  } catch (error) {
    // Without a sign of life the presence ends by itself.
    logFault("sign-out", error);
  }
  await endSession();
  redirect(signInPath);
}

async function trySignIn(details: Parameters<typeof signIn>[0]): Promise<SignInAnswer["refusal"]> {
  try {
    const answer = await signIn(details, { address: addressOf(await headers()) });
    if (!answer.ok) return answer;
    await startSession(answer);
    return null;
  } catch (error) {
    logFault("sign-in", error);
    return { ok: false, reason: "unavailable" };
  }
}
