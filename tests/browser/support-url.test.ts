import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { anthropic, type Fault, page as htmlPage, json } from "../corpus/capture/fault.ts";
import { faults } from "../corpus/capture/faults.ts";
import { documentedBlock } from "../integrations-doc.ts";
import { openPage } from "../product.ts";
import { freePort, until } from "../started.ts";
import { fullKey, secretPart } from "./customer.ts";

/** What the upstream does with the next request. */
let fault: Fault["does"];

const upstream = createServer((request, response) => {
  request.resume();
  if ("act" in fault) request.socket.destroy();
  else response.writeHead(fault.status, fault.headers).end(fault.body);
});

let relay = "";
const ends: (() => Promise<void>)[] = [];

/** The relay of docs/integrations.md, as it stands there. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "fixfirst-relay-"));
  writeFileSync(join(folder, "relay.mjs"), documentedBlock("js"));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  await once(upstream.listen(0, "127.0.0.1"), "listening");
  const port = await freePort();
  const child = spawn(process.execPath, ["relay.mjs"], {
    cwd: folder,
    env: {
      NODE_ENV: "production",
      PORT: String(port),
      DESK: inject("productUrl"),
      UPSTREAM: `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`,
    },
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk));
  ends.push(async () => {
    if (child.exitCode === null) {
      const ended = once(child, "close");
      child.kill();
      await ended;
    }
    expect(said).toBe("");
    upstream.close();
    rmSync(folder, { recursive: true });
  });
  relay = `http://127.0.0.1:${port}`;
  await until(
    () =>
      fetch(relay).then(
        () => true,
        () => false,
      ),
    () => `The relay is not ready:\n${said}`,
  );
});

afterAll(async () => {
  for (const end of ends) await end();
});

/** Calls the relay as a client does, with a key and a text that no link may hold in its query. */
async function call(does: Fault["does"], path = "/v1/messages") {
  fault = does;
  const answer = await fetch(relay + path, {
    method: "POST",
    headers: { "x-api-key": fullKey, "content-type": "application/json" },
    body: JSON.stringify({ messages: [{ role: "user", content: "our secret plan" }] }),
  });
  const text = await answer.text();
  return { answer, text, body: answer.ok ? null : JSON.parse(text) };
}

const faultOf = (id: string) => {
  const found = faults.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no fault ${id}`);
  return found.does;
};

describe("the relay for Express in docs/integrations.md", () => {
  test.each([
    ["prompt-long", 400, "invalid_request_error", null],
    ["key-invalid", 401, "authentication_error", null],
    ["country", 403, "permission_error", "region"],
    ["model-missing", 404, "not_found_error", null],
    ["too-large-openresty", 413, "request_too_large", null],
    ["rate", 429, "rate_limit_error", null],
    ["quota", 429, "rate_limit_error", "quota"],
    ["empty-500", 500, "api_error", null],
    ["gateway-openresty", 502, "api_error", null],
    ["cloudflare-520", 502, "api_error", null],
    ["no-channel-zh", 503, "api_error", null],
    ["envoy-timeout", 504, "timeout_error", null],
    ["overloaded", 529, "overloaded_error", null],
    ["reset", 502, "api_error", null],
  ])("answers %s in the API's form, with a link", async (id, status, type, cause) => {
    const { answer, body } = await call(faultOf(id));
    expect([answer.status, body.type, body.error.type]).toEqual([status, "error", type]);
    expect(body.request_id).toMatch(/^req_[\da-f]{32}$/);
    expect(answer.headers.get("request-id")).toBe(body.request_id);
    const link = new URL(body.error.support_url);
    expect(Object.fromEntries(link.searchParams)).toEqual({
      code: String(status),
      ...(cause !== null && { cause }),
      request_id: body.request_id,
    });
    expect(new URLSearchParams(link.hash.slice(1)).get("message")).toBe(`${status} ${body.error.message}`);
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`our secret plan|${secretPart}|<html>`));
  });

  test("passes on what succeeds, and when to come back", async () => {
    const { answer, text } = await call(json(200, { id: "msg_1" }));
    expect([answer.status, text]).toEqual([200, '{"id":"msg_1"}']);
    expect((await call(faultOf("rate"))).answer.headers.get("retry-after")).toBe("17");
  });

  test("answers an address that it does not have, and a status that the desk does not know", async () => {
    expect((await call(json(200, {}), "/v2/elsewhere")).body.error.type).toBe("not_found_error");
    const { answer, body } = await call(htmlPage(418, "<html>teapot"));
    expect(answer.status).toBe(418);
    expect(new URL(body.error.support_url).searchParams.has("code")).toBe(false);
  });
});

describe("its link, opened", () => {
  test.each([
    ["quota", /Too many requests/, "You exceeded your current quota"],
    ["overloaded", /Claude’s API is overloaded/, "529 Overloaded"],
    ["envoy-healthy", /it takes no requests right now/, "The upstream answered 503"],
    ["reset", /A gateway got no valid answer/, "The upstream could not be reached"],
  ])("shows the fix of %s with what it brought", async (id, headline, message) => {
    const { body } = await call(faultOf(id));
    const { page, requests } = await openPage();
    await page.goto(body.error.support_url);
    await page.getByRole("heading", { name: headline }).waitFor();
    await expect.poll(() => new URL(page.url()).hash).toBe("");
    await page.getByText(`The request id is ${body.request_id}.`).waitFor();
    await expect.poll(() => page.getByLabel("Error message").inputValue()).toContain(message);
    expect(
      decodeURIComponent(JSON.stringify(requests.map(({ url, body: sent }) => [url, sent]))),
    ).not.toContain(message);
  });

  test("masks the key that the upstream repeats in its message", async () => {
    const said = anthropic("authentication_error", `Incorrect API key provided: ${fullKey}.`);
    const { body } = await call(json(401, said));
    const { page, requests } = await openPage();
    await page.goto(body.error.support_url);
    await page.getByText("The link that you followed held a full key.").waitFor();
    expect(await page.getByLabel("Error message").inputValue()).toContain("provided: cr_3f9a1c0…");
    expect(JSON.stringify(requests)).not.toContain(secretPart);
    expect(page.url()).not.toContain(secretPart);
    await page
      .getByRole("heading", { name: /401|key/i })
      .first()
      .waitFor();
  });
});
