import { refresh } from "next/cache";
import type { TicketActAnswer } from "#components/desk/desk-answer.ts";
import { ticketNumberOf } from "#lib/desk/rules.ts";
import { logFault } from "#lib/platform/log.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { findStaff, type Staff } from "#lib/staff/index.ts";
import { findTicketId } from "#lib/tickets/index.ts";
import { type StaffMessage, staffMessageSchema } from "#lib/tickets/rules.ts";

interface Circumstances {
  by: Staff;
  now: Date;
  profile: ServiceProfile;
}

/** Refusals that mean that the page shows an old state. The answer then brings the present one along. */
const outOfDate = ["stale", "held", "solved", "not-yours"];

/**
 * What the actions about one ticket have in common: who asks, which ticket, the one verb, the answer. A fault is
 * logged once and told as 'unavailable', so that the page keeps what was typed.
 */
export async function act<Sent>(
  form: FormData,
  parse: (fields: Record<string, unknown>) => Sent | null,
  verb: (ticketId: number, sent: Sent, circumstances: Circumstances) => Promise<TicketActAnswer>,
): Promise<TicketActAnswer> {
  let answer: TicketActAnswer;
  try {
    const by = await findStaff();
    if (by === null) return { ok: false, reason: "signed-out" };
    const sent = parse(Object.fromEntries(form));
    if (sent === null) return { ok: false, reason: "unreadable" };
    const number = ticketNumberOf(form.get("number"));
    const ticketId = number === null ? null : await findTicketId(number);
    if (ticketId === null) return { ok: false, reason: "no-such-ticket" };
    answer = await verb(ticketId, sent, { by, now: new Date(), profile: serviceProfile() });
  } catch (error) {
    logFault("ticket action", error);
    return { ok: false, reason: "unavailable" };
  }
  if (answer.ok || outOfDate.includes(answer.reason)) refresh();
  return answer;
}

/** A reply or a note as a form sends it; null where it is none. */
export function messageOf(fields: Record<string, unknown>): StaffMessage | null {
  const message = { ...fields, seenEvent: Number(fields.seenEvent) };
  return staffMessageSchema.safeParse(message).data ?? null;
}
