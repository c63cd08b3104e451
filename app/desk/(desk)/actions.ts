"use server";

import { redirect } from "next/navigation";
import type { TakeNextAnswer } from "#components/desk/desk-answer.ts";
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
