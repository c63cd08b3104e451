"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { AwayAnswer, TakeNextAnswer } from "#components/desk/desk-answer.ts";
import { setAway } from "#lib/desk/index.ts";
import { deskTicketPath } from "#lib/desk/rules.ts";
import { logFault } from "#lib/platform/log.ts";
import { findStaff } from "#lib/staff/index.ts";
import { type TakenNext, takeNext } from "#lib/tickets/index.ts";

/** Takes the most urgent ticket and leads to it, or says when the next one arrives. */
export async function takeNextAction(): Promise<TakeNextAnswer> {
  let taken: TakenNext;
  try {
    const by = await findStaff();
    if (by === null) return { ok: false, reason: "signed-out" };
    taken = await takeNext({ by, now: new Date() });
  } catch (error) {
    logFault("take next", error);
    return { ok: false, reason: "unavailable" };
  }
  if (taken.ok) redirect(deskTicketPath(taken.number));
  return { ok: false, reason: "none", nextArrivesAt: taken.nextArrivesAt?.getTime() ?? null };
}

/** Notes that the person goes away from the desk, or comes back to it, whatever tab it was said in. */
export async function awayAction(_before: AwayAnswer | null, form: FormData): Promise<AwayAnswer> {
  try {
    const by = await findStaff();
    if (by === null) return { ok: false, reason: "signed-out" };
    await setAway(form.get("away") === "yes", { by, now: new Date() });
  } catch (error) {
    logFault("away", error);
    return { ok: false, reason: "unavailable" };
  }
  refresh();
  return { ok: true };
}
