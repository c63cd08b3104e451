import type * as z from "zod/mini";
import type { ProblemId } from "./problems.ts";
import {
  diagnosisRequestSchema,
  diagnosisSchema,
  entrySchema,
  messageSchema,
  referenceSchema,
  reportSchema,
  solutionSchema,
  supportHoursAnswerSchema,
  ticketSchema,
} from "./schemas.ts";

/** One thing that a program can ask for: what the wrapper enforces, and what the OpenAPI document says. */
export type Operation = {
  method: "GET" | "POST";
  /** Below `/api/v1`, with its parameters in braces. */
  path: string;
  summary: string;
  body?: z.ZodMiniType;
  /** Most bytes of a body: the widest JSON escapes of the longest text, and the other fields. */
  maxBodyBytes?: number;
  /** Set where the ticket's token has to come as `Authorization: Bearer`. */
  isTicketHolders?: true;
  /** Set where a repeat must not happen twice. */
  needsIdempotencyKey?: true;
  /** Set where a page of another origin may ask (CORS). */
  isPublic?: true;
  /** Set where the answer changes only with the desk's version or profile. */
  isConstant?: true;
  status: 200 | 201;
  answer: z.ZodMiniType | null;
  /** Problems of its own, besides those that its other settings bring. */
  problems: readonly ProblemId[];
};

const reportBytes = 512 * 1024;
const messageBytes = 128 * 1024;

/** Requests of one address, whatever they ask for. */
export const apiBudget = { name: "api", times: 600, withinSeconds: 600 };

/** Everything below `/api/v1`. */
export const operations = {
  diagnose: {
    method: "POST",
    path: "/diagnose",
    summary: "Which error a text shows, and what to do. Nothing is stored.",
    body: diagnosisRequestSchema,
    maxBodyBytes: reportBytes,
    isPublic: true,
    status: 200,
    answer: diagnosisSchema,
    problems: ["full-key"],
  },
  createTicket: {
    method: "POST",
    path: "/tickets",
    summary:
      "Sends a report to a person. The same body under the same key is the same ticket, by another token.",
    body: reportSchema,
    maxBodyBytes: reportBytes,
    needsIdempotencyKey: true,
    status: 201,
    answer: ticketSchema,
    problems: ["full-key", "idempotency-key-reused"],
  },
  readTicket: {
    method: "GET",
    path: "/tickets/{number}",
    summary: "A ticket with its conversation and its promise.",
    isTicketHolders: true,
    status: 200,
    answer: ticketSchema,
    problems: [],
  },
  reply: {
    method: "POST",
    path: "/tickets/{number}/messages",
    summary:
      "Adds a message; unless a promise is open, it makes a new one. Added to a solved ticket it makes none.",
    body: messageSchema,
    maxBodyBytes: messageBytes,
    isTicketHolders: true,
    needsIdempotencyKey: true,
    status: 201,
    answer: ticketSchema,
    problems: ["full-key", "idempotency-key-reused", "ticket-solved"],
  },
  solve: {
    method: "POST",
    path: "/tickets/{number}/solve",
    summary:
      "Marks the ticket as solved, with a last message or without one. Solving it again changes nothing.",
    body: solutionSchema,
    maxBodyBytes: messageBytes,
    isTicketHolders: true,
    needsIdempotencyKey: true,
    status: 200,
    answer: ticketSchema,
    problems: ["full-key", "idempotency-key-reused", "ticket-solved"],
  },
  readReference: {
    method: "GET",
    path: "/reference",
    summary: "All errors of the reference with their causes and fixes.",
    isPublic: true,
    isConstant: true,
    status: 200,
    answer: referenceSchema,
    problems: [],
  },
  readEntry: {
    method: "GET",
    path: "/reference/{code}",
    summary: "One error of the reference.",
    isPublic: true,
    isConstant: true,
    status: 200,
    answer: entrySchema,
    problems: ["not-found"],
  },
  readSupportHours: {
    method: "GET",
    path: "/support-hours",
    summary: "When people answer, and whether they do now.",
    isPublic: true,
    status: 200,
    answer: supportHoursAnswerSchema,
    problems: [],
  },
  readDocument: {
    method: "GET",
    path: "/openapi.json",
    summary: "This document.",
    isPublic: true,
    isConstant: true,
    status: 200,
    answer: null,
    problems: [],
  },
} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof operations;

/** Every problem that an operation may answer with. */
export function problemsOf(operation: Operation): ProblemId[] {
  return [
    "too-many",
    "unavailable",
    ...(operation.body ? (["unreadable-body", "too-large", "not-json", "invalid"] as const) : []),
    ...(operation.needsIdempotencyKey ? (["idempotency-key-missing"] as const) : []),
    ...(operation.isTicketHolders ? (["no-token", "not-found"] as const) : []),
    ...operation.problems,
  ];
}
