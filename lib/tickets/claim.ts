import "server-only";
import type { Staff } from "#lib/staff/index.ts";
import { findNextArrival, requireTicketNumber, staffName } from "./reads.ts";
import type { StaffAnswer } from "./rules.ts";
import { addClaim, changeNextUnclaimed, changeTicket, endClaim } from "./writes.ts";

interface Circumstances {
  by: Staff;
  now: Date;
}

/** A ticket that is now the caller's, or when the next one arrives; null when none is on its way. */
export type TakenNext = { ok: true; number: string } | { ok: false; nextArrivesAt: Date | null };

/** Takes the most urgent arrived ticket that nobody holds: open promise first, then severity, then time sent. */
export async function takeNext({ by, now }: Circumstances): Promise<TakenNext> {
  const id = await changeNextUnclaimed(now, async (ticket) => {
    await addClaim(ticket, by.id, now);
    return ticket.id;
  });
  if (id === null) return { ok: false, nextArrivesAt: await findNextArrival(now) };
  return { ok: true, number: await requireTicketNumber(id) };
}

/**
 * Takes one ticket. A ticket that another one holds is only taken over when that is said, so that nobody does it
 * without knowing.
 */
export async function claim(
  ticketId: number,
  { by, now, takeOver }: Circumstances & { takeOver: boolean },
): Promise<StaffAnswer> {
  return changeTicket(ticketId, async (ticket): Promise<StaffAnswer> => {
    if (ticket.assigneeId === by.id) return { ok: true };
    if (ticket.solvedAt !== null) return { ok: false, reason: "solved" };
    if (ticket.assigneeId !== null && !takeOver) {
      return { ok: false, reason: "held", holder: await staffName(ticket.tx, ticket.assigneeId) };
    }
    await addClaim(ticket, by.id, now);
    return { ok: true };
  });
}

/** Gives a ticket back to all. */
export async function release(ticketId: number, { by, now }: Circumstances): Promise<StaffAnswer> {
  return changeTicket(ticketId, async (ticket): Promise<StaffAnswer> => {
    if (ticket.assigneeId === null) return { ok: true };
    if (ticket.assigneeId !== by.id) return { ok: false, reason: "not-yours" };
    await endClaim(ticket, by.id, now);
    return { ok: true };
  });
}
