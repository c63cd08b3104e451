import "server-only";
import { db } from "#lib/platform/db.ts";

/** The id of the ticket that a link leads to, by the hash of its token; null when unknown or revoked. */
export async function findLinkedTicket(tokenHash: string): Promise<number | null> {
  const link = await db().ticketLink.findUnique({ where: { tokenHash, revokedAt: null } });
  return link?.ticketId ?? null;
}

/** A ticket with all that its customer may see, in one query. */
export async function requireTicket(id: number) {
  return db().ticket.findUniqueOrThrow({
    where: { id },
    include: {
      triedSteps: { orderBy: { position: "asc" } },
      messages: { orderBy: { id: "asc" } },
      promises: { orderBy: { id: "desc" }, take: 1 },
    },
  });
}

export type TicketRow = Awaited<ReturnType<typeof requireTicket>>;

/** The ticket that a repeat of a report belongs to. */
export async function findRepeat(idempotencyKey: string, bodyHash: string) {
  return db().ticket.findUnique({
    where: { idempotencyKey_bodyHash: { idempotencyKey, bodyHash } },
    select: { id: true, number: true },
  });
}

/** The content of an unsent report by the hash of its token, unless its hour is over. */
export async function findDraft(tokenHash: string, now: Date): Promise<unknown> {
  const draft = await db().draft.findUnique({ where: { tokenHash, expiresAt: { gt: now } } });
  return draft?.content ?? null;
}
