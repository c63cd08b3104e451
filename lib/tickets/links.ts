import "server-only";
import { hashLinkToken, randomLinkToken } from "#lib/platform/link-token.ts";
import type { TicketHolder } from "./holder.ts";
import { endLinks, removeTicket, replaceLinks } from "./holder-writes.ts";
import { isLinkStanding } from "./reads.ts";
import type { NoSuchTicket } from "./rules.ts";
import { changeTicket, type LockedTicket } from "./writes.ts";

interface Circumstances {
  by: TicketHolder;
  now: Date;
}

type Done = { ok: true } | NoSuchTicket;

/** A token for a link that is not minted yet. */
export function newLink(): string {
  return randomLinkToken();
}

/** Puts one new link, of the token given, in the place of all that the ticket has. */
export async function rotateLink({ next }: { next: string }, { by, now }: Circumstances): Promise<Done> {
  return byLink(by, (ticket) => replaceLinks(ticket, hashLinkToken(next), now));
}

/** Takes back all links of a ticket: nobody but the staff can open it afterwards. */
export async function revokeLinks(_nothing: object, { by, now }: Circumstances): Promise<Done> {
  return byLink(by, (ticket) => endLinks(ticket, now));
}

/** Deletes a ticket and everything that was ever written about it. Only the day's count is left. */
export async function erase(_nothing: object, { by, now }: Circumstances): Promise<Done> {
  return byLink(by, (ticket) => removeTicket(ticket, now));
}

/**
 * A change that takes the ticket from others: the link is looked at again under the lock, so that a link that was
 * just taken back takes nothing.
 */
async function byLink(
  { ticketId, linkId }: TicketHolder,
  change: (ticket: LockedTicket) => Promise<void>,
): Promise<Done> {
  return changeTicket(ticketId, async (ticket): Promise<Done> => {
    if (!(await isLinkStanding(ticket.tx, linkId))) return { ok: false, reason: "no-such-ticket" };
    await change(ticket);
    return { ok: true };
  });
}
