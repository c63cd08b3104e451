import "server-only";
import type { Staff } from "#lib/staff/index.ts";
import type { TicketHolder } from "./holder.ts";
import { findTicketForStaff, requireTicket } from "./reads.ts";
import { type CustomerTicket, forCustomer, forStaff, type StaffTicket } from "./serialize.ts";

/** The ticket of a private link as its customer sees it. */
export async function ticketForCustomer(by: TicketHolder): Promise<CustomerTicket> {
  return forCustomer(await requireTicket(by.ticketId));
}

/** A ticket by its number as the staff sees it; null when there is none. */
export async function ticketForStaff(number: string, _by: Staff): Promise<StaffTicket | null> {
  const row = await findTicketForStaff(number);
  return row === null ? null : forStaff(row);
}
