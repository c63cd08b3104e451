import type { ServiceProfile } from "#lib/profile/index.ts";
import type { GuardedText } from "#lib/report/index.ts";
import type { TicketHolder } from "./holder.ts";
import { readMessage } from "./read-message.ts";
import { findMessage, hasSolution } from "./reads.ts";
import type { SentMessage } from "./rules.ts";
import type { LockedTicket } from "./writes.ts";

interface KeyedMessage {
  text: GuardedText;
  idempotencyKey: string;
}

/**
 * Tells a repeated message, by when it first came, from a new one, and gives the key under which that one is added. Another text under a key
 * that is taken comes from a form that somebody went back to: it is another message, so that nothing is lost. With
 * `oneTextPerKey`, for programs, it is told as `reused` instead.
 */
export async function judgeKey(
  ticket: { id: number; tx: LockedTicket["tx"] | null },
  { text, idempotencyKey }: KeyedMessage,
  { oneTextPerKey = false } = {},
): Promise<{ sentAt: Date } | "reused" | { key: string }> {
  const kept = await findMessage(ticket.tx, ticket.id, idempotencyKey);
  if (kept === null) return { key: idempotencyKey };
  if (kept.text === text) return { sentAt: kept.sentAt };
  if (oneTextPerKey) return "reused";
  const key = `${idempotencyKey} ${text}`;
  const other = await findMessage(ticket.tx, ticket.id, key);
  return other === null ? { key } : { sentAt: other.sentAt };
}

/**
 * Whether this very message, or without a text this solution, stands on the ticket already: it then takes from the
 * budget of repeats.
 */
export async function isRepeatedMessage(
  { text, idempotencyKey }: SentMessage,
  { by, profile }: { by: TicketHolder; profile: ServiceProfile },
): Promise<boolean> {
  if (text.trim() === "") return hasSolution(null, by.ticketId, idempotencyKey);
  const read = readMessage(text, profile);
  if (!read.ok) return false;
  const judged = await judgeKey({ id: by.ticketId, tx: null }, { text: read.text, idempotencyKey });
  return judged !== "reused" && "sentAt" in judged;
}
