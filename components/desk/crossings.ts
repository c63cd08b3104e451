import type { Translator } from "#lib/messages/index.ts";
import type { StaffTicket } from "#lib/tickets/index.ts";
import { crosses, isQuiet } from "#lib/tickets/rules.ts";
import { whoDid } from "./ticket-words.ts";

/** Something that another one did to a ticket, in words, for whoever was writing meanwhile. */
export interface Crossing {
  /** The number of its event. */
  number: number;
  text: string;
  /** The entry of the conversation that shows it whole; null where there is none. */
  anchor: string | null;
}

/** A writer needs to know that something came in, and its beginning; the whole stands in the conversation. */
const excerptLength = 240;
const mostCrossings = 20;

/** What others did to a ticket, the latest at the end, each with the beginning of its text. */
export function crossingsOf(t: Translator, ticket: StaffTicket, ownId: number): Crossing[] {
  return ticket.events
    .filter((event) => crosses(event, ownId))
    .slice(-mostCrossings)
    .flatMap((event) => {
      const { kind, number } = event;
      if (kind === "sent" || isQuiet(kind)) return [];
      const entry = entryOf(ticket, event);
      const who = whoDid(t, event);
      const text = t(`desk.composer.crossed.${kind}`, { who, text: excerpt(entry?.text ?? "") });
      return [{ number, text, anchor: entry?.anchor ?? null }];
    });
}

/** The message or note that an event tells of: written in one transaction, they have the same instant. */
function entryOf(
  { messages, notes }: StaffTicket,
  { kind, by, at }: StaffTicket["events"][number],
): { text: string; anchor: string } | null {
  if (kind === "note") {
    const note = notes.find(({ writtenAt }) => writtenAt === at);
    return note ? { text: note.text, anchor: `note-${note.id}` } : null;
  }
  if (kind !== "message" && kind !== "reply" && kind !== "reply-and-wait") return null;
  const message = messages.find(({ author, sentAt }) => author === by && sentAt === at);
  return message ? { text: message.text, anchor: `message-${message.id}` } : null;
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= excerptLength ? line : `${line.slice(0, excerptLength).trimEnd()}…`;
}
