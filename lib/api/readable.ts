import { messageBudget, sendBudget } from "#lib/tickets/rules.ts";
import { type JsonSchema, jsonSchemas } from "./json-schemas.ts";
import { apiBudget, type Operation, operations, problemsOf } from "./operations.ts";
import { type ProblemId, problems } from "./problems.ts";
import { named } from "./schemas.ts";

/** One member of a schema. `name` has a dot for each object that it lies in. */
export type ReadableField = { name: string; type: string; isRequired: boolean; description: string };

/** The API as a page shows it: plain data, from the same schemas as the OpenAPI document. */
export type ReadableApi = {
  operations: {
    id: string;
    method: string;
    path: string;
    summary: string;
    needsToken: boolean;
    needsIdempotencyKey: boolean;
    /** Name of a schema; null where there is none. */
    body: string | null;
    answer: string | null;
    status: number;
    problems: ProblemId[];
  }[];
  schemas: { id: string; description: string; fields: ReadableField[] }[];
  problems: { id: ProblemId; status: number; title: string }[];
  /** How often, within so many minutes: requests and new tickets of one address, and messages of one ticket. */
  limits: { minutes: number; requests: number; tickets: number; messages: number };
};

/** Gives the API for a reader. */
export function readableApi(): ReadableApi {
  return {
    operations: Object.entries<Operation>(operations).map(([id, operation]) => ({
      id,
      method: operation.method,
      path: `/api/v1${operation.path}`,
      summary: operation.summary,
      needsToken: operation.isTicketHolders === true,
      needsIdempotencyKey: operation.needsIdempotencyKey === true,
      body: nameOf(operation.body),
      answer: nameOf(operation.answer),
      status: operation.status,
      problems: problemsOf(operation),
    })),
    schemas: Object.entries(jsonSchemas()).map(([id, schema]) => ({
      id,
      description: schema.description ?? "",
      fields: fieldsOf(schema),
    })),
    problems: Object.entries(problems).map(([id, { status, title }]) => ({
      id: id as ProblemId,
      status,
      title,
    })),
    limits: {
      minutes: apiBudget.withinSeconds / 60,
      requests: apiBudget.times,
      tickets: sendBudget.times,
      messages: messageBudget.times,
    },
  };
}

function nameOf(schema: Operation["answer"] | undefined): string | null {
  return (schema && named.get(schema)?.id) ?? null;
}

function fieldsOf({ properties = {}, required = [] }: JsonSchema, before = ""): ReadableField[] {
  return Object.entries(properties).flatMap(([name, schema]) => [
    {
      name: before + name,
      type: typeOf(schema),
      isRequired: required.includes(name),
      description: schema.description ?? "",
    },
    ...fieldsOf(innerOf(schema), `${before}${name}.`),
  ]);
}

/** The object in a field, also in a list or beside null. */
function innerOf(schema: JsonSchema): JsonSchema {
  if (schema.items) return innerOf(schema.items);
  const object = schema.anyOf?.find(({ type }) => type !== "null");
  return object ? innerOf(object) : schema;
}

function typeOf({ $ref, type = "", format, enum: words, anyOf, items }: JsonSchema): string {
  if ($ref) return $ref.slice($ref.lastIndexOf("/") + 1);
  if (anyOf) return anyOf.map(typeOf).join(" | ");
  if (items) return `${typeOf(items)}[]`;
  if (words) return words.map((word) => `"${word}"`).join(" | ");
  const types = typeof type === "string" ? type : type.join(" | ");
  return format ? `${types} (${format})` : types;
}
