import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { ensureBuild, generateClient } from "#lib/platform/build.ts";
import { clientAddress } from "#lib/platform/client-address.ts";
import { startEmbeddedPostgres } from "#lib/platform/embedded-postgres.ts";
import type { Environment } from "#lib/platform/env.ts";
import { closeListenerOfProcess } from "#lib/platform/listen.ts";
import { migrate } from "#lib/platform/migrate.ts";
import { ensureSecret } from "#lib/platform/secrets.ts";
import { SetupProblem } from "#lib/platform/setup-problem.ts";
import { setupLinkHours } from "#lib/staff/rules.ts";
import { renewSetupLink } from "#lib/staff/setup-link.ts";
import { isAnswerable } from "./answerable.ts";
import { bundleProgram } from "./bundle-program.ts";
import { requireSettings } from "./settings.ts";
import { takeData } from "./take-data.ts";

/**
 * npm start, npm run dev: everything that one desk needs, in the order in which failures are cheapest.
 * Exit code 1 and one line where the machine or a setting is in the way.
 */
const dev = process.argv.includes("--dev");
const undo: (() => Promise<unknown>)[] = [];
let stopping = false;

process.on("SIGINT", () => void stop(0));
process.on("SIGTERM", () => void stop(0));
watchParent();

try {
  await start();
} catch (error) {
  if (!(error instanceof SetupProblem)) throw error;
  if (!stopping) console.error(error.message);
  await stop(1);
}

async function start(): Promise<void> {
  const { environment } = requireSettings();
  const database = environment.DATABASE_URL ?? (await openEmbedded(environment.DATA_DIR));
  const server = await listen(environment.PORT);
  await migrate(database);
  Object.assign(process.env, {
    DATABASE_URL: database,
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY:
      environment.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? (await secret(database, "server-actions")),
    NEXTAUTH_SECRET: environment.NEXTAUTH_SECRET ?? (await secret(database, "auth")),
    // next-auth would take its own address from the Host header otherwise.
    NEXTAUTH_URL: environment.PUBLIC_URL,
  });
  await (dev ? generateClient() : ensureBuild());
  await bundleProgram();
  await serve(server, environment);
  console.log(`FixFirst is ready: ${environment.PUBLIC_URL}`);
  const setupToken = await connected(database, (client) => renewSetupLink(client, new Date()));
  if (setupToken !== null) console.log(setupNote(`${environment.PUBLIC_URL}/setup/${setupToken}`));
}

/** The embedded database, ours alone, and started again should it end while we run. */
async function openEmbedded(folder: string): Promise<string> {
  const starting = startEmbeddedPostgres(folder);
  // Also a stop in the middle of the start must not leave a server behind.
  const stopStarting = async () => (await starting.catch(() => null))?.stop();
  undo.push(stopStarting);
  let postgres = await starting;
  let lock = await takeData(postgres, folder).catch((error: unknown) => {
    // The server is another FixFirst's.
    undo.splice(undo.indexOf(stopStarting), 1);
    throw error;
  });
  undo.push(async () => {
    await lock.end().catch(() => {});
    await postgres.stop();
  });
  const restart = async () => {
    if (stopping) return;
    console.error("PostgreSQL has ended. Starting it again.");
    postgres = await startEmbeddedPostgres(folder, postgres.port);
    lock = await takeData(postgres, folder);
    lock.once("end", () => void restart().catch(fail));
  };
  lock.once("end", () => void restart().catch(fail));
  return postgres.url;
}

/** Takes the port at once, so that a busy one is told before anything slow; answers 'starting' until served. */
async function listen(port: number): Promise<Server> {
  // Only the development's pages change to another protocol. Who merely offers one, as Java's client does, is answered
  // over the one that it came by (RFC 9110, section 7.8).
  const server = createServer({ shouldUpgradeCallback: () => dev }, (_request, response) => {
    response.writeHead(503, { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "5" });
    response.end("FixFirst is starting. Try again in a few seconds.\n");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === "EADDRINUSE" ? "is in use" : `cannot be opened (${error.code})`;
    throw new SetupProblem(
      `Port ${port} ${reason}. Choose another one: PORT=${port === 65535 ? 3000 : port + 1} npm start`,
    );
  });
  undo.push(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await Promise.race([closed, delay(3000, undefined, { ref: false })]);
    server.closeAllConnections();
  });
  return server;
}

function secret(database: string, name: string): Promise<string> {
  return connected(database, (client) => ensureSecret(client, name));
}

async function connected<Result>(
  database: string,
  run: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

function setupNote(link: string): string {
  return `Nobody can sign in to the desk yet. This link makes the first administrator, once, within ${setupLinkHours} hours:\n${link}`;
}

async function serve(server: Server, { PORT, TRUSTED_PROXIES }: Environment): Promise<void> {
  // Only now: Next reads NODE_ENV and the server-action key when it is loaded.
  const { default: next } = await import("next");
  const app = next({ dev, httpServer: server, port: PORT });
  await app.prepare();
  const handle = app.getRequestHandler();
  server.removeAllListeners("request");
  server.on("request", (request, response) => {
    if (!isAnswerable(request, response)) return;
    // The one place that knows the socket, so the one place that can tell a forwarded address from a made-up one.
    request.headers["x-forwarded-for"] = clientAddress(
      request.socket.remoteAddress,
      request.headers["x-forwarded-for"],
      TRUSTED_PROXIES,
    );
    void handle(request, response);
  });
  undo.push(
    () => app.close(),
    // First of all, because open streams would hold the server open.
    closeListenerOfProcess,
  );
}

/** Undoes in reverse order what was started. */
async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const step of undo.reverse()) await step();
  process.exit(code);
}

function fail(error: unknown): void {
  console.error(error instanceof SetupProblem ? error.message : error);
  void stop(1);
}

/** A killed npm leaves us running; we end then, so that the next start finds port and data free. */
function watchParent(): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const before = ancestors();
  setInterval(() => ancestors() !== before && void stop(0), 500).unref();
}

/** Our parent's id and its parent's: where npm's shell does not replace itself with us, npm is the second. */
function ancestors(): string {
  const parent = process.ppid;
  const status = `/proc/${parent}/stat`;
  const grandparent = existsSync(status)
    ? readFileSync(status, "utf8").split(") ").at(-1)?.split(" ")[1]
    : "";
  return `${parent} ${grandparent}`;
}
