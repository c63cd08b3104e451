import "server-only";
import type { Diagnosis } from "#lib/diagnosis/index.ts";
import { db, isTaken, type Transaction } from "#lib/platform/db.ts";
import { type Code, entryOf, isKnownCode } from "#lib/reference/index.ts";
import type { GuardedText, Report } from "#lib/report/index.ts";
import type { NewPromise } from "./promise.ts";

type Author = "customer" | "staff" | "system";

const keyAnswers = { prefix: "prefix", "no-key": "noKey", "signed-in": "signedIn" } as const;

export interface NewTicket {
  number: string;
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
 * already there: the loser of a race looks for the winner's ticket.
 */
export async function addTicket(ticket: NewTicket, now: Date): Promise<number | null> {
  const { report, diagnosis, promise } = ticket;
  try {
    const { id } = await db().ticket.create({
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
  } catch (error) {
    if (isTaken(error)) return null;
    throw error;
  }
}

/** Adds a link to a ticket, for a repeated report. */
export async function addLink(ticketId: number, tokenHash: string, now: Date): Promise<void> {
  await db().ticketLink.create({ data: { ticketId, tokenHash, mintedAt: now } });
}

/** A ticket whose row is locked until the end of the transaction: changes of one ticket take turns. */
export interface LockedTicket {
  tx: Transaction;
  id: number;
  solvedAt: Date | null;
  replyBy: Date | null;
  /** Adds the next event of this ticket. */
  addEvent(kind: string, by: Author, at: Date, subjectId?: number): Promise<void>;
}

/** Runs a change of one ticket in a transaction, alone on that ticket. */
export async function changeTicket<Result>(
  id: number,
  change: (ticket: LockedTicket) => Promise<Result>,
): Promise<Result> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`select id from ticket where id = ${id} for update`;
    const { solvedAt, replyBy } = await tx.ticket.findUniqueOrThrow({ where: { id } });
    return change({
      tx,
      id,
      solvedAt,
      replyBy,
      async addEvent(kind, by, at, subjectId) {
        const { lastEventNumber: number } = await tx.ticket.update({
          where: { id },
          data: { lastEventNumber: { increment: 1 } },
          select: { lastEventNumber: true },
        });
        await tx.ticketEvent.create({
          data: { ticketId: id, number, kind, by, at, subjectId: subjectId ?? null },
        });
      },
    });
  });
}

/** Whether a message was already added under this key: a repeat adds nothing. */
export async function hasMessage({ tx, id }: LockedTicket, idempotencyKey: string): Promise<boolean> {
  const found = await tx.message.findUnique({
    where: { ticketId_idempotencyKey: { ticketId: id, idempotencyKey } },
    select: { id: true },
  });
  return found !== null;
}

/** Adds a customer's message. */
export async function addMessage(
  ticket: LockedTicket,
  message: { text: GuardedText; idempotencyKey: string },
  now: Date,
): Promise<void> {
  const { id } = await ticket.tx.message.create({
    data: { ...message, ticketId: ticket.id, author: "customer", sentAt: now },
  });
  await ticket.addEvent("message", "customer", now, id);
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
  await ticket.addEvent("promise", "system", now, id);
}

/** Marks a ticket as solved and closes its open promise. */
export async function addSolution(ticket: LockedTicket, by: Author, now: Date): Promise<void> {
  await ticket.tx.replyPromise.updateMany({
    where: { ticketId: ticket.id, keptAt: null, closedAt: null },
    data: { closedAt: now },
  });
  const { id } = await ticket.tx.solution.create({ data: { ticketId: ticket.id, by, solvedAt: now } });
  await ticket.tx.ticket.update({
    where: { id: ticket.id },
    data: { solvedAt: now, waitingSince: null, arrivesAt: null, replyBy: null },
  });
  await ticket.addEvent("solved", by, now, id);
}

/** Takes the standing solution back. */
export async function endSolution(ticket: LockedTicket, by: Author, now: Date): Promise<void> {
  await ticket.tx.solution.updateMany({
    where: { ticketId: ticket.id, reopenedAt: null },
    data: { reopenedAt: now },
  });
  await ticket.tx.ticket.update({ where: { id: ticket.id }, data: { solvedAt: null } });
  await ticket.addEvent("reopened", by, now);
}

/** Keeps an unsent report, and drops those whose hour is over. */
export async function addDraft(
  draft: { tokenHash: string; content: object; expiresAt: Date },
  now: Date,
): Promise<void> {
  await db().draft.deleteMany({ where: { expiresAt: { lte: now } } });
  await db().draft.create({ data: draft });
}

/** Drops an unsent report once it was sent. */
export async function removeDraft(tokenHash: string): Promise<void> {
  await db().draft.deleteMany({ where: { tokenHash } });
}

/** The place in the queue among tickets with the same promise. An unknown error may be anything, so it is in the middle. */
function severityRank(code: Code): number {
  return { high: 3, medium: 2, low: 1 }[isKnownCode(code) ? entryOf(code).severity : "medium"];
}

function promiseRow({ arrivesAt, replyBy, sum }: NewPromise, madeAt: Date) {
  const stretches = sum.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() }));
  return { madeAt, arrivesAt, replyBy, sum: stretches };
}
