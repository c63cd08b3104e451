import type { GuardedText } from "#lib/report/index.ts";
import { findMessage } from "./reads.ts";
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
  ticket: LockedTicket,
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
