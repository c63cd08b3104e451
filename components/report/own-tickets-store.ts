import * as z from "zod/mini";

const ownTicketSchema = z.object({
  number: z.string(),
  /** Path of the private link. */
  path: z.string().check(z.regex(/^\/[^/\\]/)),
  /** Epoch milliseconds. */
  sentAt: z.number(),
  state: z.enum(["arriving", "waiting", "answered", "solved"]),
});

/** A ticket that this browser sent or opened. */
export type OwnTicket = z.infer<typeof ownTicketSchema>;

const place = "fixfirst.tickets";

/** The newest so many are kept: a list on the home page, not an archive. */
const kept = 20;

/** The tickets of this browser, newest first. Nothing where the browser keeps nothing. */
export function readOwnTickets(): OwnTicket[] {
  try {
    const read = z.array(ownTicketSchema).safeParse(JSON.parse(localStorage.getItem(place) ?? "[]"));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}

/** Adds a ticket. */
export function rememberOwnTicket(ticket: OwnTicket): void {
  const others = readOwnTickets().filter(({ number }) => number !== ticket.number);
  write([ticket, ...others].sort((a, b) => b.sentAt - a.sentAt).slice(0, kept));
}

/** Brings the state and the link of a ticket up to date, where this browser has the ticket on its list. */
export function updateOwnTicket(number: string, present: Pick<OwnTicket, "state" | "path">): void {
  write(readOwnTickets().map((ticket) => (ticket.number === number ? { ...ticket, ...present } : ticket)));
}

/** Takes a ticket off the list; the ticket itself stays. */
export function forgetOwnTicket(number: string): void {
  write(readOwnTickets().filter((ticket) => ticket.number !== number));
}

function write(tickets: OwnTicket[]): void {
  try {
    localStorage.setItem(place, JSON.stringify(tickets));
  } catch {
    // A browser that keeps nothing shows no list; the private link itself is on the ticket's page.
  }
}
