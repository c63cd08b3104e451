import { openApiDocument } from "#lib/api/index.ts";
import { environment } from "#lib/platform/env.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { serve } from "../serve.ts";

/** The OpenAPI document. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve("readDocument", async () => ({
  ok: true,
  body: openApiDocument(environment().PUBLIC_URL, serviceProfile().name),
}));
