import { randomInt, randomUUID } from "node:crypto";
import Ajv from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { inProductDatabase } from "../product.ts";
import { type ApiRequest, requestsFor } from "./api-requests.ts";
import { fullKey, secretPart } from "./customer.ts";
import { expectStoredNowhere } from "./stored.ts";

interface Document {
  openapi: string;
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content: Record<string, { schema: object }> }> }>
  >;
  components: { schemas: object };
}

interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is what the test looks into
  json: any;
}

const report = {
  errorMessage: 'API Error: 429 {"type":"error","error":{"type":"rate_limit_error"}}',
  command: "claude -p hi",
  occurredAt: new Date().toISOString(),
  keyPrefix: "cr_3f9a1c0",
};

async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${inject("productUrl")}/api/v1${path}`, {
    ...init,
    headers: {
      "X-Forwarded-For": `2001:db8:${randomInt(65536).toString(16)}:${randomInt(65536).toString(16)}::1`,
      ...(init.headers as Record<string, string>),
    },
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("content-type") ?? "");
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null };
}

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return ask(path, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "Content-Type": "application/json", "Idempotency-Key": randomUUID(), ...headers },
  });
}

async function document(): Promise<Document> {
  return (await ask("/openapi.json")).json;
}

/** Whether an answer is one that the document describes. */
async function describedBy(api: Document) {
  // The document's own formats are checked by reading the values; here only its shapes.
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "doc", components: api.components });
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

describe("the API", () => {
  test("takes a report, reads its ticket, replies to it and solves it", async () => {
    const made = await post("/tickets", report);
    expect(made.status).toBe(201);
    const { number, token, url, promise } = made.json;
    expect(made.headers.get("location")).toBe(`/api/v1/tickets/${number}`);
    expect(new URL(url).pathname).toBe(`/t/${token}`);
    expect(made.json.diagnosis).toMatchObject({ code: "429" });
    expect(Date.parse(promise.replyBy) - Date.parse(promise.arrivesAt)).toBeGreaterThanOrEqual(2 * 3_600_000);
    const headers = { Authorization: `Bearer ${token}` };
    const path = `/tickets/${number}`;
    expect((await ask(path, { headers })).json).toMatchObject({
      number,
      state: made.json.state,
      messages: [],
    });
    expect((await post(`${path}/messages`, { text: "It is still there." }, headers)).status).toBe(201);
    const solved = await post(`${path}/solve`, { text: "Gone." }, headers);
    expect(solved.json).toMatchObject({
      state: "solved",
      messages: [{ text: "It is still there." }, { text: "Gone." }],
    });
    expect((await post(`${path}/solve`, {}, headers)).status).toBe(200);
    expect((await post(`${path}/messages`, { text: "Back again." }, headers)).json).toMatchObject({
      code: "ticket-solved",
      status: 409,
    });
  });

  test("makes one ticket of a body sent again, and refuses another body under its key", async () => {
    const key = { "Idempotency-Key": randomUUID() };
    const answers = await Promise.all([1, 2, 3, 4].map(() => post("/tickets", report, key)));
    expect(new Set(answers.map(({ json }) => json.number)).size).toBe(1);
    const other = await post("/tickets", { ...report, command: "claude -p ho" }, key);
    expect(other.json).toMatchObject({ status: 422, code: "idempotency-key-reused" });
    const raced = { "Idempotency-Key": randomUUID() };
    const races = await Promise.all(
      [1, 2, 3, 4].map((n) => post("/tickets", { ...report, command: `claude -p ${n}` }, raced)),
    );
    expect(races.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
  });

  test("adds a message sent again once, and refuses another text under its key", async () => {
    const { number, token } = (await post("/tickets", report)).json;
    const headers = { Authorization: `Bearer ${token}`, "Idempotency-Key": randomUUID() };
    const path = `/tickets/${number}/messages`;
    await Promise.all([1, 2, 3].map(() => post(path, { text: "once" }, headers)));
    expect((await post(path, { text: "twice" }, headers)).json.code).toBe("idempotency-key-reused");
    expect((await ask(`/tickets/${number}`, { headers })).json.messages).toHaveLength(1);
  });

  test("takes the honest answers, and a time that is only about right", async () => {
    const { json } = await post("/tickets", {
      ...report,
      command: null,
      keyPrefix: "signed-in",
      occurredAbout: true,
      zone: "Asia/Tokyo",
    });
    expect(json.report).toMatchObject({
      command: null,
      keyPrefix: "signed-in",
      occurredAbout: true,
      zone: "Asia/Tokyo",
    });
    const lacking = await post("/tickets", { errorMessage: "x" });
    expect(lacking.json.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      "/command",
      "/occurredAt",
      "/keyPrefix",
    ]);
    const later = await post("/tickets", { ...report, occurredAt: "2031-01-01T00:00:00Z" });
    expect(later.json).toMatchObject({
      code: "invalid",
      errors: [{ pointer: "/occurredAt", reason: "in-future" }],
    });
  });

  test("refuses a full key in every field of every operation, and repeats and stores nothing of it", async () => {
    const { number, token } = (await post("/tickets", report)).json;
    const headers = { Authorization: `Bearer ${token}` };
    const planted = `see ${fullKey} here`;
    const tries = [
      ...Object.keys(report).map((name) => post("/tickets", { ...report, [name]: planted })),
      post("/tickets", { ...report, [planted]: planted }),
      post("/tickets", { ...report, zone: planted }),
      ...["errorMessage", "command"].map((name) =>
        post("/diagnose", { errorMessage: "429", [name]: planted }),
      ),
      post(`/tickets/${number}/messages`, { text: planted }, headers),
      post(`/tickets/${number}/solve`, { text: planted }, headers),
      ask(`/reference/${encodeURIComponent(planted)}`),
      ask(`/tickets/${encodeURIComponent(planted)}`, { headers }),
      ask(`/tickets/${number}`, { headers: { Authorization: `Bearer ${fullKey}` } }),
      post("/tickets", report, { "Idempotency-Key": fullKey.slice(0, 64) }),
    ];
    const answers = await Promise.all(tries);
    for (const { text, headers } of answers) {
      expect(text).not.toContain(secretPart);
      expect(JSON.stringify([...headers])).not.toContain(secretPart);
    }
    const inField = await post("/diagnose", { errorMessage: planted });
    expect(inField.json).toMatchObject({
      status: 422,
      code: "full-key",
      errors: [
        {
          pointer: "/errorMessage",
          reason: "full-key",
          findings: [{ start: 4, length: fullKey.length, masked: "cr_3f9a1c0…" }],
        },
      ],
    });
    await expectStoredNowhere(secretPart);
  });

  test("opens a ticket to its own token alone", async () => {
    const [one, other] = await Promise.all([
      post("/tickets", report),
      post("/tickets", { ...report, command: "other" }),
    ]);
    const headers = { Authorization: `Bearer ${other.json.token}` };
    expect((await ask(`/tickets/${one.json.number}`, { headers })).status).toBe(404);
    const without = await ask(`/tickets/${one.json.number}`);
    expect(without.status).toBe(401);
    expect(without.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect((await ask(`/tickets/${one.json.number}?token=${one.json.token}`)).status).toBe(401);
  });

  test("lets pages of other origins read and diagnose, and do nothing else", async () => {
    const origin = { Origin: "https://elsewhere.example" };
    for (const path of ["/reference", "/reference/429", "/support-hours", "/openapi.json"])
      expect((await ask(path, { headers: origin })).headers.get("access-control-allow-origin"), path).toBe(
        "*",
      );
    const preflight = { method: "OPTIONS", headers: { ...origin, "Access-Control-Request-Method": "POST" } };
    expect((await ask("/diagnose", preflight)).headers.get("access-control-allow-methods")).toBe("POST");
    for (const path of ["/tickets", "/tickets/FF-000000", "/tickets/FF-000000/messages"])
      expect((await ask(path, preflight)).headers.get("access-control-allow-origin"), path).toBeNull();
  });

  test("answers an address that is none, and a method that is none, with a problem", async () => {
    expect((await ask("/nothing/here")).json).toMatchObject({ status: 404, code: "not-found" });
    const wrong = await ask("/tickets", { method: "DELETE" });
    expect(wrong.json).toMatchObject({ status: 405, code: "method-not-allowed" });
    expect(wrong.headers.get("allow")).toContain("POST");
  });

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
      "/tickets/{number}/messages": { text: "still there" },
      "/tickets/{number}/solve": { text: "gone" },
    };
    const plans = Object.entries(api.paths).flatMap(([template, operations]) =>
      Object.keys(operations).map((method) => ({ template, method: method.toUpperCase() })),
    );
    expect(plans).toHaveLength(9);
    const runs = 230 * Number(process.env.FIXFIRST_LONG ?? 1);
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
        const some = fc.sample(requestsFor(planned, token), { numRuns: 10, seed: done });
        await Promise.all(
          some.map(async (request) => {
            const { path, body, headers, method } = request;
            const answer = await ask(path, { method, headers, body });
            counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
            expect(answer.status, `${method} ${path}`).toBeLessThan(500);
            expect(
              problemWith(request, answer),
              `${method} ${path} ${String(body).slice(0, 300)}`,
            ).toBeNull();
            expect(answer.headers.get("x-request-id")).toMatch(/^req_/);
          }),
        );
      }
    }
    expect([...counts.keys()].sort()).toEqual([200, 201, 400, 401, 404, 405, 409, 413, 415, 422]);
  });
});
