import * as z from "zod/mini";
import { named } from "./schemas.ts";

/** As much of JSON Schema as our own schemas use. */
export type JsonSchema = {
  $ref?: string;
  type?: string | string[];
  description?: string;
  format?: string;
  enum?: string[];
  anyOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
};

/** The named schemas as JSON Schema 2020-12, by their names, with references as in an OpenAPI document. */
export function jsonSchemas(): Record<string, JsonSchema> {
  // As input, because an answer may get further members one day: only what is sent is closed.
  const { schemas } = z.toJSONSchema(named, { uri: reference, io: "input", override: withoutNoise });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const { $id: _id, $schema: _dialect, ...rest } = schema as Record<string, unknown>;
      return [id, rest];
    }),
  );
}

/** What `format` and `type` say already, in a pattern of 300 characters and in the bounds of JavaScript's numbers. */
function withoutNoise({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format === "date-time") delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

/** Where a named schema stands in the document. */
export function reference(id: string): string {
  return `#/components/schemas/${id}`;
}
