import "server-only";
import type { Staff } from "#lib/staff/index.ts";
import type { TicketHolder } from "./holder.ts";
import { findTicketForStaff, requireTicket, requireWholeTicket } from "./reads.ts";
import {
  type CustomerTicket,
  forCustomer,
  forDownload,
  forStaff,
  type StaffTicket,
  type WholeTicket,
} from "./serialize.ts";

/** The ticket of a private link as its customer sees it. */
export async function ticketForCustomer(by: TicketHolder): Promise<CustomerTicket> {
  return forCustomer(await requireTicket(by.ticketId));
}

/** Everything that is kept of a ticket for its customer, to be taken away. */
export async function wholeTicket(by: TicketHolder): Promise<WholeTicket> {
  return forDownload(await requireWholeTicket(by.ticketId));
}

/** A ticket by its number as the staff sees it; null when there is none. */
export async function ticketForStaff(number: string, _by: Staff): Promise<StaffTicket | null> {
  const row = await findTicketForStaff(number);
  return row === null ? null : forStaff(row);
}
