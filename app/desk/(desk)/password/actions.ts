"use server";

import { logFault } from "#lib/platform/log.ts";
import { changePassword, findStaff, startSession } from "#lib/staff/index.ts";
import { type PasswordAnswer, sentPassword } from "#lib/staff/rules.ts";

/** Changes one's own password. This browser stays signed in, all others are out. */
export async function changePasswordAction(
  _before: PasswordAnswer | null,
  form: FormData,
): Promise<PasswordAnswer> {
  try {
    const by = await findStaff();
    if (by === null) return { ok: false, reason: "signed-out" };
    const passwords = {
      current: sentPassword(form.get("current")),
      password: sentPassword(form.get("password")),
    };
    const changed = await changePassword(passwords, { by, now: new Date() });
    if (!changed.ok) return changed;
    await startSession(changed);
    return { ok: true };
  } catch (error) {
    logFault("change of a password", error);
    return { ok: false, reason: "unavailable" };
  }
}
