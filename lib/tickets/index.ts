import "server-only";

import type { TicketHolder } from "./holder.ts";
import { requireTicket } from "./reads.ts";
import { type CustomerTicket, forCustomer } from "./serialize.ts";

export { type Conversed, reopen, reply, solve } from "./converse.ts";
export { dropDraft, keepDraft, type MessageDraft, openDraft, type ReportDraft } from "./draft.ts";
export { openTicketLink, type TicketHolder } from "./holder.ts";
export { promiseFor } from "./promise.ts";
export type { CustomerTicket } from "./serialize.ts";
export { type Submitted, submit } from "./submit.ts";

/** The ticket of a private link as its customer sees it. */
export async function ticketForCustomer(by: TicketHolder): Promise<CustomerTicket> {
  return forCustomer(await requireTicket(by.ticketId));
}
