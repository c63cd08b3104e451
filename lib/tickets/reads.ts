import "server-only";
import { db, type Transaction } from "#lib/platform/db.ts";
import { hashIdempotencyKey } from "./idempotency.ts";
import { type TicketEventKind, ticketEventKinds } from "./rules.ts";

/** A link and its ticket by the hash of the link's token; null when unknown or revoked. */
export async function findStandingLink(tokenHash: string): Promise<{ id: number; ticketId: number } | null> {
  return db().ticketLink.findUnique({
    where: { tokenHash, revokedAt: null },
    select: { id: true, ticketId: true },
  });
}

/** Whether a link still opens its ticket, as seen by a transaction that holds the ticket's lock. */
export async function isLinkStanding(tx: Transaction, id: number): Promise<boolean> {
  return (await tx.ticketLink.findUnique({ where: { id, revokedAt: null }, select: { id: true } })) !== null;
}

/** A ticket that a link leads to, the number of the last event that its customer is told of, and whether it is solved. */
export interface LinkedTicket {
  ticketId: number;
  lastToldNumber: number;
  isSolved: boolean;
}

/** The tickets that links lead to, with the hashes of the links' tokens. One statement. */
export async function findLinkedTickets(
  tokenHashes: readonly string[],
): Promise<(LinkedTicket & { tokenHash: string })[]> {
  return db().$queryRaw`
    select token_hash as "tokenHash", ticket_id as "ticketId", last_told_number as "lastToldNumber",
      solved_at is not null as "isSolved"
    from ticket_link join ticket on ticket.id = ticket_id
    where token_hash = any(${[...tokenHashes]}) and revoked_at is null`;
}

/** A ticket with all that its customer may see, in one query; null when it was erased meanwhile. */
export async function findTicketForCustomer(id: number) {
  return db().ticket.findUnique({
    where: { id },
    include: {
      triedSteps: { orderBy: { position: "asc" } },
      messages: { orderBy: { id: "asc" }, include: { staff: { select: { name: true } } } },
      promises: { orderBy: { id: "desc" }, take: 1 },
      solutions: { where: { reopenedAt: null }, select: { rating: true } },
    },
  });
}

/** A ticket with all that is kept of it for its customer; null when it was erased meanwhile. */
export async function findWholeTicket(id: number) {
  const byName = { select: { name: true } } as const;
  return db().ticket.findUnique({
    where: { id },
    include: {
      triedSteps: { orderBy: { position: "asc" } },
      messages: { orderBy: { id: "asc" }, include: { staff: byName } },
      promises: { orderBy: { id: "asc" } },
      solutions: { orderBy: { id: "asc" }, include: { staff: byName, rating: true } },
      events: { orderBy: { number: "asc" }, include: { staff: byName } },
      links: { orderBy: { id: "asc" } },
    },
  });
}

export type WholeTicketRow = NonNullable<Awaited<ReturnType<typeof findWholeTicket>>>;

export type TicketRow = NonNullable<Awaited<ReturnType<typeof findTicketForCustomer>>>;

/** The ticket that a repeat of a report belongs to. */
export async function findRepeat(idempotencyKey: string, bodyHash: string) {
  return db().ticket.findUnique({
    where: { idempotencyKey_bodyHash: { idempotencyKey, bodyHash } },
    select: { id: true, number: true },
  });
}

/** Whether any report was sent under an idempotency key, by the key's hash. */
export async function isKeyUsed(idempotencyKey: string): Promise<boolean> {
  return (await db().ticket.findFirst({ where: { idempotencyKey }, select: { id: true } })) !== null;
}

/** The content of an unsent report by the hash of its token, unless its hour is over. */
export async function findDraft(tokenHash: string, now: Date): Promise<unknown> {
  const draft = await db().draft.findUnique({ where: { tokenHash, expiresAt: { gt: now } } });
  return draft?.content ?? null;
}

/** The number of a ticket that there is. */
export async function requireTicketNumber(id: number): Promise<string> {
  const { number } = await db().ticket.findUniqueOrThrow({ where: { id }, select: { number: true } });
  return number;
}

/** The id of a ticket by its number; null when there is none. */
export async function findTicketId(number: string): Promise<number | null> {
  const ticket = await db().ticket.findUnique({ where: { number }, select: { id: true } });
  return ticket?.id ?? null;
}

/** Where a ticket stands; null when there is none. */
export async function findLastEventNumber(number: string): Promise<number | null> {
  const ticket = await db().ticket.findUnique({ where: { number }, select: { lastEventNumber: true } });
  return ticket?.lastEventNumber ?? null;
}

/** When the next ticket arrives that has not yet; null when none is on its way. */
export async function findNextArrival(now: Date): Promise<Date | null> {
  const next = await db().ticket.findFirst({
    where: {
      replyBy: { not: null },
      arrivesAt: { gt: now },
      OR: [{ assigneeId: null }, { assignee: { disabledAt: { not: null } } }],
    },
    orderBy: { arrivesAt: "asc" },
    select: { arrivesAt: true },
  });
  return next?.arrivesAt ?? null;
}

/** The name of a member of the staff, read on the transaction's own connection: a second one could be the last. */
export async function staffName(tx: Transaction, id: number): Promise<string> {
  const { name } = await tx.staffAccount.findUniqueOrThrow({ where: { id }, select: { name: true } });
  return name;
}

/** The message that was added to a ticket under a key, by whomever; null when there is none. */
export async function findMessage(
  tx: Transaction | null,
  ticketId: number,
  key: string,
): Promise<{ text: string; sentAt: Date } | null> {
  return (tx ?? db()).message.findUnique({
    where: { ticketId_idempotencyKey: { ticketId, idempotencyKey: hashIdempotencyKey(key) } },
    select: { text: true, sentAt: true },
  });
}

/** Whether a ticket was solved under a key: a repeat solves nothing again, also after a reopening. */
export async function hasSolution(tx: Transaction | null, ticketId: number, key: string): Promise<boolean> {
  const found = await (tx ?? db()).solution.findUnique({
    where: { ticketId_idempotencyKey: { ticketId, idempotencyKey: hashIdempotencyKey(key) } },
    select: { id: true },
  });
  return found !== null;
}

/** Whether a note was already added to a ticket under a key: a repeat adds nothing. */
export async function hasNote(tx: Transaction, ticketId: number, key: string): Promise<boolean> {
  const found = await tx.note.findUnique({
    where: { ticketId_idempotencyKey: { ticketId, idempotencyKey: hashIdempotencyKey(key) } },
    select: { id: true },
  });
  return found !== null;
}

/** What happened to a ticket after an event, in order, as seen by a transaction that holds the ticket's lock. */
export async function findEventsAfter(
  tx: Transaction,
  ticketId: number,
  number: number,
): Promise<{ kind: TicketEventKind; staffId: number | null }[]> {
  const events = await tx.ticketEvent.findMany({
    where: { ticketId, number: { gt: number } },
    orderBy: { number: "asc" },
    select: { kind: true, staffId: true },
  });
  return events.flatMap(({ kind, staffId }) => {
    const known = ticketEventKinds.find((name) => name === kind);
    return known ? [{ kind: known, staffId }] : [];
  });
}

/** What the staff last said the error is; null while nobody said anything. */
export async function findCorrection(
  tx: Transaction,
  ticketId: number,
): Promise<{ code: string; cause: string | null } | null> {
  return tx.correction.findFirst({
    where: { ticketId },
    orderBy: { id: "desc" },
    select: { code: true, cause: true },
  });
}

/** Tickets after an id, the oldest first, with all that a diagnosis reads and what was said of them. */
export async function findJudgedTickets(afterId: number, limit: number) {
  return db().ticket.findMany({
    where: { id: { gt: afterId } },
    orderBy: { id: "asc" },
    take: limit,
    select: {
      id: true,
      number: true,
      errorMessage: true,
      command: true,
      occurredAt: true,
      zone: true,
      code: true,
      cause: true,
      classifierVersion: true,
      correctedCode: true,
      correctedCause: true,
    },
  });
}

/** A ticket with all that the staff may see. */
export async function findTicketForStaff(number: string) {
  const byName = { select: { name: true } } as const;
  return db().ticket.findUnique({
    where: { number },
    include: {
      assignee: byName,
      triedSteps: { orderBy: { position: "asc" } },
      messages: { orderBy: { id: "asc" }, include: { staff: byName } },
      notes: { orderBy: { id: "asc" }, include: { staff: byName } },
      promises: { orderBy: { id: "desc" }, take: 1 },
      solutions: { where: { reopenedAt: null }, select: { rating: true } },
      ratings: { orderBy: { ratedAt: "desc" }, take: 1 },
      links: { where: { revokedAt: null }, take: 1, select: { id: true } },
      corrections: { orderBy: { id: "desc" }, take: 1, include: { staff: byName } },
      events: { orderBy: { number: "asc" }, include: { staff: byName } },
    },
  });
}

export type StaffTicketRow = NonNullable<Awaited<ReturnType<typeof findTicketForStaff>>>;
