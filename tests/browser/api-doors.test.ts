import { randomInt, randomUUID } from "node:crypto";
import { request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { messageBudget, sendBudget } from "#lib/tickets/rules.ts";
import { inProductDatabase } from "../product.ts";
import { type Answer, ask, post, report } from "./api-client.ts";

let number: string;
let token: string;

beforeAll(async () => {
  ({ number, token } = (await post("/tickets", report)).json);
});

/** Every operation that takes a body, with one that it takes and the text member in it. */
const doors = [
  { path: "/diagnose", good: { errorMessage: "429" }, member: "errorMessage" },
  { path: "/tickets", good: report, member: "errorMessage" },
  { path: "/tickets/{number}/messages", good: { text: "still there" }, member: "text" },
  { path: "/tickets/{number}/solve", good: { text: "gone" }, member: "text" },
] as const;

type Body = string | Uint8Array<ArrayBuffer>;

function send(path: string, body: Body, headers: Record<string, string> = {}): Promise<Answer> {
  return ask(path.replace("{number}", number), {
    method: "POST",
    body,
    headers: {
      "Content-Type": "application/json",
      "Idempotency-Key": randomUUID(),
      Authorization: `Bearer ${token}`,
      ...headers,
    },
  });
}

/** Everything that any operation may add to. */
async function stored() {
  const tables = ["ticket", "ticket_link", "message", "reply_promise", "solution", "ticket_event"];
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(", ");
  return (await inProductDatabase(`select ${counts}`))[0];
}

const bytes = (...parts: (string | number[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));

const deep = (open: string, close: string, levels = 10_000) => open.repeat(levels) + close.repeat(levels);

describe.each(doors)("POST $path", ({ path, good, member }) => {
  const json = JSON.stringify(good);
  const withText = (inner: string) => JSON.stringify({ ...good, [member]: "@" }).replace('"@"', inner);

  test.each<[string, Body, number, string]>([
    ["a body of a megabyte", withText(`"${"x".repeat(1_000_000)}"`), 413, "too-large"],
    ["an empty body", "", 400, "unreadable-body"],
    ["half a body", json.slice(0, -3), 400, "unreadable-body"],
    ["a list", "[]", 400, "unreadable-body"],
    ["null", "null", 400, "unreadable-body"],
    ["a text alone", '"429"', 400, "unreadable-body"],
    ["bytes that are no UTF-8", bytes(`{"${member}":"`, [0xc3, 0x28, 0xff], '"}'), 400, "unreadable-body"],
    ["a surrogate in UTF-8", bytes(`{"${member}":"`, [0xed, 0xa0, 0x80], '"}'), 400, "unreadable-body"],
    ["UTF-16", new Uint8Array(Buffer.from(`\ufeff${json}`, "utf16le")), 400, "unreadable-body"],
    ["a NUL byte", withText('"a\0b"'), 400, "unreadable-body"],
    ["a member named twice", `${json.slice(0, -1)},"${member}":"again"}`, 400, "unreadable-body"],
    [
      "a name with an escape that is there without",
      `${json.slice(0, -1)},"\\u00${member.charCodeAt(0).toString(16)}${member.slice(1)}":"x"}`,
      400,
      "unreadable-body",
    ],
    ["lists in lists without an end", "[".repeat(100_000), 400, "unreadable-body"],
    ["10,000 lists in lists for a text", withText(deep("[", "]")), 422, "invalid"],
    [
      "10,000 objects in objects beside",
      `${json.slice(0, -1)},"more":${deep('{"a":', "}").replace(":}", ":1}")}}`,
      422,
      "invalid",
    ],
    ["a number for a text", withText("429"), 422, "invalid"],
    ["a list for a text", withText('["429"]'), 422, "invalid"],
    ["an object for a text", withText('{"toString":"429"}'), 422, "invalid"],
    ["a member __proto__", `${json.slice(0, -1)},"__proto__":{"a":1}}`, 422, "invalid"],
    ["a text that is too long", withText(`"${"x".repeat(66_000)}"`), 422, "invalid"],
  ])("refuses %s, and keeps nothing", async (_name, body, status, code) => {
    const before = await stored();
    const answer = await send(path, body);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.json).toMatchObject({ status, code, requestId: answer.headers.get("x-request-id") });
    expect(answer.status).toBe(status);
    expect(await stored()).toEqual(before);
  });

  test.each<[string, Record<string, string>, Body]>([
    ["no type", { "Content-Type": "" }, json],
    ["plain text", { "Content-Type": "text/plain" }, json],
    ["a form", { "Content-Type": "application/x-www-form-urlencoded" }, `${member}=429`],
    ["another JSON", { "Content-Type": "application/merge-patch+json" }, json],
    ["gzip", { "Content-Encoding": "gzip" }, new Uint8Array(gzipSync(json))],
    ["what says gzip and is none", { "Content-Encoding": "gzip" }, json],
    ["two encodings", { "Content-Encoding": "identity, br" }, json],
  ])("refuses %s by its header, and keeps nothing", async (_name, headers, body) => {
    const before = await stored();
    const answer = await send(path, body, headers);
    expect(answer.json).toMatchObject({ status: 415, code: "not-json" });
    expect(answer.headers.get("accept")).toBe("application/json");
    expect(answer.headers.get("accept-encoding")).toBe("identity");
    expect(await stored()).toEqual(before);
  });

  test("takes escaped NULs and lone surrogates out of a text", async () => {
    const answer = await send(path, withText('"429 \\u0000\\ud800 Too Many Requests \\udfff"'));
    expect(answer.status).toBeLessThan(300);
    expect(answer.text).not.toMatch(/\\u0000|\\ud800|\\udfff|\0/);
  });
});

describe("addresses and methods", () => {
  test.each(["", "/", "/nothing", "/reference/%ff", "/tickets/%00", "/reference/%00", "/openapi.json/x"])(
    "answers GET /api/v1%s with a problem",
    async (path) => {
      const answer = await ask(path, { headers: { Authorization: `Bearer ${token}` } });
      expect(answer.json).toMatchObject({ status: 404, code: "not-found" });
    },
  );

  test.each(["TRACE", "PROPFIND", "PUT", "DELETE"])(
    "answers the method %s with a problem",
    async (method) => {
      const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
        const url = new URL("/api/v1/tickets", inject("productUrl"));
        const asked = request(url, { method }, (response) => {
          let body = "";
          response.on("data", (chunk) => (body += chunk));
          response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
        });
        asked.on("error", reject).end();
      });
      expect(answer.status).toBe(405);
      expect(JSON.parse(answer.body)).toMatchObject({ status: 405, code: "method-not-allowed" });
    },
  );
});

/** What the product answers to a head as it stands there, sent by hand: its status. */
async function statusOf(head: string): Promise<number> {
  const { hostname, port } = new URL(inject("productUrl"));
  const socket = connect(Number(port), hostname);
  socket.write(`${head}\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
  return Number(/^HTTP\/1.1 (\d+)/.exec(await text(socket))?.[1]);
}

describe("a client of another kind", () => {
  test("that offers another protocol, as Java's does, is answered over this one", async () => {
    const offer = "Upgrade: h2c\r\nHTTP2-Settings: AAEAAEAAAAIAAAAA";
    expect(await statusOf(`GET /api/v1/support-hours HTTP/1.1\r\n${offer}`)).toBe(200);
  });

  test.each([
    ["GET http://desk.example/api/v1/support-hours", 200],
    ["GET http://desk.example/api/v1/nothing", 404],
    ["OPTIONS *", 400],
    ["GET api", 400],
  ])("that asks %j is answered by %i", async (line, status) => {
    expect(await statusOf(`${line} HTTP/1.1`)).toBe(status);
  });

  test("that speaks HTTP/1.0 is answered", async () => {
    expect(await statusOf("GET /api/v1/support-hours HTTP/1.0")).toBe(200);
  });
});

describe("a program that sends again and again", () => {
  const address = `2001:db8:7:${randomInt(65536).toString(16)}::1`;

  test("gets its ticket each time, and uses up nobody's budget", async () => {
    const key = { "Idempotency-Key": randomUUID(), "X-Forwarded-For": address };
    const numbers = new Set<string>();
    for (let time = 0; time <= sendBudget.times; time += 1)
      numbers.add((await post("/tickets", report, key)).json.number);
    expect(numbers.size).toBe(1);
    const other = { "Idempotency-Key": randomUUID(), "X-Forwarded-For": address };
    expect((await post("/tickets", report, other)).status).toBe(201);
  });

  test("gets its message's answer each time, and its customer can still write", async () => {
    const ticket = (await post("/tickets", report)).json;
    const headers = { Authorization: `Bearer ${ticket.token}` };
    const path = `/tickets/${ticket.number}/messages`;
    const key = { ...headers, "Idempotency-Key": randomUUID() };
    for (let time = 0; time <= messageBudget.times; time += 1)
      expect((await post(path, { text: "once" }, key)).json.messages).toHaveLength(1);
    const form = await fetch(`${inject("productUrl")}/t/${ticket.token}/reply`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ text: "by hand", idempotencyKey: randomUUID() }),
    });
    expect(form.status).toBe(201);
  });

  test.each(["API", "form"])(
    "solves its ticket once by the %s, without a text, and can still write",
    async (door) => {
      const ticket = (await post("/tickets", report)).json;
      const idempotencyKey = randomUUID();
      const headers = { Authorization: `Bearer ${ticket.token}` };
      const byForm = (act: string, fields: object) =>
        fetch(`${inject("productUrl")}/t/${ticket.token}/${act}`, {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify(fields),
        });
      const solveIt = () =>
        door === "API"
          ? post(`/tickets/${ticket.number}/solve`, {}, { ...headers, "Idempotency-Key": idempotencyKey })
          : byForm("solve", { text: "", idempotencyKey });
      for (let time = 0; time <= messageBudget.times; time += 1)
        expect((await solveIt()).status).toBe(door === "API" ? 200 : 201);
      const back = await byForm("reopen", { text: "It is back.", idempotencyKey: randomUUID() });
      expect(back.status).toBe(201);
    },
  );
});

describe("pages of other origins", () => {
  const origin = { Origin: "https://elsewhere.example" };
  const preflight = (path: string, method: string) =>
    ask(path, {
      method: "OPTIONS",
      headers: {
        ...origin,
        "Access-Control-Request-Method": method,
        "Access-Control-Request-Headers": "authorization,content-type,idempotency-key",
      },
    });
  const allowed = ({ headers }: Answer) =>
    [...headers].filter(([name]) => name.startsWith("access-control-")).map(([, value]) => value);

  test("may diagnose, and read why it was refused, but send no token", async () => {
    const { headers } = await preflight("/diagnose", "POST");
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("access-control-allow-methods")).toBe("POST");
    expect(headers.get("access-control-allow-headers")).toBe("Content-Type");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
    for (const body of [{ errorMessage: "429" }, { errorMessage: 429 }])
      expect((await post("/diagnose", body, origin)).headers.get("access-control-allow-origin")).toBe("*");
  });

  test("are told nothing of tickets, by no method and no answer", async () => {
    const headers = { ...origin, Authorization: `Bearer ${token}` };
    const answers = [
      await preflight("/tickets", "POST"),
      await preflight(`/tickets/${number}`, "GET"),
      await preflight(`/tickets/${number}/messages`, "POST"),
      await preflight(`/tickets/${number}/solve`, "POST"),
      await preflight("/nothing", "GET"),
      await ask(`/tickets/${number}`, { headers }),
      await ask(`/tickets/${number}`, { headers: origin }),
      await ask(`/tickets/${number}`, { method: "DELETE", headers }),
      await post("/tickets", report, origin),
      await post("/tickets", {}, origin),
      await post(`/tickets/${number}/solve`, { text: 1 }, headers),
    ];
    for (const answer of answers) expect(allowed(answer)).toEqual([]);
  });
});
