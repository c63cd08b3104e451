import "server-only";
import type { Staff } from "#lib/staff/index.ts";
import type { TicketHolder } from "./holder.ts";
import { findTicketForCustomer, findTicketForStaff, findWholeTicket } from "./reads.ts";
import {
  type CustomerTicket,
  forCustomer,
  forDownload,
  forStaff,
  type StaffTicket,
  type WholeTicket,
} from "./serialize.ts";

/** The ticket of a private link as its customer sees it; null when it was erased since the link was opened. */
export async function ticketForCustomer(by: TicketHolder): Promise<CustomerTicket | null> {
  const row = await findTicketForCustomer(by.ticketId);
  return row === null ? null : forCustomer(row);
}

/** Everything that is kept of a ticket for its customer, to be taken away; null when it was erased meanwhile. */
export async function wholeTicket(by: TicketHolder): Promise<WholeTicket | null> {
  const row = await findWholeTicket(by.ticketId);
  return row === null ? null : forDownload(row);
}

/** A ticket by its number as the staff sees it; null when there is none. */
export async function ticketForStaff(number: string, _by: Staff): Promise<StaffTicket | null> {
  const row = await findTicketForStaff(number);
  return row === null ? null : forStaff(row);
}
