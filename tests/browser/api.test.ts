import { randomUUID } from "node:crypto";
import { describe, expect, inject, test } from "vitest";
import { ask, post, report } from "./api-client.ts";
import { fullKey, secretPart } from "./customer.ts";
import { expectStoredNowhere } from "./stored.ts";

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

  test("adds a message to a solved ticket or reopens it where the request says so, once for each key", async () => {
    const { number, token } = (await post("/tickets", report)).json;
    const headers = { Authorization: `Bearer ${token}` };
    const path = `/tickets/${number}`;
    const solving = { ...headers, "Idempotency-Key": randomUUID() };
    await post(`${path}/solve`, {}, solving);
    const thanks = { text: "Thanks.", whenSolved: "add" };
    expect((await post(`${path}/messages`, thanks, headers)).json).toMatchObject({
      state: "solved",
      messages: [{ text: "Thanks." }],
      rating: null,
    });
    const back = { text: "It is back.", whenSolved: "reopen" };
    const reopening = { ...headers, "Idempotency-Key": randomUUID() };
    const reopened = (await post(`${path}/messages`, back, reopening)).json;
    expect(reopened).toMatchObject({ solvedAt: null, promise: { isOpen: true } });
    // The programs' repeats, long after: neither solves again nor reopens again.
    expect((await post(`${path}/solve`, {}, solving)).json.solvedAt).toBeNull();
    await post(`${path}/solve`, {}, headers);
    expect((await post(`${path}/messages`, back, reopening)).json).toMatchObject({ state: "solved" });
    expect((await post(`${path}/messages`, { text: "", whenSolved: "reopen" }, headers)).json.code).toBe(
      "invalid",
    );
    expect((await post(`${path}/messages`, { text: "x", whenSolved: "so" }, headers)).json.code).toBe(
      "invalid",
    );
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
    expect(lacking.json.errors).toEqual(
      ["/command", "/occurredAt", "/keyPrefix"].map((pointer) => ({ pointer, reason: "missing" })),
    );
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

  test("lets caches keep what changes with the desk alone, and nothing else", async () => {
    for (const path of ["/reference", "/reference/429", "/openapi.json"])
      expect((await ask(path)).headers.get("cache-control"), path).toBe("public, max-age=300");
    for (const path of ["/reference/600", "/support-hours", "/tickets/FF-000000"])
      expect((await ask(path)).headers.get("cache-control"), path).toBe("no-store");
  });

  test("answers an address that is none, and a method that is none, with a problem", async () => {
    expect((await ask("/nothing/here")).json).toMatchObject({ status: 404, code: "not-found" });
    const wrong = await ask("/tickets", { method: "DELETE" });
    expect(wrong.json).toMatchObject({ status: 405, code: "method-not-allowed" });
    expect(wrong.headers.get("allow")).toBe("POST, OPTIONS");
    expect((await ask("/reference", { method: "PUT" })).headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect((await fetch(`${inject("productUrl")}/api/v1/reference`, { method: "HEAD" })).status).toBe(200);
    expect((await ask("")).json.detail).toContain("/developers");
  });
});
