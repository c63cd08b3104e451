import type * as z from "zod/mini";
import {
  apiBudget,
  idempotencyKeyHeader,
  type Operation,
  type OperationId,
  operations,
  type Problem,
} from "#lib/api/index.ts";
import { environment } from "#lib/platform/env.ts";
import { logFault } from "#lib/platform/log.ts";
import { addressOf, takeFromBudget } from "#lib/platform/rate-limit.ts";
import { openTicketLink, type TicketHolder } from "#lib/tickets/index.ts";
import { readJson } from "./read-json.ts";
import { headersFor, newRequestId, problemResponse } from "./respond.ts";

type Operations = typeof operations;
type Parsed<Schema> = Schema extends z.ZodMiniType ? z.output<Schema> : null;

/** What a handler gets: everything that its operation demands is there and judged. */
type Call<Id extends OperationId> = {
  body: Operations[Id] extends { body: infer Schema } ? Parsed<Schema> : null;
  /** Proof of the ticket's token. */
  by: Operations[Id] extends { isTicketHolders: true } ? TicketHolder : null;
  idempotencyKey: Operations[Id] extends { needsIdempotencyKey: true } ? string : null;
  /** Of the path. */
  params: Record<string, string>;
  /** Of the sender, for budgets. */
  address: string;
  now: Date;
};

type Result<Id extends OperationId> =
  | {
      ok: true;
      body: Operations[Id]["answer"] extends null ? object : Parsed<Operations[Id]["answer"]>;
      location?: string;
    }
  | ({ ok: false } & Problem);

type RouteHandler = (request: Request, context: { params: Promise<object> }) => Promise<Response>;

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

/** One operation behind its method: gate, limits, parsing and problem answers; the handler calls one verb. */
export function serve<Id extends OperationId>(
  id: Id,
  handle: (call: Call<Id>) => Promise<Result<Id>>,
): Record<(typeof methods)[number], RouteHandler> {
  const operation: Operation = operations[id];
  // Next answers HEAD by GET.
  const allow = `${operation.method}${operation.method === "GET" ? ", HEAD" : ""}, OPTIONS`;
  const respond: RouteHandler = async (request, { params }) => {
    const requestId = newRequestId();
    const result = await answer(request, (await params) as Record<string, string>).catch(
      (error): Result<Id> => {
        logFault(`${operation.method} /api/v1${operation.path} ${requestId}`, error);
        return { ok: false, problem: "unavailable" };
      },
    );
    const headers = headersFor(operation, requestId);
    if (!result.ok) return problemResponse(result, requestId, headers);
    if (operation.isConstant) headers.set("Cache-Control", "public, max-age=300");
    if (result.location !== undefined) headers.set("Location", result.location);
    return Response.json(result.body, { status: operation.status, headers });
  };

  async function answer(request: Request, params: Record<string, string>): Promise<Result<Id>> {
    const address = addressOf(request.headers);
    const budget = await takeFromBudget(apiBudget, address);
    if (!budget.ok) return { ok: false, problem: "too-many", retryAfter: budget.retryAfterSeconds };
    const by = operation.isTicketHolders ? await holderOf(request.headers) : null;
    if (operation.isTicketHolders && by === null) return { ok: false, problem: "no-token" };
    const key = idempotencyKeyHeader.safeParse(request.headers.get("idempotency-key") ?? "");
    if (operation.needsIdempotencyKey && !key.success)
      return { ok: false, problem: "idempotency-key-missing" };
    const read = await readJson(request, operation);
    if (!read.ok) return read;
    const call = { body: read.body, by, idempotencyKey: key.data ?? null, params, address, now: new Date() };
    return handle(call as Call<Id>);
  }

  const refuse: RouteHandler = async () => {
    const requestId = newRequestId();
    const headers = headersFor(operation, requestId);
    headers.set("Allow", allow);
    return problemResponse({ problem: "method-not-allowed" }, requestId, headers);
  };
  const options: RouteHandler = async () => {
    const headers = headersFor(operation, "");
    headers.set("Allow", allow);
    if (operation.isPublic) {
      headers.set("Access-Control-Allow-Methods", operation.method);
      headers.set("Access-Control-Allow-Headers", "Content-Type");
      headers.set("Access-Control-Max-Age", "86400");
    }
    return new Response(null, { status: 204, headers });
  };
  const served = { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: options };
  return { ...served, [operation.method]: respond };
}

/** Answers at an address that is no operation's. */
export async function unknownAddress(): Promise<Response> {
  const requestId = newRequestId();
  const detail = `The API is described at ${environment().PUBLIC_URL}/developers.`;
  return problemResponse({ problem: "not-found", detail }, requestId, headersFor({}, requestId));
}

async function holderOf(headers: Headers): Promise<TicketHolder | null> {
  const token = /^bearer +([\w-]+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  return token === undefined ? null : openTicketLink(token);
}
