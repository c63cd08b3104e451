import * as z from "zod/mini";
import { named } from "./schemas.ts";

/** As much of JSON Schema as our own schemas use. */
export type JsonSchema = {
  $ref?: string;
  type?: string;
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
  const { schemas } = z.toJSONSchema(named, { uri: reference });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const { $id: _id, $schema: _dialect, ...rest } = schema as Record<string, unknown>;
      return [id, rest];
    }),
  );
}

/** Where a named schema stands in the document. */
export function reference(id: string): string {
  return `#/components/schemas/${id}`;
}
