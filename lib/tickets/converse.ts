import "server-only";
import type { ServiceProfile, SupportHours } from "#lib/profile/index.ts";
import type { TicketHolder } from "./holder.ts";
import { promiseFor } from "./promise.ts";
import { readMessage } from "./read-message.ts";
import { type MessageAnswer, reopensUntil, type SentMessage, type TicketRefusal } from "./rules.ts";
import { addMessage, addPromise, addSolution, changeTicket, endSolution, hasMessage } from "./writes.ts";

interface Circumstances {
  by: TicketHolder;
  now: Date;
  profile: ServiceProfile;
  hours: SupportHours;
}

/** Done, or why not; a refused key comes back as its place and the text masked, never as itself. */
export type Conversed = Extract<MessageAnswer, { ok: true } | { reason: TicketRefusal }>;

/** Adds a customer's message. Unless a promise is open, a new one is made: every message is promised an answer. */
export async function reply(
  message: SentMessage,
  { by, now, profile, hours }: Circumstances,
): Promise<Conversed> {
  const read = readMessage(message.text, profile);
  if (!read.ok) return read;
  return changeTicket(by.ticketId, async (ticket): Promise<Conversed> => {
    if (await hasMessage(ticket, message.idempotencyKey)) return { ok: true };
    if (ticket.solvedAt !== null) return { ok: false, reason: "solved", text: read.text };
    await addMessage(ticket, { text: read.text, idempotencyKey: message.idempotencyKey }, now);
    await addPromise(ticket, promiseFor(hours, profile.replyWithinMinutes, now), now);
    return { ok: true };
  });
}

/**
 * Marks a ticket as solved by its customer, with a last message or without one. Solving it again changes nothing;
 * a message that comes too late for that is given back.
 */
export async function solve(
  message: SentMessage,
  { by, now, profile }: Omit<Circumstances, "hours">,
): Promise<Conversed> {
  const read = message.text.trim() === "" ? null : readMessage(message.text, profile);
  if (read && !read.ok) return read;
  return changeTicket(by.ticketId, async (ticket): Promise<Conversed> => {
    const isRepeat = read !== null && (await hasMessage(ticket, message.idempotencyKey));
    if (ticket.solvedAt !== null) {
      return read && !isRepeat ? { ok: false, reason: "solved", text: read.text } : { ok: true };
    }
    if (read && !isRepeat) {
      await addMessage(ticket, { text: read.text, idempotencyKey: message.idempotencyKey }, now);
    }
    await addSolution(ticket, { by: "customer" }, now);
    return { ok: true };
  });
}

/** Opens a solved ticket again, with a message or without one, and makes a new promise. */
export async function reopen(
  message: SentMessage,
  { by, now, profile, hours }: Circumstances,
): Promise<Conversed> {
  const read = message.text.trim() === "" ? null : readMessage(message.text, profile);
  if (read && !read.ok) return read;
  const kept = read ? { text: read.text } : {};
  return changeTicket(by.ticketId, async (ticket): Promise<Conversed> => {
    if (read && (await hasMessage(ticket, message.idempotencyKey))) return { ok: true };
    if (ticket.solvedAt === null) return { ok: false, reason: "not-solved", ...kept };
    if (reopensUntil(ticket.solvedAt.getTime()) < now.getTime())
      return { ok: false, reason: "too-late", ...kept };
    await endSolution(ticket, "customer", now);
    if (read) await addMessage(ticket, { text: read.text, idempotencyKey: message.idempotencyKey }, now);
    await addPromise(ticket, promiseFor(hours, profile.replyWithinMinutes, now), now);
    return { ok: true };
  });
}
