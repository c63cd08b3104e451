import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { sendBudget } from "#lib/tickets/rules.ts";
import { inProductDatabase } from "../product.ts";
import { runCommand } from "../run-command.ts";
import { post, report } from "./api-client.ts";
import { customersNode, downloadProgram, programOf } from "./program.ts";

const overloaded = "API Error: 529 Overloaded\n";
const sending = ["--send", "--yes", "--no-command", "--no-key"];

describe("fixfirst.mjs in trouble", () => {
  let between: Server;
  /** What stands between the program and the desk: it answers itself, or passes everything on from an address. */
  let way: { html: number } | { from: string };
  let program: string;
  let direct: string;
  let remove: () => void;

  beforeAll(async () => {
    between = createServer(async (request, response) => {
      const body = await text(request);
      if ("html" in way) {
        response.writeHead(way.html, { "Content-Type": "text/html" }).end("<h1>Sign in to the network</h1>");
        return;
      }
      const headers = { ...(request.headers as Record<string, string>), "X-Forwarded-For": way.from };
      const answer = await fetch(inject("productUrl") + request.url, { method: "POST", headers, body });
      const wait = answer.headers.get("retry-after");
      response.writeHead(answer.status, {
        "Content-Type": "application/json",
        ...(wait !== null && { "Retry-After": wait }),
      });
      response.end(await answer.text());
    });
    await new Promise<void>((resolve) => between.listen(0, "127.0.0.1", resolve));
    const { port } = between.address() as AddressInfo;
    const downloaded = await downloadProgram();
    ({ program: direct, remove } = downloaded);
    program = join(downloaded.folder, "between.mjs");
    writeFileSync(program, programOf(readFileSync(direct, "utf8"), `http://127.0.0.1:${port}`));
  });

  afterAll(() => {
    between.closeAllConnections();
    between.close();
    remove();
  });

  const run = (input: string, ...args: string[]) => runCommand([program, ...args], input, {}, customersNode);

  test.each([200, 403, 502])(
    "says how to send it once where a page of a network answers with %i",
    async (html) => {
      way = { html };
      const { code, err } = await run(overloaded, ...sending, "--time", "now");
      expect(code).toBe(3);
      expect(err).toContain(`gave no answer (HTTP ${html})`);
      expect(err).toMatch(/--idempotency-key [\da-f-]{36} --time 20/);
    },
  );

  test("says how long to wait once too many reports came from its address", async () => {
    const from = "2001:db8:429::1";
    for (let sent = 0; sent < sendBudget.times; sent += 1)
      await post("/tickets", report, { "X-Forwarded-For": from });
    way = { from };
    const { code, err } = await run(overloaded, ...sending, "--time", "now");
    expect(code).toBe(3);
    expect(err).toMatch(/Too many reports.+Try again in (?:10|\d) min\./);
  });

  test("doubts the clock where the desk doubts the time", async () => {
    way = { from: "2001:db8:430::1" };
    const { code, err } = await run(overloaded, ...sending, "--time", "2031-01-01T00:00:00Z");
    expect(code).toBe(3);
    expect(err).toMatch(/invalid \/occurredAt in-future\n.*this computer’s clock/);
  });

  test("says that one line without an end is too much, and not that nothing came", async () => {
    const { code, err } = await run("x1 ".repeat(2_000_000));
    expect(code).toBe(2);
    expect(err).toMatch(/^What came in is one line of more than 4 MB/);
  });

  test("says that an option is wrong where a pipe does not swallow it", async () => {
    const { code, out, err } = await run(overloaded, "--jsn");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/An option is unknown.+\n$/);
  });

  test("sends its report although nobody reads what it prints", async () => {
    const [before] = await inProductDatabase<{ count: number }>("select count(*)::int as count from ticket");
    const child = spawn(customersNode, [direct, ...sending, "--time", "now"], { stdio: "pipe" });
    child.stdout.destroy();
    child.stdin.end(overloaded);
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [after] = await inProductDatabase<{ count: number }>("select count(*)::int as count from ticket");
    expect(after?.count).toBe((before?.count ?? 0) + 1);
  });
});
