import { randomInt } from "node:crypto";
import Ajv from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { inProductDatabase } from "../product.ts";
import { type Answer, ask, post, report } from "./api-client.ts";
import { type ApiRequest, requestsFor } from "./api-requests.ts";

interface Document {
  openapi: string;
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content: Record<string, { schema: object }> }> }>
  >;
  components: { schemas: object };
}

async function document(): Promise<Document> {
  return (await ask("/openapi.json")).json;
}

/** The document leaves its answers open to further members. What they have now must stand in it, each. */
function closed(schemas: unknown): unknown {
  if (Array.isArray(schemas)) return schemas.map(closed);
  if (typeof schemas !== "object" || schemas === null) return schemas;
  const inner = Object.fromEntries(Object.entries(schemas).map(([name, value]) => [name, closed(value)]));
  return inner.type === "object" && "properties" in inner ? { ...inner, additionalProperties: false } : inner;
}

/** Whether an answer is one that the document describes. */
async function describedBy(api: Document) {
  // The document's own formats are checked by reading the values; here only its shapes.
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "doc", components: closed(api.components) as object });
  const compiled = new Map<string, ReturnType<typeof ajv.compile>>();
  return (
    { method, template }: Pick<ApiRequest, "method" | "template">,
    { status, headers, json, text }: Answer,
  ): string | null => {
    const type = (headers.get("content-type") ?? "").split(";")[0] ?? "";
    const operation = api.paths[template]?.[method.toLowerCase()];
    const isRefusal = !operation && status === 405 && type === "application/problem+json";
    const schema = isRefusal
      ? { $ref: "#/components/schemas/Problem" }
      : operation?.responses[status]?.content[type]?.schema;
    if (!schema) return `${status} ${type} is not described: ${text.slice(0, 200)}`;
    const source = JSON.stringify(schema).replaceAll('"#/', '"doc#/');
    const validate = compiled.get(source) ?? ajv.compile(JSON.parse(source));
    compiled.set(source, validate);
    return validate(json) ? null : `${status}: ${ajv.errorsText(validate.errors)}`;
  };
}

test("answers generated requests with nothing that its document does not describe", {
  timeout: 600_000,
}, async () => {
  const api = await document();
  expect(api.openapi).toMatch(/^3\.1\./);
  const problemWith = await describedBy(api);
  const before =
    (await inProductDatabase<{ id: number }>("select coalesce(max(id), 0) as id from ticket"))[0]?.id ?? 0;
  onTestFinished(async () => {
    await inProductDatabase("delete from ticket where id > $1", [before]);
  });
  const bodies: Record<string, Record<string, unknown>> = {
    "/diagnose": { errorMessage: report.errorMessage, command: report.command },
    "/tickets": { ...report, occurredAbout: false, zone: "Europe/Berlin" },
    "/tickets/{number}/messages": { text: "still there", whenSolved: "refuse" },
    "/tickets/{number}/solve": { text: "gone" },
  };
  const plans = Object.entries(api.paths).flatMap(([template, operations]) =>
    Object.keys(operations).map((method) => ({ template, method: method.toUpperCase() })),
  );
  expect(plans).toHaveLength(9);
  const runs = 230;
  // `npm run test:long` runs this again and again.
  const firstSeed = process.env.FIXFIRST_LONG ? randomInt(2 ** 30) : 0;
  const counts = new Map<number, number>();
  for (const { template, method } of plans) {
    for (let done = 0; done < runs; done += 10) {
      // A ticket takes so many messages in ten minutes, and none once it is solved.
      const { number, token } = (await post("/tickets", report)).json;
      const body = bodies[template];
      const needsToken = template.includes("{number}");
      const planned = {
        template,
        method,
        good: { number, code: "429" },
        needsToken,
        ...(body && { body }),
      };
      const some = fc.sample(requestsFor(planned, token), { numRuns: 10, seed: firstSeed + done });
      await Promise.all(
        some.map(async (request) => {
          const { path, body, headers, method } = request;
          const answer = await ask(path, { method, headers, body });
          counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
          expect(answer.status, `${method} ${path}, seed ${firstSeed + done}`).toBeLessThan(500);
          expect(problemWith(request, answer), `${method} ${path} ${String(body).slice(0, 300)}`).toBeNull();
          expect(answer.headers.get("x-request-id")).toMatch(/^req_/);
        }),
      );
    }
  }
  expect([...counts.keys()].sort()).toEqual([200, 201, 400, 401, 404, 405, 409, 413, 415, 422]);
});
