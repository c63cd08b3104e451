import type { ReportReason } from "#lib/report/index.ts";
import type { TicketRefusal } from "#lib/tickets/rules.ts";

/**
 * What can go wrong with a request, as `type` and `title` of a problem document (RFC 9457). The ids are stable: a
 * program branches on them.
 */
export const problems = {
  "unreadable-body": {
    status: 400,
    title: "The body is not a JSON object in UTF-8, or names a member twice",
  },
  "idempotency-key-missing": {
    status: 400,
    title: "An Idempotency-Key of 16 to 64 letters, digits, - or _ is needed here",
  },
  "no-token": { status: 401, title: "The ticket's token is missing, or opens no ticket" },
  "not-found": { status: 404, title: "There is nothing here" },
  "method-not-allowed": { status: 405, title: "This address does not take this method" },
  "ticket-solved": { status: 409, title: "The ticket is solved" },
  "too-large": { status: 413, title: "The body is too large" },
  "not-json": { status: 415, title: "The body has to be application/json, not encoded" },
  invalid: { status: 422, title: "A field cannot be taken" },
  "full-key": { status: 422, title: "A full key was refused; nothing was stored" },
  "idempotency-key-reused": { status: 422, title: "This Idempotency-Key was used with another body" },
  "too-many": { status: 429, title: "Too many requests" },
  unavailable: {
    status: 503,
    title:
      "The desk cannot answer just now; whether this was stored is not known: send it again under the same key",
  },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemId = keyof typeof problems;

type OfMessage = Exclude<TicketRefusal, "solved" | "not-solved" | "too-late" | "key-reused">;

/** Why a field was refused. The words are as stable as the ids of the problems. */
export const fieldReasons = {
  missing: "it is needed, and is not there or empty",
  "wrong-type": "it is of another type",
  "wrong-value": "it is not in its form, or none of its values",
  "unknown-member":
    "the body has a member that is not known; its name is not repeated, and the pointer is empty",
  "not-text": "it is no text",
  "too-large": "it has too many bytes",
  "full-key": "it holds a full key, at the places in `findings`",
  "guard-failed": "the check for keys failed on it",
  "unreadable-time": "it is no time",
  "no-clock-time": "it is a day without a time",
  "in-future": "it lies in the future; `timeConfirmed` has it taken",
  "long-ago": "it lies more than 30 days back; `timeConfirmed` has it taken",
  "not-a-prefix": "it is no beginning of a key",
  "too-short": "it is too short a beginning of a key",
  "too-long": "it is too long for a beginning of a key; `offer` is what would be taken",
} as const satisfies Record<
  ReportReason | OfMessage | "wrong-type" | "wrong-value" | "unknown-member",
  string
>;

/** What a field was refused for. `pointer` is a JSON pointer (RFC 6901) into the body. */
export type FieldProblem = {
  pointer: string;
  reason: string;
  /** With `full-key`: where in the cleaned text, in UTF-16 code units, and what may be shown in its place. */
  findings?: { family: string; start: number; length: number; masked: string }[];
  /** With `full-key` and `too-long` at the key prefix: what would be taken. */
  offer?: string;
};

export type Problem = {
  problem: ProblemId;
  /** For the person who reads it: what to do. */
  detail?: string;
  errors?: FieldProblem[];
  /** Seconds, for the header `Retry-After`. */
  retryAfter?: number;
};
