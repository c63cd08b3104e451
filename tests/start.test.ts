import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { query } from "./database-clone.ts";
import { embeddedServer, freePort, isAlive, type Started, startProduct, until } from "./started.ts";

let folder: string;
let data: string;
let port: number;
let started: Started[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fixfirst-"));
  // Passable, so that as root PostgreSQL's own user reaches its data.
  await chmod(folder, 0o711);
  data = join(folder, "data");
  port = await freePort();
});

afterEach(async () => {
  for (const { process } of started) process.kill("SIGKILL");
  for (const each of started) await each.ended();
  started = [];
  const server = await embeddedServer(data);
  if (server !== null) {
    process.kill(server.pid, "SIGQUIT");
    await until(
      async () => !isAlive(server.pid),
      () => "PostgreSQL does not end",
    );
  }
  await rm(folder, { recursive: true });
});

function start(settings: Parameters<typeof startProduct>[0] = {}, command?: [string, ...string[]]): Started {
  const product = startProduct({ PORT: String(port), DATA_DIR: data, ...settings }, command);
  started.push(product);
  return product;
}

const home = () => `http://localhost:${port}/`;

/** The status of the home page, read to its end: a connection that waits to be read holds up a stop. */
async function visit(): Promise<number> {
  const response = await fetch(home());
  await response.text();
  return response.status;
}

/** Sends a report and gives the answer's status. */
async function send(): Promise<number> {
  const report = {
    errorMessage: "API Error: 429 Too Many Requests",
    command: "claude -p hi",
    occurredAt: "now",
    keyPrefix: "cr_a1b2c3d",
    zone: "UTC",
    idempotencyKey: crypto.randomUUID(),
  };
  const response = await fetch(`${home()}send`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(report),
  });
  await response.text();
  return response.status;
}

async function requireServer(): Promise<{ pid: number; url: string }> {
  const server = await embeddedServer(data);
  if (server === null) throw new Error("PostgreSQL does not run");
  return server;
}

async function ticketCount(): Promise<number> {
  const [row] = await query<{ count: string }>((await requireServer()).url, "select count(*) from ticket");
  return Number(row?.count);
}

async function isFree(wanted: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once("error", () => resolve(false));
    probe.listen(wanted, () => probe.close(() => resolve(true)));
  });
}

describe("a start", () => {
  test("answers, stores UTF-8 without LANG, and SIGINT ends all of it", async () => {
    const product = start();
    await product.ready();
    expect(product.output()).toContain(`FixFirst is ready: http://localhost:${port}\n`);
    expect(await visit()).toBe(200);
    const server = await requireServer();
    const [row] = await query<{ length: number }>(server.url, "select char_length('密钥') as length");
    expect(row?.length).toBe(2);
    product.process.kill("SIGINT");
    expect(await product.ended()).toBe(0);
    expect(isAlive(server.pid)).toBe(false);
    expect(await isFree(port)).toBe(true);
  });

  test("after kill -9 of the last one works, and finds every ticket", async () => {
    const first = start();
    await first.ready();
    expect(await send()).toBe(201);
    first.process.kill("SIGKILL");
    expect(await first.ended()).toBeNull();
    const second = start();
    await second.ready();
    expect(await ticketCount()).toBe(1);
    expect(await send()).toBe(201);
  });

  test("survives kill -9 of its PostgreSQL", async () => {
    const product = start();
    await product.ready();
    expect(await send()).toBe(201);
    const { pid } = await requireServer();
    process.kill(pid, "SIGKILL");
    await until(
      async () => (await send()) === 201,
      () => `It takes no report again:\n${product.output()}`,
    );
    expect((await requireServer()).pid).not.toBe(pid);
    expect(product.output()).toContain("PostgreSQL has ended. Starting it again.\n");
  });

  test("on data that is in use says so and leaves the other one alone", async () => {
    const first = start();
    await first.ready();
    const second = start({ PORT: String(await freePort()) });
    await expectRefusal(second, `FixFirst is already running on the data in ${data}. Stop it first`);
    expect(await visit()).toBe(200);
    expect(await send()).toBe(201);
  });

  test("by npm ends when npm is killed", async () => {
    const product = start({}, ["npm", "start"]);
    await product.ready();
    const server = await requireServer();
    product.process.kill("SIGKILL");
    await until(
      async () => !isAlive(server.pid) && (await isFree(port)),
      () => `It goes on:\n${product.output()}`,
    );
  });
});

describe("what is in the way is told in one line", () => {
  test("a port in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, resolve));
    await expectRefusal(start(), `Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`);
    other.close();
    expect(await embeddedServer(data)).toBeNull();
  });

  test("a data folder that cannot be written", async () => {
    const closed = join(folder, "closed");
    const isRoot = process.getuid?.() === 0;
    if (!isRoot) await writeFile(closed, "a file where the folder should be");
    // Root may write everywhere but below /proc.
    const wanted = isRoot ? "/proc/fixfirst" : join(closed, "data");
    await expectRefusal(start({ DATA_DIR: wanted }), `The data folder ${wanted} cannot be written.`);
  });

  test("a database that cannot be reached", async () => {
    const DATABASE_URL = `postgresql://someone:hunter2@127.0.0.1:${await freePort()}/fixfirst`;
    await expectRefusal(start({ DATABASE_URL }), "The database cannot be reached");
  });

  test("a wrong variable", async () => {
    await expectRefusal(start({ TRUSTED_PROXIES: "many" }), "TRUSTED_PROXIES must be");
  });

  test("a service profile that is not there", async () => {
    const SERVICE_PROFILE = join(folder, "acme.json");
    await expectRefusal(start({ SERVICE_PROFILE }), `SERVICE_PROFILE: ${SERVICE_PROFILE} cannot be read.`);
  });

  test("a service profile that is not JSON", async () => {
    const SERVICE_PROFILE = join(folder, "acme.json");
    await writeFile(SERVICE_PROFILE, "name: Acme");
    await expectRefusal(start({ SERVICE_PROFILE }), `SERVICE_PROFILE: ${SERVICE_PROFILE} is not JSON.`);
  });
});

/** Waits for exit code 1 and one line of output, which begins as given. */
async function expectRefusal(product: Started, beginning: string): Promise<void> {
  expect(await product.ended()).toBe(1);
  const lines = product.output().trimEnd().split("\n");
  expect(lines).toHaveLength(1);
  expect(lines[0]?.slice(0, beginning.length)).toBe(beginning);
  expect(product.output()).not.toContain("hunter2");
}
