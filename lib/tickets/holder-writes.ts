import "server-only";
import { randomBytes } from "node:crypto";
import { db } from "#lib/platform/db.ts";
import type { GuardedText } from "#lib/report/index.ts";
import type { Grade } from "./rules.ts";
import type { LockedTicket, NewTicket } from "./writes.ts";

/**
 * Adds a link to the ticket of a report that is sent again. False where that ticket was closed to such repeats or
 * erased meanwhile: the lock that is waited for looks again.
 */
export async function addLinkForRepeat(
  { idempotencyKey, bodyHash }: Pick<NewTicket, "idempotencyKey" | "bodyHash">,
  tokenHash: string,
  now: Date,
): Promise<boolean> {
  const added = await db().$executeRaw`
    insert into ticket_link (ticket_id, token_hash, minted_at)
    select id, ${tokenHash}, ${now} from ticket
    where idempotency_key = ${idempotencyKey} and body_hash = ${bodyHash} for share`;
  return added > 0;
}

/** Takes back every link of a ticket, and adds the one in their place. */
export async function replaceLinks(ticket: LockedTicket, tokenHash: string, now: Date): Promise<void> {
  await revokeLinks(ticket, now);
  await ticket.tx.ticketLink.create({ data: { ticketId: ticket.id, tokenHash, mintedAt: now } });
  await ticket.addEvent({ kind: "link-rotated", by: "customer", at: now });
}

/**
 * Takes back every link of a ticket for good: its key becomes one that nobody has, because the same report sent again
 * would open the ticket otherwise.
 */
export async function endLinks(ticket: LockedTicket, now: Date): Promise<void> {
  await revokeLinks(ticket, now);
  const idempotencyKey = randomBytes(32).toString("hex");
  await ticket.tx.ticket.update({ where: { id: ticket.id }, data: { idempotencyKey } });
  await ticket.addEvent({ kind: "links-revoked", by: "customer", at: now });
}

async function revokeLinks({ tx, id }: LockedTicket, now: Date): Promise<void> {
  await tx.ticketLink.updateMany({ where: { ticketId: id, revokedAt: null }, data: { revokedAt: now } });
}

/** Keeps what a customer says of the standing solution; the same again changes nothing. */
export async function addRating(
  ticket: LockedTicket,
  { grade, comment }: { grade: Grade; comment: GuardedText | null },
  now: Date,
): Promise<void> {
  const { id: solutionId, rating } = await ticket.tx.solution.findFirstOrThrow({
    where: { ticketId: ticket.id, reopenedAt: null },
    select: { id: true, rating: true },
  });
  if (rating?.grade === grade && rating.comment === comment) return;
  const said = { grade, comment, ratedAt: now };
  const { id } = await ticket.tx.rating.upsert({
    where: { solutionId },
    create: { ...said, ticketId: ticket.id, solutionId },
    update: said,
  });
  await ticket.addEvent({ kind: "rated", by: "customer", at: now, subjectId: id });
}

/**
 * Deletes a ticket with all that hangs on it, and counts it. So does an unsent report of the same form, which is told
 * by the key that both have.
 */
export async function removeTicket({ tx, id }: LockedTicket, now: Date): Promise<void> {
  const { idempotencyKey } = await tx.ticket.delete({ where: { id }, select: { idempotencyKey: true } });
  await tx.$executeRaw`
    delete from draft
    where encode(sha256(convert_to(content ->> 'idempotencyKey', 'UTF8')), 'hex') = ${idempotencyKey}`;
  const day = new Date(now.toISOString().slice(0, 10));
  await tx.erasure.upsert({
    where: { day },
    create: { day, count: 1 },
    update: { count: { increment: 1 } },
  });
}
