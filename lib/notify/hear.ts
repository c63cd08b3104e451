import "server-only";
import { environment } from "#lib/platform/env.ts";
import { type Listener, listenerOfProcess } from "#lib/platform/listen.ts";

/** What is heard of the product: ids and numbers. */
export type News =
  /** A ticket has a new event; its number. */
  | { kind: "event"; ticketId: number; number: number }
  | { kind: "gone"; ticketId: number }
  | { kind: "presence"; ticketId: number | null }
  | { kind: "session-ended"; name: string }
  /** Nothing is heard until `gap`; what happened before `gap` may have been missed. */
  | { kind: "lost" }
  | { kind: "gap" }
  | { kind: "closed" };

/** Told by triggers (prisma/migrations/*_conversation and *_ended_sessions). */
const channels = ["ticket_event", "presence", "session_ended"];

/** Begins to listen, without waiting for the database. Later calls do nothing. */
export function startListening(): void {
  listener();
}

/** Whether what happens now is heard. */
export function isListening(): boolean {
  return listener().isConnected();
}

/** Calls back for all news from now on; the function that comes back ends that. */
export function subscribe(hear: (news: News) => void): () => void {
  return listener().subscribe((heard) => {
    const news = heard.kind === "told" ? newsOf(heard.channel, heard.payload) : heard;
    if (news !== null) hear(news);
  });
}

function listener(): Listener {
  const { DATABASE_URL } = environment();
  if (DATABASE_URL === undefined) throw new Error("DATABASE_URL is set by the start command");
  return listenerOfProcess(DATABASE_URL, channels);
}

/** Anybody with the database's password may NOTIFY: what cannot be read is no news. */
function newsOf(channel: string, payload: string): News | null {
  if (channel === "session_ended") return { kind: "session-ended", name: payload };
  if (channel === "presence") {
    if (payload === "") return { kind: "presence", ticketId: null };
    return /^\d{1,10}$/.test(payload) ? { kind: "presence", ticketId: Number(payload) } : null;
  }
  const [, ticketId, number] = /^(\d{1,10}):(\d{1,10})$/.exec(payload) ?? [];
  if (ticketId === undefined) return null;
  return Number(number) === 0
    ? { kind: "gone", ticketId: Number(ticketId) }
    : { kind: "event", ticketId: Number(ticketId), number: Number(number) };
}
