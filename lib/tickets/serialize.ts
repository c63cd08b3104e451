import * as z from "zod/mini";
import type { Evidence } from "#lib/diagnosis/index.ts";
import type { CauseId, Code } from "#lib/reference/index.ts";
import type { StaffTicketRow, TicketRow } from "./reads.ts";
import { reopensUntil, type TicketEventKind, type Verdict, verdictOf } from "./rules.ts";

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
  /** Number of the last event: what this view shows, and what a reply written on it has seen. */
  lastEventNumber: number;
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
  assignee: { id: number; name: string } | null;
  waitsForCustomerSince: number | null;
  /** What the staff last said the error is, with what the classifier had said; null while nobody said anything. */
  correction: { staffName: string; at: number; judged: Verdict } | null;
  notes: { id: number; staffName: string; text: string; writtenAt: number }[];
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
    lastEventNumber: row.lastEventNumber,
  };
}

/** The staff's view of a ticket, notes included. */
export function forStaff(row: StaffTicketRow): StaffTicket {
  const [correction] = row.corrections;
  return {
    ...forCustomer(row),
    id: row.id,
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
