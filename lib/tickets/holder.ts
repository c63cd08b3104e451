import "server-only";
import { hashLinkToken, isLinkToken } from "#lib/platform/link-token.ts";
import { findLinkedTicket } from "./reads.ts";

declare const proof: unique symbol;

/** Whoever opened a ticket by its private link. Only `openTicketLink` mints it; verbs for customers take nothing else. */
export type TicketHolder = { readonly ticketId: number; readonly [proof]: true };

/** Turns the token of a private link into the right to its one ticket; null when there is none or it was revoked. */
export async function openTicketLink(token: string): Promise<TicketHolder | null> {
  if (!isLinkToken(token)) return null;
  const ticketId = await findLinkedTicket(hashLinkToken(token));
  return ticketId === null ? null : ({ ticketId } as TicketHolder);
}
