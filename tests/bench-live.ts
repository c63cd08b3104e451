import { once } from "node:events";
import { request } from "node:http";
import { connect, createServer } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import type { Request as Asked, BrowserContext, Page } from "playwright-core";
import { ensureBuild } from "#lib/platform/build.ts";
import { startTemporaryPostgres } from "#lib/platform/temporary-postgres.ts";
import { actionsKey } from "./actions-key.ts";
import { provideChromium } from "./chromium.ts";
import { launch } from "./launch.ts";
import { freePort, startProduct, until } from "./started.ts";
import { takeTemporaryFolder } from "./temporary-folder.ts";

/**
 * npm run bench:live: what a conversation costs the database, the network and the server's memory, measured on the
 * product's own build with a real PostgreSQL and a real browser. `-- --sql` also lists the statements.
 */
const listsStatements = process.argv.includes("--sql");

/** Each count is the least of so many: what runs by the clock in the background only ever adds. */
const runs = 5;

/** So long nothing is asked once an act is done: pages and streams rest a second at most. */
const quietMs = 1_500;

const streamsAtOnce = 500;
const streamsOfAddress = 50;

const account = { name: "Lin", email: "lin@example.com", password: "copper lantern orbit 42" };
const setupLink = /\/setup\/[\w-]{22}/;

process.chdir(`${import.meta.dirname}/..`);
takeTemporaryFolder();
await provideChromium();
process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = actionsKey;
await ensureBuild();
const postgres = await startTemporaryPostgres();
const counter = await openCounter(postgres.url);
const port = await freePort();
const origin = `http://localhost:${port}`;
const product = startProduct({ PORT: String(port), DATABASE_URL: counter.url, TRUSTED_PROXIES: "1" });
await product.ready();
await until(
  async () => setupLink.test(product.output()),
  () => product.output(),
);
await openSupport();
const browser = await launch();
try {
  await measure();
} finally {
  await browser.close();
  product.process.kill("SIGINT");
  await product.ended();
  counter.close();
  await postgres.stop();
}

async function measure(): Promise<void> {
  const { context: desk, page: agent } = await openBrowser();
  await makeFirstAccount(agent);
  const { page: customer } = await openBrowser();
  const path = await sendReport();
  await customer.goto(path);
  const number = (await customer.getByText(/^FF-[0-9A-Z]{6}$/).textContent()) ?? "";
  const cookie = (await desk.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");

  const ticketPath = `/desk/tickets/${number}`;
  console.log("SQL statements, BEGIN and COMMIT among them:");
  await agent.goto("about:blank");
  await customer.goto("about:blank");
  const view = (what: string, headers: Record<string, string> = {}) =>
    count(`view of ${what.replace(number, "N").replace(path, "/t/…")}`, async () => {
      await (await fetch(origin + what, { headers })).text();
    });
  await view(path);
  await view("/desk", { cookie });
  await view(ticketPath, { cookie });
  await count("sign of life", async () => {
    const sign = { tab: "0".repeat(32), ticket: number, isWriting: false, actedAgo: 0 };
    await post("/desk/presence", sign, { cookie });
  });
  await count("customer's reply, no page open", () => reply(path));

  await customer.goto(path);
  await agent.goto(ticketPath);
  await delay(quietMs);
  const fetched = [refetches(customer), refetches(agent)];
  let said = 0;
  await count("customer's reply, a page of each side open, until both show it", async () => {
    const text = `Message ${++said}`;
    await reply(path, text);
    for (const page of [customer, agent]) await page.getByText(text, { exact: true }).first().waitFor();
  });
  console.log("Bytes, without headers:");
  for (const [index, sizes] of fetched.entries())
    console.log(`  ${index === 0 ? "customer's page" : "desk's page"} fetched anew: ${await sizes()}`);
  await customer.goto("about:blank");
  await agent.goto("about:blank");
  console.log(`  stream, one event of a ticket: ${await bytesOfEvent(path)}`);

  console.log(
    `Memory of the server's process, after a collection of garbage, with ${streamsAtOnce} streams:`,
  );
  const { look, close: closeInspector } = await openInspector();
  await (await openStreams(path))();
  await delay(quietMs);
  const before = await look();
  const close = await openStreams(path);
  await delay(quietMs);
  const during = await look();
  await close();
  closeInspector();
  const each = (of: "rss" | "heap") => ((during[of] - before[of]) / streamsAtOnce / 1024).toFixed(1);
  console.log(
    `  heap ${each("heap")} KiB a stream, resident ${each("rss")} KiB a stream; ` +
      `${(during.rss / before.rss).toFixed(2)} times as resident as with none (${megabytes(before.rss)} → ${megabytes(during.rss)})`,
  );
}

/** Prints how many statements an act costs. */
async function count(name: string, act: () => Promise<void>): Promise<void> {
  let least: string[] | undefined;
  for (let run = 0; run < runs; run += 1) {
    const asked = counter.take();
    await act();
    let seen = -1;
    while (seen !== asked.length) {
      seen = asked.length;
      await delay(quietMs);
    }
    if (least === undefined || asked.length < least.length) least = [...asked];
  }
  console.log(`  ${name}: ${least?.length}`);
  if (listsStatements)
    for (const sql of least ?? []) console.log(`      ${sql.replace(/\s+/g, " ").slice(0, 150)}`);
}

/** A way to the database that notes what is asked on it. Not the connection that listens, which asks by the clock. */
async function openCounter(databaseUrl: string) {
  const { hostname, port: databasePort } = new URL(databaseUrl);
  let asked: string[] = [];
  const server = createServer((near) => {
    const far = connect(Number(databasePort), hostname);
    let rest = Buffer.alloc(0);
    let hasBegun = false;
    let isListener = false;
    const prepared = new Map<string, string>();
    let bound = "";
    near.on("data", (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      for (;;) {
        // A message is a letter, its length, and its content; the first has no letter.
        const begin = hasBegun ? 1 : 0;
        const end = rest.length < begin + 4 ? Number.POSITIVE_INFINITY : begin + rest.readInt32BE(begin);
        if (rest.length < end) break;
        const letter = hasBegun ? String.fromCharCode(rest[0] ?? 0) : "";
        const content = rest.toString("utf8", begin + 4, end);
        if (!hasBegun) isListener = content.includes("fixfirst-listener");
        // Parse has a name and its statement, Bind a portal and the name; Execute and Query are what is counted.
        const [first = "", second = ""] = content.split("\0", 2);
        if (letter === "P") prepared.set(first, second);
        if (letter === "B") bound = prepared.get(second) ?? "";
        if (!isListener && letter === "E") asked.push(bound);
        if (!isListener && letter === "Q") asked.push(first);
        hasBegun = true;
        rest = rest.subarray(end);
      }
    });
    near.on("error", () => far.destroy());
    far.on("error", () => near.destroy());
    near.pipe(far).pipe(near);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(address.port);
  return {
    url: url.href,
    /** What is asked from now on. */
    take(): readonly string[] {
      asked = [];
      return asked;
    },
    close: () => void server.close(),
  };
}

/** The bytes of the answer that renders a page anew: what its browser asked for from now on, asked once more. */
function refetches(page: Page): () => Promise<string> {
  const asked: Asked[] = [];
  page.on("request", (sent) => {
    if (/\/(?:t|desk\/tickets)\/[\w-]+\?_rsc=/.test(sent.url())) asked.push(sent);
  });
  return async () => {
    const latest = asked.at(-1);
    if (latest === undefined) throw new Error("No page was fetched anew.");
    const again = request(latest.url(), { headers: await latest.allHeaders(), agent: false }).end();
    const [answer] = await once(again, "response");
    let bytes = 0;
    for await (const chunk of answer) bytes += chunk.length;
    const encoding = answer.headers["content-encoding"] ?? "plain";
    return `${bytes} (${encoding}; ${asked.length} times for ${runs} replies)`;
  };
}

async function bytesOfEvent(path: string): Promise<number> {
  const leaving = new AbortController();
  const response = await fetch(`${origin}/live`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ desk: false, tickets: [path.slice(-22)] }),
    signal: leaving.signal,
  });
  const reader = response.body?.getReader();
  let text = "";
  const readUntil = async (pattern: RegExp) => {
    while (!pattern.test(text)) text += new TextDecoder().decode((await reader?.read())?.value);
  };
  await readUntil(/"at-desk"/);
  text = "";
  await reply(path);
  await readUntil(/"ticket"[^\n]*\n\n/);
  leaving.abort();
  return Buffer.byteLength(/data: [^\n]*"ticket"[^\n]*\n\n/.exec(text)?.[0] ?? "");
}

/** Opens many streams of one ticket from several addresses; what comes back closes them. */
async function openStreams(path: string): Promise<() => Promise<void>> {
  const body = JSON.stringify({ desk: false, tickets: [path.slice(-22)] });
  const open = await Promise.all(
    Array.from({ length: streamsAtOnce }, async (_none, index) => {
      const headers = {
        "Content-Type": "application/json",
        "X-Forwarded-For": `203.0.113.${Math.floor(index / streamsOfAddress)}`,
      };
      const asking = request(`${origin}/live`, { method: "POST", headers, agent: false });
      asking.on("error", () => {});
      asking.end(body);
      const [answer] = await once(asking, "response");
      if (answer.statusCode !== 200) throw new Error(`A stream was answered with ${answer.statusCode}.`);
      answer.on("error", () => {});
      answer.resume();
      return asking;
    }),
  );
  return async () => {
    for (const asking of open) asking.destroy();
    await delay(quietMs);
  };
}

/** Collects the garbage of the product's process and says what it uses then. */
async function openInspector() {
  const listening = /ws:\/\/\S+/;
  product.process.kill("SIGUSR1");
  await until(
    async () => listening.test(product.output()),
    () => product.output(),
  );
  const socket = new WebSocket(listening.exec(product.output())?.[0] ?? "");
  await once(socket, "open");
  let id = 0;
  const ask = async (method: string, params = {}) => {
    const asked = ++id;
    const answered = new Promise<string>((resolve) => {
      socket.addEventListener("message", ({ data }) => {
        const answer = JSON.parse(String(data));
        if (answer.id === asked) resolve(answer.result.result?.value ?? "");
      });
    });
    socket.send(JSON.stringify({ id: asked, method, params }));
    return answered;
  };
  return {
    async look(): Promise<{ rss: number; heap: number }> {
      await ask("HeapProfiler.collectGarbage");
      await ask("HeapProfiler.collectGarbage");
      const used = await ask("Runtime.evaluate", { expression: "JSON.stringify(process.memoryUsage())" });
      const { rss, heapUsed, external }: NodeJS.MemoryUsage = JSON.parse(used);
      return { rss, heap: heapUsed + external };
    },
    /** A process waits for its debugger to go before it ends. */
    close: () => socket.close(),
  };
}

async function openBrowser(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL: origin, locale: "en-US", timezoneId: "Europe/Berlin" });
  return { context, page: await context.newPage() };
}

async function makeFirstAccount(page: Page): Promise<void> {
  await page.goto(setupLink.exec(product.output())?.[0] ?? "");
  await page.getByLabel("Name").fill(account.name);
  await page.getByLabel("Email").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await page.waitForURL(/\/desk$/);
}

/** Sends a report as the page does, and gives the path of its ticket. */
async function sendReport(): Promise<string> {
  const answer = await post("/send", {
    errorMessage: "API Error: 429 Too Many Requests",
    command: 'claude -p "hi"',
    occurredAt: "now",
    keyAnswer: "no-key",
    zone: "Europe/Berlin",
    idempotencyKey: crypto.randomUUID(),
  });
  const { path }: { path?: string } = await answer.json();
  if (path === undefined) throw new Error(`The report was answered with ${answer.status}.`);
  return path;
}

async function reply(path: string, text = "One more thing"): Promise<void> {
  const answer = await post(`${path}/reply`, { text, idempotencyKey: crypto.randomUUID() });
  if (answer.status !== 201) throw new Error(`The reply was answered with ${answer.status}.`);
}

function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(origin + path, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

/** Support around the clock, whatever the hour. */
async function openSupport(): Promise<void> {
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: "00:00", closes: "24:00" }));
  const hours = { zone: "Asia/Shanghai", zoneCity: "Shanghai", weekly, closures: [] };
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query("insert into support_calendar (id, hours, updated_at) values (1, $1, now())", [hours]);
  await client.end();
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
}
