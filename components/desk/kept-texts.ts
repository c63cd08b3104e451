import { newIdempotencyKey } from "../idempotency-key.ts";
/** What is being written about a ticket. */
export interface KeptText {
  reply: string;
  note: string;
  /** The last event that the writer had seen when the reply was begun; null while there is none. */
  begunAt: number | null;
  keys: Readonly<Record<"reply" | "note", MessageKey>>;
}

/** Sent along with a text, so that what is sent twice is taken once. */
interface MessageKey {
  idempotencyKey: string;
  /** Whether a text went out under it. Another text needs another key, or it could pass for that one. */
  wasSent: boolean;
}

/**
 * In the memory of the open page alone: it outlives a page that failed and a look at the queue, and is nowhere
 * stored, since nobody has checked it for keys. By person as well, because one may sign out and another one in.
 */
const kept = new Map<string, KeptText>();

/** What the person was writing about the ticket, or nothing yet. */
export function keptText(staffId: number, number: string): KeptText {
  return (
    kept.get(`${staffId} ${number}`) ?? {
      reply: "",
      note: "",
      begunAt: null,
      keys: { reply: newKey(), note: newKey() },
    }
  );
}

/** Keeps what is being written, or forgets it once nothing is. */
export function keepText(staffId: number, number: string, text: KeptText): void {
  if (text.reply === "" && text.note === "") kept.delete(`${staffId} ${number}`);
  else kept.set(`${staffId} ${number}`, text);
}

/** Not `randomUUID`, which browsers have on https and localhost alone. */
export function newKey(): MessageKey {
  return { idempotencyKey: newIdempotencyKey(), wasSent: false };
}
