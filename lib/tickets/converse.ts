import "server-only";
import type { ServiceProfile, SupportHours } from "#lib/profile/index.ts";
import type { TicketHolder } from "./holder.ts";
import { promiseFor } from "./promise.ts";
import { readMessage } from "./read-message.ts";
import { hasSolution } from "./reads.ts";
import { judgeKey } from "./repeat.ts";
import {
  type MessageAnswer,
  type NoSuchTicket,
  reopensUntil,
  type SentMessage,
  type TicketRefusal,
} from "./rules.ts";
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
export type Conversed = Extract<MessageAnswer, { ok: true } | { reason: TicketRefusal } | NoSuchTicket>;

/**
 * Adds a customer's message. Unless a promise is open, a new one is made: every message is promised an answer. To a
 * ticket that its writer has seen solved it is added as it is, without a promise; where the page had still shown it
 * as open the message comes back, so that it does not end where nobody answers.
 */
export async function reply(
  message: SentMessage,
  { by, now, profile, hours, oneTextPerKey }: Circumstances,
): Promise<Conversed> {
  const read = readMessage(message.text, profile);
  if (!read.ok) return read;
  const { text } = read;
  return changeTicket(by.ticketId, async (ticket): Promise<Conversed> => {
    const judged = await judgeKey(ticket, { ...message, text }, { oneTextPerKey });
    if (judged === "reused") return { ok: false, reason: "key-reused" };
    if ("sentAt" in judged) return { ok: true };
    if (isOver(ticket.solvedAt, now)) return { ok: false, reason: "too-late", text };
    if (ticket.solvedAt !== null && message.seen !== "solved") return { ok: false, reason: "solved", text };
    await addMessage(ticket, { text, idempotencyKey: judged.key }, now);
    if (ticket.solvedAt !== null) return { ok: true };
    await addPromise(ticket, promiseFor(hours, profile.replyWithinMinutes, now), now);
    return { ok: true };
  });
}

/**
 * Marks a ticket as solved by its customer, with a last message or without one. Solving it again changes nothing, and
 * a repeat under one key leaves a reopening alone; a message that comes too late for that is given back.
 */
export async function solve(
  message: SentMessage,
  { by, now, profile, oneTextPerKey }: Omit<Circumstances, "hours">,
): Promise<Conversed> {
  const read = message.text.trim() === "" ? null : readMessage(message.text, profile);
  if (read && !read.ok) return read;
  const text = read?.text ?? null;
  const { idempotencyKey } = message;
  return changeTicket(by.ticketId, async (ticket): Promise<Conversed> => {
    const judged = text === null ? null : await judgeKey(ticket, { text, idempotencyKey }, { oneTextPerKey });
    const added = judged === null || judged === "reused" || "sentAt" in judged ? null : judged;
    const isRepeat = await hasSolution(ticket.tx, ticket.id, idempotencyKey);
    if (judged === "reused" || (isRepeat && added && oneTextPerKey))
      return { ok: false, reason: "key-reused" };
    if (isRepeat && added === null) return { ok: true };
    if (ticket.solvedAt !== null)
      return added && text !== null ? { ok: false, reason: "solved", text } : { ok: true };
    if (added && text !== null) await addMessage(ticket, { text, idempotencyKey: added.key }, now);
    await addSolution(ticket, { by: "customer", ...(!isRepeat && { idempotencyKey }) }, now);
    return { ok: true };
  });
}

/**
 * Opens a solved ticket again, with a message or without one, and makes a new promise. A ticket that is open already
 * takes the message as any other.
 */
export async function reopen(
  message: SentMessage,
  { by, now, profile, hours, oneTextPerKey }: Circumstances,
): Promise<Conversed> {
  // A program's repeat is told by its message, so it needs one.
  const isEmpty = !oneTextPerKey && message.text.trim() === "";
  const read = isEmpty ? null : readMessage(message.text, profile);
  if (read && !read.ok) return read;
  const text = read?.text ?? null;
  return changeTicket(by.ticketId, async (ticket): Promise<Conversed> => {
    const judged = text === null ? null : await judgeKey(ticket, { ...message, text }, { oneTextPerKey });
    if (judged === "reused") return { ok: false, reason: "key-reused" };
    const isRepeat = judged !== null && "sentAt" in judged;
    // Sent first without reopening, then again with it: only what is older than the solution has done its work.
    if (isRepeat && (ticket.solvedAt === null || judged.sentAt < ticket.solvedAt)) return { ok: true };
    if (isOver(ticket.solvedAt, now))
      return { ok: false, reason: "too-late", ...(text !== null && { text }) };
    if (ticket.solvedAt === null && text === null) return { ok: true };
    if (ticket.solvedAt !== null) await endSolution(ticket, "customer", now);
    if (text !== null && judged !== null && "key" in judged)
      await addMessage(ticket, { text, idempotencyKey: judged.key }, now);
    await addPromise(ticket, promiseFor(hours, profile.replyWithinMinutes, now), now);
    return { ok: true };
  });
}

/** Whether a ticket was solved so long ago that nothing opens it again. */
function isOver(solvedAt: Date | null, now: Date): boolean {
  return solvedAt !== null && reopensUntil(solvedAt.getTime()) < now.getTime();
}
