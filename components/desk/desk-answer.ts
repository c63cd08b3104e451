import type { StaffAnswer } from "#lib/tickets/rules.ts";

/** Why an action of the desk did nothing, whatever it was asked to do. */
type DeskRefusal = {
  ok: false;
  reason: "signed-out" | "unreadable" | "unavailable";
};

/** What an action about one ticket answers. */
export type TicketActAnswer = StaffAnswer | DeskRefusal;

/** What going away or coming back answers. */
export type AwayAnswer = { ok: true } | { ok: false; reason: "signed-out" | "unavailable" };

/** What 'take next' answers where it leads to no ticket. The instant is in epoch milliseconds. */
export type TakeNextAnswer =
  | { ok: false; reason: "none"; nextArrivesAt: number | null }
  | { ok: false; reason: "signed-out" | "unavailable" };
