import "server-only";
import type { ServiceProfile } from "#lib/profile/index.ts";
import type { Staff } from "#lib/staff/index.ts";
import { readMessage } from "./read-message.ts";
import { findEventsAfter, hasNote, staffName } from "./reads.ts";
import { judgeKey } from "./repeat.ts";
import { crosses, type StaffAnswer, type StaffMessage, type StaffRefusal } from "./rules.ts";
import { addClaim, addNote, addReply, addSolution, changeTicket, type LockedTicket } from "./writes.ts";

interface Circumstances {
  by: Staff;
  now: Date;
  profile: ServiceProfile;
}

/**
 * Sends a reply to the customer and keeps the open promise. With `waits` the ticket then waits for the customer.
 * A ticket that nobody holds becomes the writer's. Not sent blindly: where something happened that the writer's
 * page had not shown, the reply comes back with what that was.
 */
export async function answer(
  ticketId: number,
  message: StaffMessage,
  { by, now, profile, waits }: Circumstances & { waits: boolean },
): Promise<StaffAnswer> {
  const read = readMessage(message.text, profile);
  if (!read.ok) return read;
  const { text } = read;
  const { idempotencyKey } = message;
  return changeTicket(ticketId, async (ticket): Promise<StaffAnswer> => {
    const judged = await judgeKey(ticket, { text, idempotencyKey });
    if (judged === "reused" || "sentAt" in judged) return { ok: true };
    const refusal = await refuse(ticket, message, by);
    if (refusal) return { ...refusal, text };
    if (ticket.assigneeId === null) await addClaim(ticket, by.id, now);
    await addReply(ticket, { text, idempotencyKey: judged.key, staffId: by.id, waits }, now);
    return { ok: true };
  });
}

/** Adds a note for the staff alone. Anyone of the staff may, whoever holds the ticket. */
export async function note(
  ticketId: number,
  message: StaffMessage,
  { by, now, profile }: Circumstances,
): Promise<StaffAnswer> {
  const read = readMessage(message.text, profile);
  if (!read.ok) return read;
  const { text } = read;
  const { idempotencyKey } = message;
  return changeTicket(ticketId, async (ticket): Promise<StaffAnswer> => {
    if (await hasNote(ticket.tx, ticket.id, idempotencyKey)) return { ok: true };
    await addNote(ticket, { text, idempotencyKey, staffId: by.id }, now);
    return { ok: true };
  });
}

/** Marks a ticket as solved by the staff, unless something happened that the caller's page had not shown. */
export async function solveForCustomer(
  ticketId: number,
  seen: Pick<StaffMessage, "seenEvent">,
  { by, now }: Omit<Circumstances, "profile">,
): Promise<StaffAnswer> {
  return changeTicket(ticketId, async (ticket): Promise<StaffAnswer> => {
    if (ticket.solvedAt !== null) return { ok: true };
    const refusal = await refuse(ticket, seen, by);
    if (refusal) return refusal;
    await addSolution(ticket, { by: "staff", staffId: by.id }, now);
    return { ok: true };
  });
}

async function refuse(
  ticket: LockedTicket,
  { seenEvent }: Pick<StaffMessage, "seenEvent">,
  by: Staff,
): Promise<StaffRefusal | null> {
  if (ticket.solvedAt !== null) return { ok: false, reason: "solved" };
  if (ticket.assigneeId !== null && ticket.assigneeId !== by.id) {
    return { ok: false, reason: "held", holder: await staffName(ticket.tx, ticket.assigneeId) };
  }
  const since = await findEventsAfter(ticket.tx, ticket.id, seenEvent);
  const others = since.filter((event) => crosses(event, by.id));
  return others.length === 0 ? null : { ok: false, reason: "stale", since: others.map(({ kind }) => kind) };
}
