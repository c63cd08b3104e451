import "server-only";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { cleanText, guardText } from "#lib/report/index.ts";
import type { Conversed } from "./converse.ts";
import type { TicketHolder } from "./holder.ts";
import { addRating } from "./holder-writes.ts";
import { commentMaxLength, reopensUntil, type SentRating } from "./rules.ts";
import { changeTicket } from "./writes.ts";

/** Keeps what a customer says of a solution: once for each, to be changed as long as the ticket can be reopened. */
export async function rate(
  { grade, comment }: SentRating,
  { by, now, profile }: { by: TicketHolder; now: Date; profile: ServiceProfile },
): Promise<Conversed> {
  const line = cleanText(comment).replace(/\s+/g, " ").trim();
  const guarded = guardText(line, profile);
  if (!guarded.ok && guarded.failed) return { ok: false, reason: "guard-failed" };
  if (!guarded.ok) return { ok: false, reason: "full-key", findings: guarded.findings };
  if (guarded.text.length > commentMaxLength) return { ok: false, reason: "too-large" };
  const said = { grade, comment: guarded.text === "" ? null : guarded.text };
  return changeTicket(by.ticketId, async (ticket): Promise<Conversed> => {
    if (ticket.solvedAt === null) return { ok: false, reason: "not-solved" };
    if (reopensUntil(ticket.solvedAt.getTime()) < now.getTime()) return { ok: false, reason: "too-late" };
    await addRating(ticket, said, now);
    return { ok: true };
  });
}
