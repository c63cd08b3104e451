import "server-only";
import type { Staff } from "#lib/staff/index.ts";
import { findCorrection } from "./reads.ts";
import type { StaffAnswer, Verdict } from "./rules.ts";
import { addCorrection, changeTicket } from "./writes.ts";

/**
 * Keeps what a member of the staff says the error is; to say that the diagnosis was right is a label too. Anyone of
 * the staff may, whoever holds the ticket; the last word counts.
 */
export async function correct(
  ticketId: number,
  verdict: Verdict,
  { by, now }: { by: Staff; now: Date },
): Promise<StaffAnswer> {
  return changeTicket(ticketId, async (ticket): Promise<StaffAnswer> => {
    const standing = await findCorrection(ticket.tx, ticketId);
    if (standing?.code === verdict.code && standing.cause === verdict.cause) return { ok: true };
    await addCorrection(ticket, { ...verdict, staffId: by.id }, now);
    return { ok: true };
  });
}
