import type * as z from "zod/mini";
import { messageBudget, sendBudget } from "#lib/tickets/rules.ts";
import { jsonSchemas, reference } from "./json-schemas.ts";
import { apiBudget, type Operation, operations, problemsOf } from "./operations.ts";
import { type ProblemId, problems } from "./problems.ts";
import { named, problemSchema } from "./schemas.ts";

const parameters: Readonly<Record<string, string>> = {
  number: "The ticket's number, such as FF-7K3M9Q.",
  code: "A code of the reference, such as 429 or timeout.",
};

/** Headers of answers with these statuses. */
const headers: Readonly<Record<number, Record<string, { description: string; schema: object }>>> = {
  401: {
    "WWW-Authenticate": { description: "That a bearer token is wanted.", schema: { type: "string" } },
  },
  429: {
    "Retry-After": { description: "Seconds to wait.", schema: { type: "integer", minimum: 1 } },
  },
};

/** The OpenAPI 3.1 document of the API, made from the schemas that its requests are parsed with. `origin` is `PUBLIC_URL`. */
export function openApiDocument(origin: string, service: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [id, operation] of Object.entries<Operation>(operations)) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: { operationId: id, ...described(id, operation) },
    };
  }
  return {
    openapi: "3.1.1",
    info: {
      title: `${service}: support desk`,
      version: "1",
      description: [
        "Never send a full API key: it is refused in every field (422), and nothing is stored.",
        "Times are ISO 8601 instants.",
        "Every answer but one from a cache carries X-Request-Id, under which support finds the request.",
        `In ${apiBudget.withinSeconds / 60} minutes an address may send ${apiBudget.times} requests, ${sendBudget.times} new tickets among them, and a ticket accepts ${messageBudget.times} messages; repeats under one key are not counted as new.`,
        "Answers may get further members: ignore those that you do not know.",
      ].join(" "),
    },
    servers: [{ url: `${origin}/api/v1` }],
    security: [],
    paths,
    components: {
      schemas: jsonSchemas(),
      securitySchemes: {
        ticketToken: { type: "http", scheme: "bearer", description: "The token of one ticket." },
      },
    },
  };
}

function described(id: string, operation: Operation): Record<string, unknown> {
  const { summary, path, body, isTicketHolders, needsIdempotencyKey, status, answer } = operation;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    description: parameters[name],
    schema: { type: "string" },
  }));
  const inHeader = needsIdempotencyKey
    ? [
        {
          name: "Idempotency-Key",
          in: "header",
          required: true,
          description:
            "16 to 64 letters, digits, - or _, such as a UUID. New for each ticket or message, kept for its repeats.",
          schema: { type: "string", pattern: '^"?[A-Za-z0-9_-]{16,64}"?$' },
        },
      ]
    : [];
  const location = id === "createTicket" && {
    Location: {
      description: "Where the ticket is read.",
      schema: { type: "string", format: "uri-reference" },
    },
  };
  return {
    summary,
    ...(inPath.length + inHeader.length > 0 && { parameters: [...inPath, ...inHeader] }),
    ...(isTicketHolders && { security: [{ ticketToken: [] }] }),
    ...(body && { requestBody: { required: true, content: content("application/json", body) } }),
    responses: {
      [status]: {
        description: "Done.",
        ...(location && { headers: location }),
        content: answer ? content("application/json", answer) : { "application/json": { schema: {} } },
      },
      ...problemResponses(problemsOf(operation)),
    },
  };
}

/** One answer for each status, with the problems that have it. */
function problemResponses(ids: readonly ProblemId[]): Record<string, unknown> {
  const byStatus = Map.groupBy(ids, (id) => problems[id].status);
  return Object.fromEntries(
    [...byStatus].map(([status, these]) => [
      status,
      {
        description: these.map((id) => `${id}: ${problems[id].title}.`).join(" "),
        ...(headers[status] && { headers: headers[status] }),
        content: content("application/problem+json", problemSchema),
      },
    ]),
  );
}

function content(type: string, schema: z.ZodMiniType): Record<string, unknown> {
  const { id } = named.get(schema) ?? {};
  if (id === undefined) throw new Error("a body or an answer without a name in the document");
  return { [type]: { schema: { $ref: reference(id) } } };
}
