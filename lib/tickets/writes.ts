import "server-only";
import type { Diagnosis } from "#lib/diagnosis/index.ts";
import { db, isTaken, type Transaction } from "#lib/platform/db.ts";
import { type Code, entryOf, isKnownCode } from "#lib/reference/index.ts";
import type { GuardedText, Report } from "#lib/report/index.ts";
import { hashIdempotencyKey } from "./idempotency.ts";
import type { NewPromise } from "./promise.ts";
import type { NoSuchTicket, TicketEventKind, Verdict } from "./rules.ts";

type Author = "customer" | "staff" | "system";

const keyAnswers = { prefix: "prefix", "no-key": "noKey", "signed-in": "signedIn" } as const;

export interface NewTicket {
  number: string;
  /** Its hash. */
  idempotencyKey: string;
  bodyHash: string;
  report: Report;
  diagnosis: Diagnosis;
  /** Ids of the steps ticked as tried, in the order in which the fix shows them. */
  triedSteps: readonly string[];
  promise: NewPromise;
  tokenHash: string;
}

/**
 * Writes a ticket with its first link, promise and event. Gives its id, or null when the number or the report is
 * already there: the loser of a race looks for the winner's ticket. With `oneBodyPerKey` also when the key is taken
 * by another report; reports under one key then take turns.
 */
export async function addTicket(
  ticket: NewTicket,
  now: Date,
  { oneBodyPerKey = false } = {},
): Promise<number | null> {
  try {
    if (!oneBodyPerKey) return await createTicket(db(), ticket, now);
    return await db().$transaction(async (tx) => {
      const { idempotencyKey } = ticket;
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${idempotencyKey}, 0))`;
      const taken = await tx.ticket.findFirst({ where: { idempotencyKey }, select: { id: true } });
      return taken ? null : createTicket(tx, ticket, now);
    });
  } catch (error) {
    if (isTaken(error)) return null;
    throw error;
  }
}

async function createTicket(
  client: Pick<Transaction, "ticket">,
  ticket: NewTicket,
  now: Date,
): Promise<number> {
  const { report, diagnosis, promise } = ticket;
  const { id } = await client.ticket.create({
    data: {
      number: ticket.number,
      sentAt: now,
      idempotencyKey: ticket.idempotencyKey,
      bodyHash: ticket.bodyHash,
      errorMessage: report.errorMessage,
      command: report.command,
      occurredAt: new Date(report.occurredAt.at),
      occurredAbout: report.occurredAt.about,
      zone: report.occurredAt.zone,
      keyAnswer: keyAnswers[report.key.answer],
      keyPrefix: report.key.answer === "prefix" ? report.key.keyPrefix : null,
      code: diagnosis.code,
      cause: diagnosis.cause,
      confidence: diagnosis.confidence,
      evidence: diagnosis.evidence.map((piece) => ({ ...piece })),
      classifierVersion: diagnosis.classifierVersion,
      fingerprint: diagnosis.fingerprint,
      severity: severityRank(diagnosis.code),
      waitingSince: now,
      arrivesAt: promise.arrivesAt,
      replyBy: promise.replyBy,
      lastEventNumber: 1,
      links: { create: { tokenHash: ticket.tokenHash, mintedAt: now } },
      triedSteps: { create: ticket.triedSteps.map((stepId, position) => ({ stepId, position })) },
      promises: { create: promiseRow(promise, now) },
      events: { create: { number: 1, kind: "sent", by: "customer", at: now } },
    },
    select: { id: true },
  });
  return id;
}

/** A ticket whose row is locked until the end of the transaction: changes of one ticket take turns. */
export interface LockedTicket {
  tx: Transaction;
  id: number;
  solvedAt: Date | null;
  replyBy: Date | null;
  assigneeId: number | null;
  /** Adds the next event of this ticket. */
  addEvent(event: NewEvent): Promise<void>;
}

interface NewEvent {
  kind: TicketEventKind;
  by: Author;
  at: Date;
  /** Id of the message, note, promise, claim or solution that it tells of. */
  subjectId?: number;
  staffId?: number;
}

/**
 * Runs a change of one ticket in a transaction, alone on that ticket. Whoever comes after it was erased is told that
 * there is no such ticket.
 */
export async function changeTicket<Result>(
  id: number,
  change: (ticket: LockedTicket) => Promise<Result>,
): Promise<Result | NoSuchTicket> {
  return db().$transaction(async (tx) => {
    const locked = await tx.$queryRaw<unknown[]>`select id from ticket where id = ${id} for update`;
    return locked.length === 0
      ? ({ ok: false, reason: "no-such-ticket" } as const)
      : changeLocked(tx, id, change);
  });
}

/** Runs a change of the most urgent ticket that nobody holds; gives null when there is none. */
export async function changeNextUnclaimed<Result>(
  now: Date,
  change: (ticket: LockedTicket) => Promise<Result>,
): Promise<Result | null> {
  return db().$transaction(async (tx) => {
    const id = await lockNextUnclaimed(tx, now);
    return id === null ? null : changeLocked(tx, id, change);
  });
}

async function changeLocked<Result>(
  tx: Transaction,
  id: number,
  change: (ticket: LockedTicket) => Promise<Result>,
): Promise<Result> {
  const { solvedAt, replyBy, assigneeId } = await tx.ticket.findUniqueOrThrow({
    where: { id },
    select: { solvedAt: true, replyBy: true, assigneeId: true },
  });
  return change({
    tx,
    id,
    solvedAt,
    replyBy,
    assigneeId,
    async addEvent({ kind, by, at, subjectId, staffId }) {
      await tx.$executeRaw`
        with next as (
          update ticket set last_event_number = last_event_number + 1
          where id = ${id} returning last_event_number as number)
        insert into ticket_event (ticket_id, number, kind, by, at, subject_id, staff_id)
        select ${id}::int, number, ${kind}, ${by}::author, ${at}::timestamptz, ${subjectId ?? null}::int,
          ${staffId ?? null}::int
        from next`;
    },
  });
}

/** Adds a customer's message. */
export async function addMessage(
  ticket: LockedTicket,
  message: { text: GuardedText; idempotencyKey: string },
  now: Date,
): Promise<void> {
  const { id } = await ticket.tx.message.create({
    data: {
      text: message.text,
      idempotencyKey: hashIdempotencyKey(message.idempotencyKey),
      ticketId: ticket.id,
      author: "customer",
      sentAt: now,
    },
  });
  await ticket.tx.ticket.update({ where: { id: ticket.id }, data: { waitsForCustomerSince: null } });
  await ticket.addEvent({ kind: "message", by: "customer", at: now, subjectId: id });
}

/** Makes a promise, unless one is open: that one stands, because nothing moves a promise for the worse. */
export async function addPromise(ticket: LockedTicket, promise: NewPromise, now: Date): Promise<void> {
  if (ticket.replyBy !== null) return;
  const { id } = await ticket.tx.replyPromise.create({
    data: { ...promiseRow(promise, now), ticketId: ticket.id },
  });
  await ticket.tx.ticket.update({
    where: { id: ticket.id },
    data: { waitingSince: now, arrivesAt: promise.arrivesAt, replyBy: promise.replyBy },
  });
  await ticket.addEvent({ kind: "promise", by: "system", at: now, subjectId: id });
}

/** Marks a ticket as solved and closes its open promise. */
export async function addSolution(
  ticket: LockedTicket,
  { by, staffId, idempotencyKey: key }: { by: Author; staffId?: number; idempotencyKey?: string },
  now: Date,
): Promise<void> {
  const idempotencyKey = key === undefined ? null : hashIdempotencyKey(key);
  await ticket.tx.replyPromise.updateMany({
    where: { ticketId: ticket.id, keptAt: null, closedAt: null },
    data: { closedAt: now },
  });
  const { id } = await ticket.tx.solution.create({
    data: { ticketId: ticket.id, by, solvedAt: now, staffId: staffId ?? null, idempotencyKey },
  });
  await ticket.tx.ticket.update({
    where: { id: ticket.id },
    data: { solvedAt: now, waitsForCustomerSince: null, ...owingNothing },
  });
  await ticket.addEvent({ kind: "solved", by, at: now, subjectId: id, ...(staffId && { staffId }) });
}

/** Takes the standing solution back. */
export async function endSolution(ticket: LockedTicket, by: Author, now: Date): Promise<void> {
  await ticket.tx.solution.updateMany({
    where: { ticketId: ticket.id, reopenedAt: null },
    data: { reopenedAt: now },
  });
  await ticket.tx.ticket.update({ where: { id: ticket.id }, data: { solvedAt: null } });
  await ticket.addEvent({ kind: "reopened", by, at: now });
}

/** Adds a staff member's reply, which keeps the open promise. */
export async function addReply(
  ticket: LockedTicket,
  reply: { text: GuardedText; idempotencyKey: string; staffId: number; waits: boolean },
  now: Date,
): Promise<void> {
  const { text, staffId, waits } = reply;
  const idempotencyKey = hashIdempotencyKey(reply.idempotencyKey);
  const { id } = await ticket.tx.message.create({
    data: { text, idempotencyKey, staffId, ticketId: ticket.id, author: "staff", sentAt: now },
  });
  await ticket.tx.replyPromise.updateMany({
    where: { ticketId: ticket.id, keptAt: null, closedAt: null },
    data: { keptAt: now },
  });
  await ticket.tx.ticket.update({
    where: { id: ticket.id },
    data: { waitsForCustomerSince: waits ? now : null, ...owingNothing },
  });
  const kind = waits ? "reply-and-wait" : "reply";
  await ticket.addEvent({ kind, by: "staff", at: now, subjectId: id, staffId });
}

/** Adds a note, which only the staff can read. */
export async function addNote(
  ticket: LockedTicket,
  note: { text: GuardedText; idempotencyKey: string; staffId: number },
  now: Date,
): Promise<void> {
  const idempotencyKey = hashIdempotencyKey(note.idempotencyKey);
  const { id } = await ticket.tx.note.create({
    data: { ...note, idempotencyKey, ticketId: ticket.id, writtenAt: now },
  });
  await ticket.addEvent({ kind: "note", by: "staff", at: now, subjectId: id, staffId: note.staffId });
}

/** Keeps what a member of the staff says the error is, and the place in the queue that follows from it. */
export async function addCorrection(
  ticket: LockedTicket,
  { code, cause, staffId }: Verdict & { staffId: number },
  now: Date,
): Promise<void> {
  const { id } = await ticket.tx.correction.create({
    data: { ticketId: ticket.id, staffId, code, cause, correctedAt: now },
  });
  await ticket.tx.ticket.update({
    where: { id: ticket.id },
    data: { correctedCode: code, correctedCause: cause, severity: severityRank(code) },
  });
  await ticket.addEvent({ kind: "corrected", by: "staff", at: now, subjectId: id, staffId });
}

/** Gives a ticket to a staff member, whoever held it before. */
export async function addClaim(ticket: LockedTicket, staffId: number, now: Date): Promise<void> {
  await endClaims(ticket, now);
  const { id } = await ticket.tx.claim.create({ data: { ticketId: ticket.id, staffId, claimedAt: now } });
  await ticket.tx.ticket.update({ where: { id: ticket.id }, data: { assigneeId: staffId } });
  await ticket.addEvent({ kind: "claimed", by: "staff", at: now, subjectId: id, staffId });
}

/** Takes a ticket from whoever holds it. */
export async function endClaim(ticket: LockedTicket, staffId: number, now: Date): Promise<void> {
  await endClaims(ticket, now);
  await ticket.tx.ticket.update({ where: { id: ticket.id }, data: { assigneeId: null } });
  await ticket.addEvent({ kind: "released", by: "staff", at: now, staffId });
}

/**
 * The id of the most urgent arrived ticket that nobody holds (a disabled account holds nothing), or null. Ten that ask at once each skip the rows that
 * another one has locked, so each gets its own; the lock lasts until the transaction given ends.
 */
async function lockNextUnclaimed(tx: Transaction, now: Date): Promise<number | null> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select ticket.id from ticket left join staff_account on staff_account.id = assignee_id
    where reply_by is not null and arrives_at <= ${now}
      and (assignee_id is null or staff_account.disabled_at is not null)
    order by reply_by, severity desc, sent_at
    limit 1 for update of ticket skip locked`;
  return rows[0]?.id ?? null;
}

/** Keeps an unsent report or message, and drops those whose hour is over. */
export async function addDraft(
  draft: { tokenHash: string; content: object; expiresAt: Date; ticketId: number | null },
  now: Date,
): Promise<void> {
  await db().draft.deleteMany({ where: { expiresAt: { lte: now } } });
  await db().draft.create({ data: draft });
}

/** Drops an unsent report once it was sent. */
export async function removeDraft(tokenHash: string): Promise<void> {
  await db().draft.deleteMany({ where: { tokenHash } });
}

const owingNothing = { waitingSince: null, arrivesAt: null, replyBy: null };

async function endClaims({ tx, id }: LockedTicket, now: Date): Promise<void> {
  await tx.claim.updateMany({ where: { ticketId: id, releasedAt: null }, data: { releasedAt: now } });
}

/** The place in the queue among tickets with the same promise. An unknown error may be anything, so it is in the middle. */
function severityRank(code: Code): number {
  return { high: 3, medium: 2, low: 1 }[isKnownCode(code) ? entryOf(code).severity : "medium"];
}

function promiseRow({ arrivesAt, replyBy, sum }: NewPromise, madeAt: Date) {
  const stretches = sum.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() }));
  return { madeAt, arrivesAt, replyBy, sum: stretches };
}
