import type { Translator } from "#lib/messages/index.ts";
import { isKnownCode } from "#lib/reference/index.ts";
import type { StaffTicket } from "#lib/tickets/index.ts";

/** The title of a ticket: its code and what that is called. */
export function ticketTitle(t: Translator, { diagnosis: { code } }: StaffTicket): string {
  const name = isKnownCode(code) ? t(`reference.entries.${code}.name`) : t("ticket.unknownName");
  return t("ticket.title", { code, name });
}

/** The place that a zone is named after: 'Berlin' of 'Europe/Berlin'. */
export function cityOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** Who did something, for a sentence about it. */
export function whoDid(
  t: Translator,
  { by, staffName }: { by: "customer" | "staff" | "system"; staffName: string | null },
): string {
  if (staffName !== null) return staffName;
  return by === "customer" ? t("desk.ticket.theCustomer") : t("desk.ticket.support");
}
