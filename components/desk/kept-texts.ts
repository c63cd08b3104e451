/** What is being written about a ticket. */
export interface KeptText {
  reply: string;
  note: string;
  /** The last event that the writer had seen when the reply was begun; null while there is none. */
  begunAt: number | null;
  /** Sent along with it, so that what is sent twice is taken once. */
  idempotencyKey: string;
}

/**
 * In the memory of the open page alone: it outlives a page that failed and a look at the queue, and is nowhere
 * stored, since nobody has checked it for keys. By person as well, because one may sign out and another one in.
 */
const kept = new Map<string, KeptText>();

/** What the person was writing about the ticket, or nothing yet. */
export function keptText(staffId: number, number: string): KeptText {
  return kept.get(`${staffId} ${number}`) ?? { reply: "", note: "", begunAt: null, idempotencyKey: newKey() };
}

/** Keeps what is being written, or forgets it once nothing is. */
export function keepText(staffId: number, number: string, text: KeptText): void {
  if (text.reply === "" && text.note === "") kept.delete(`${staffId} ${number}`);
  else kept.set(`${staffId} ${number}`, text);
}

/** Not `randomUUID`, which browsers have on https and localhost alone. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
