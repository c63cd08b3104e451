import * as z from "zod/mini";
import type { Evidence } from "#lib/diagnosis/index.ts";
import type { CauseId, Code } from "#lib/reference/index.ts";
import type { TicketRow } from "./reads.ts";
import { reopensUntil } from "./rules.ts";

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
  messages: { id: number; author: "customer" | "staff" | "system"; text: string; sentAt: number }[];
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
      // Written by our own classifier; a code that was dropped since then would be a migration's business.
      code: row.code as Code,
      cause: row.cause as CauseId | null,
      confidence: row.confidence,
      evidence: row.evidence as unknown as Evidence[],
    },
    triedSteps: row.triedSteps.map(({ stepId }) => stepId),
    messages: row.messages.map(({ id, author, text, sentAt }) => ({
      id,
      author,
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
  };
}
