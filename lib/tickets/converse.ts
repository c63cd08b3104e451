import "server-only";
import type { ServiceProfile, SupportHours } from "#lib/profile/index.ts";
import type { TicketHolder } from "./holder.ts";
import { promiseFor } from "./promise.ts";
import { readMessage } from "./read-message.ts";
import { judgeKey } from "./repeat.ts";
import { type MessageAnswer, reopensUntil, type SentMessage, type TicketRefusal } from "./rules.ts";
import { addMessage, addPromise, addSolution, changeTicket, endSolution } from "./writes.ts";

interface Circumstances {
  by: TicketHolder;
  now: Date;
  profile: ServiceProfile;
  hours: SupportHours;
  /** Set where a program asks: another text under the same key is then refused. */
  oneTextPerKey?: boolean;
}

/** Done, or why not; a refused key comes back as its place and the text masked, never as itself. */
export type Conversed = Extract<MessageAnswer, { ok: true } | { reason: TicketRefusal }>;

/** Adds a customer's message. Unless a promise is open, a new one is made: every message is promised an answer. */
export async function reply(
  message: SentMessage,
  { by, now, profile, hours, oneTextPerKey }: Circumstances,
): Promise<Conversed> {
  const read = readMessage(message.text, profile);
  if (!read.ok) return read;
  const { text } = read;
  return changeTicket(by.ticketId, async (ticket): Promise<Conversed> => {
    const judged = await judgeKey(ticket, { ...message, text }, { oneTextPerKey });
    if (judged === "repeat") return { ok: true };
    if (judged === "reused") return { ok: false, reason: "key-reused" };
    if (ticket.solvedAt !== null) return { ok: false, reason: "solved", text };
    await addMessage(ticket, { text, idempotencyKey: judged.key }, now);
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
  { by, now, profile, oneTextPerKey }: Omit<Circumstances, "hours">,
): Promise<Conversed> {
  const read = message.text.trim() === "" ? null : readMessage(message.text, profile);
  if (read && !read.ok) return read;
  const text = read?.text ?? null;
  return changeTicket(by.ticketId, async (ticket): Promise<Conversed> => {
    const judged = text === null ? "repeat" : await judgeKey(ticket, { ...message, text }, { oneTextPerKey });
    if (judged === "reused") return { ok: false, reason: "key-reused" };
    // A program's repeat had solved the ticket; what happened since, such as a reopening, stands.
    if (text !== null && judged === "repeat" && oneTextPerKey) return { ok: true };
    const isNew = text !== null && judged !== "repeat";
    if (ticket.solvedAt !== null) return isNew ? { ok: false, reason: "solved", text } : { ok: true };
    if (isNew) await addMessage(ticket, { text, idempotencyKey: judged.key }, now);
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
  const text = read?.text ?? null;
  const kept = text === null ? {} : { text };
  return changeTicket(by.ticketId, async (ticket): Promise<Conversed> => {
    const judged = text === null ? null : await judgeKey(ticket, { ...message, text });
    if (judged === "repeat") return { ok: true };
    if (ticket.solvedAt === null) return { ok: false, reason: "not-solved", ...kept };
    if (reopensUntil(ticket.solvedAt.getTime()) < now.getTime())
      return { ok: false, reason: "too-late", ...kept };
    await endSolution(ticket, "customer", now);
    if (text !== null && judged !== null && judged !== "reused") {
      await addMessage(ticket, { text, idempotencyKey: judged.key }, now);
    }
    await addPromise(ticket, promiseFor(hours, profile.replyWithinMinutes, now), now);
    return { ok: true };
  });
}
