import * as z from "zod/mini";
import type { Evidence } from "#lib/diagnosis/index.ts";
import type { CauseId, Code } from "#lib/reference/index.ts";
import type { StaffTicketRow, TicketRow, WholeTicketRow } from "./reads.ts";
import { type Grade, isTold, reopensUntil, type TicketEventKind, type Verdict, verdictOf } from "./rules.ts";

/** What a customer sees of a ticket: an allow-list. All instants in epoch milliseconds. */
export interface CustomerTicket {
  number: string;
  sentAt: number;
  report: {
    errorMessage: string;
    /** Null: none, an editor or app. */
    command: string | null;
    occurredAt: number;
    occurredAbout: boolean;
    /** IANA name of the customer's zone. */
    zone: string;
    keyAnswer: "prefix" | "noKey" | "signedIn";
    keyPrefix: string | null;
  };
  diagnosis: { code: Code; cause: CauseId | null; confidence: number; evidence: Evidence[] };
  triedSteps: string[];
  messages: ShownMessage[];
  /** The latest promise, open or not; `sum` is what was counted. */
  promise: {
    arrivesAt: number;
    replyBy: number;
    keptAt: number | null;
    isOpen: boolean;
    sum: { from: number; to: number }[];
  } | null;
  arrivesAt: number | null;
  solvedAt: number | null;
  reopensUntil: number | null;
  /** Number of the last event that the customer is told of: what this view shows. */
  lastToldNumber: number;
  /** What the customer said of the standing solution; null while nothing was said, or nothing is solved. */
  rating: ShownRating | null;
}

/** What a customer said of a solution. */
export interface ShownRating {
  grade: Grade;
  comment: string | null;
  /** Epoch milliseconds. */
  ratedAt: number;
}

/** One entry in the conversation. `staffName` is null where it was not written by the staff. */
export interface ShownMessage {
  id: number;
  author: "customer" | "staff" | "system";
  staffName: string | null;
  text: string;
  /** Epoch milliseconds. */
  sentAt: number;
}

/** What the staff sees of a ticket: the customer's view and what only the staff may know. */
export interface StaffTicket extends CustomerTicket {
  id: number;
  /** Number of the last event: what this view shows, and what a reply written on it has seen. */
  lastEventNumber: number;
  assignee: { id: number; name: string } | null;
  waitsForCustomerSince: number | null;
  /** What the staff last said the error is, with what the classifier had said; null while nobody said anything. */
  correction: { staffName: string; at: number; judged: Verdict } | null;
  notes: { id: number; staffName: string; text: string; writtenAt: number }[];
  /** What the customer last said, of whichever solution. */
  lastRating: ShownRating | null;
  /** False once the customer took every link back: nobody reads what is written then. */
  isReadable: boolean;
  events: {
    number: number;
    kind: TicketEventKind;
    by: "customer" | "staff" | "system";
    staffId: number | null;
    staffName: string | null;
    at: number;
  }[];
}

const sumSchema = z.array(z.object({ from: z.string(), to: z.string() }));

/** The customer's view of a ticket. */
export function forCustomer(row: TicketRow): CustomerTicket {
  const promise = row.promises[0];
  return {
    number: row.number,
    sentAt: row.sentAt.getTime(),
    report: {
      errorMessage: row.errorMessage,
      command: row.command,
      occurredAt: row.occurredAt.getTime(),
      occurredAbout: row.occurredAbout,
      zone: row.zone,
      keyAnswer: row.keyAnswer,
      keyPrefix: row.keyPrefix,
    },
    diagnosis: {
      ...(row.correctedCode === null
        ? { ...verdictOf(row.code, row.cause), confidence: row.confidence }
        : { ...verdictOf(row.correctedCode, row.correctedCause), confidence: 1 }),
      evidence: row.evidence as unknown as Evidence[],
    },
    triedSteps: row.triedSteps.map(({ stepId }) => stepId),
    messages: row.messages.map(({ id, author, staff, text, sentAt }) => ({
      id,
      author,
      staffName: staff?.name ?? null,
      text,
      sentAt: sentAt.getTime(),
    })),
    promise: promise
      ? {
          arrivesAt: promise.arrivesAt.getTime(),
          replyBy: promise.replyBy.getTime(),
          keptAt: promise.keptAt?.getTime() ?? null,
          isOpen: promise.keptAt === null && promise.closedAt === null,
          sum: sumSchema
            .parse(promise.sum)
            .map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) })),
        }
      : null,
    arrivesAt: row.arrivesAt?.getTime() ?? null,
    solvedAt: row.solvedAt?.getTime() ?? null,
    reopensUntil: row.solvedAt ? reopensUntil(row.solvedAt.getTime()) : null,
    lastToldNumber: row.lastToldNumber,
    rating: ratingOf(row.solutions[0]?.rating),
  };
}

function ratingOf(
  row: { grade: Grade; comment: string | null; ratedAt: Date } | null | undefined,
): ShownRating | null {
  return row ? { grade: row.grade, comment: row.comment, ratedAt: row.ratedAt.getTime() } : null;
}

/** The staff's view of a ticket, notes included. */
export function forStaff(row: StaffTicketRow): StaffTicket {
  const [correction] = row.corrections;
  return {
    ...forCustomer(row),
    id: row.id,
    lastEventNumber: row.lastEventNumber,
    assignee:
      row.assigneeId !== null && row.assignee ? { id: row.assigneeId, name: row.assignee.name } : null,
    waitsForCustomerSince: row.waitsForCustomerSince?.getTime() ?? null,
    correction: correction
      ? {
          staffName: correction.staff.name,
          at: correction.correctedAt.getTime(),
          judged: verdictOf(row.code, row.cause),
        }
      : null,
    notes: row.notes.map(({ id, staff, text, writtenAt }) => ({
      id,
      staffName: staff.name,
      text,
      writtenAt: writtenAt.getTime(),
    })),
    lastRating: ratingOf(row.ratings[0]),
    isReadable: row.links.length > 0,
    events: row.events.map(({ number, kind, by, staffId, staff, at }) => ({
      number,
      kind: kind as TicketEventKind,
      by,
      staffId,
      staffName: staff?.name ?? null,
      at: at.getTime(),
    })),
  };
}

/** Everything of a ticket that is its customer's, as a file: an allow-list. All instants in ISO 8601. */
export type WholeTicket = ReturnType<typeof forDownload>;

/** A ticket as the file that its customer takes away: no notes, no hashes. */
export function forDownload(row: WholeTicketRow) {
  return {
    number: row.number,
    sentAt: row.sentAt.toISOString(),
    report: {
      errorMessage: row.errorMessage,
      command: row.command,
      occurredAt: row.occurredAt.toISOString(),
      occurredAbout: row.occurredAbout,
      zone: row.zone,
      keyAnswer: row.keyAnswer,
      keyPrefix: row.keyPrefix,
    },
    diagnosis: {
      code: row.code,
      cause: row.cause,
      confidence: row.confidence,
      evidence: row.evidence as unknown as Evidence[],
      classifierVersion: row.classifierVersion,
      correctedCode: row.correctedCode,
      correctedCause: row.correctedCause,
    },
    triedSteps: row.triedSteps.map(({ stepId }) => stepId),
    messages: row.messages.map(({ author, staff, text, sentAt }) => ({
      author,
      staffName: staff?.name ?? null,
      text,
      sentAt: sentAt.toISOString(),
    })),
    promises: row.promises.map(({ madeAt, arrivesAt, replyBy, sum, keptAt, closedAt }) => ({
      madeAt: madeAt.toISOString(),
      arrivesAt: arrivesAt.toISOString(),
      replyBy: replyBy.toISOString(),
      sum: sumSchema.parse(sum),
      keptAt: keptAt?.toISOString() ?? null,
      closedAt: closedAt?.toISOString() ?? null,
    })),
    solutions: row.solutions.map(({ by, staff, solvedAt, reopenedAt, rating }) => ({
      by,
      staffName: staff?.name ?? null,
      solvedAt: solvedAt.toISOString(),
      reopenedAt: reopenedAt?.toISOString() ?? null,
      rating: rating && {
        grade: rating.grade,
        comment: rating.comment,
        ratedAt: rating.ratedAt.toISOString(),
      },
    })),
    events: row.events
      .filter(({ kind }) => isTold(kind))
      .map(({ kind, by, staff, at }) => ({
        kind,
        by,
        staffName: staff?.name ?? null,
        at: at.toISOString(),
      })),
    links: row.links.map(({ mintedAt, revokedAt }) => ({
      mintedAt: mintedAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
    })),
  };
}
