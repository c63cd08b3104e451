import "server-only";
import { isLinkToken } from "#lib/link/index.ts";
import { hashLinkToken } from "#lib/platform/link-token.ts";
import { findLinkedTickets, findStandingLink, type LinkedTicket } from "./reads.ts";

declare const proof: unique symbol;

/** Whoever opened a ticket by its private link. Only `openTicketLink` mints it; verbs for customers take nothing else. */
export type TicketHolder = {
  readonly ticketId: number;
  readonly linkId: number;
  readonly [proof]: true;
};

/** Turns the token of a private link into the right to its one ticket; null when there is none or it was revoked. */
export async function openTicketLink(token: string): Promise<TicketHolder | null> {
  if (!isLinkToken(token)) return null;
  const link = await findStandingLink(hashLinkToken(token));
  return link === null ? null : ({ ticketId: link.ticketId, linkId: link.id } as TicketHolder);
}

/** Where the tickets of some links stand, in the order of the tokens; null for a link that opens nothing. One query. */
export async function ticketsOfLinks(tokens: readonly string[]): Promise<(LinkedTicket | null)[]> {
  if (tokens.length === 0) return [];
  const hashes = tokens.map(hashLinkToken);
  const found = new Map((await findLinkedTickets(hashes)).map((link) => [link.tokenHash, link]));
  return hashes.map((hash) => found.get(hash) ?? null);
}
