import { randomInt, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, inject, test } from "vitest";
import { repeatBudget } from "#lib/tickets/rules.ts";
import { inProductDatabase } from "../product.ts";
import { report } from "./api-client.ts";

/** Of the one sender of a test. */
let address: string;

beforeEach(async () => {
  await inProductDatabase("delete from rate_limit where key like 'repeat:%'");
  address = `2001:db8:${randomInt(65536).toString(16)}:${randomInt(65536).toString(16)}::1`;
});

async function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(inject("productUrl") + path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Forwarded-For": address, ...headers },
    body: JSON.stringify(body),
  });
}

const sent = { ...report, occurredAt: "now", zone: "Europe/Berlin" };

const sendReport = async (idempotencyKey = randomUUID()) => post("/send", { ...sent, idempotencyKey });

/** A ticket of this sender, by the token of its link and its number. */
async function ticket(): Promise<{ token: string; number: string }> {
  const { path, number } = await (await sendReport()).json();
  return { token: path.split("/").at(-1), number };
}

describe("what is sent again is taken often, and not without end,", () => {
  test.each([
    ["of a report", async () => sendReport],
    [
      "of a message",
      async () => {
        const { token } = await ticket();
        return (idempotencyKey?: string) =>
          post(`/t/${token}/reply`, { text: "Hello?", seen: "open", language: "en", idempotencyKey });
      },
    ],
    [
      "of a program's report",
      async () => (key?: string) => post("/api/v1/tickets", report, { "Idempotency-Key": key ?? "" }),
    ],
    [
      "of a program's message",
      async () => {
        const { token, number } = await ticket();
        return (key?: string) =>
          post(
            `/api/v1/tickets/${number}/messages`,
            { text: "Hello?" },
            { "Idempotency-Key": key ?? "", Authorization: `Bearer ${token}` },
          );
      },
    ],
  ] as const)("%s", async (_what, opened) => {
    const send = await opened();
    const key = randomUUID();
    expect((await send(key)).status).toBe(201);
    expect((await send(key)).status).toBe(201);
    const taken = await inProductDatabase<{ key: string }>(
      "update rate_limit set points = $1 where key like 'repeat:%' and points = 1 returning key",
      [repeatBudget.times],
    );
    expect(taken).toHaveLength(1);
    const refused = await send(key);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await send(randomUUID())).status, "something new").toBe(201);
  });
});
