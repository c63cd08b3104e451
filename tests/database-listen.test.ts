import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { afterEach, expect, inject, onTestFinished, test } from "vitest";
import { startEmbeddedPostgres } from "#lib/platform/embedded-postgres.ts";
import { type Heard, type Listener, openListener } from "#lib/platform/listen.ts";
import { query } from "./database-clone.ts";
import { freePort, until } from "./started.ts";
import { takeTemporaryFolder } from "./temporary-folder.ts";

const quick = { checkEveryMs: 100, answerWithinMs: 400 };

const opened: Listener[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((listener) => listener.close()));
});

/** A listener on two channels, and all that it has heard so far: `channel payload`, or the kind of the news. */
function listen(url = inject("postgresUrl"), patience = quick) {
  const listener = openListener(url, ["one", "Two words"], patience);
  opened.push(listener);
  const heard: string[] = [];
  listener.subscribe((news: Heard) =>
    heard.push(news.kind === "told" ? `${news.channel} ${news.payload}` : news.kind),
  );
  const hears = (text: string, times = 1) =>
    until(
      async () => heard.filter((told) => told === text).length >= times,
      () => `${text} (${times}) is not in ${heard.join(", ")}`,
    );
  return { listener, heard, hears };
}

const notify = (channel: string, payload: string, url = inject("postgresUrl")) =>
  query(url, "select pg_notify($1, $2)", [channel, payload]);

const cut = (url = inject("postgresUrl")) =>
  query(
    url,
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'fixfirst-listener'",
  );

test("hears what is told on its channels, in order, and nothing of others", async () => {
  const { heard, hears } = listen();
  await hears("gap");
  for (const [channel, payload] of [
    ["one", "a"],
    ["Two words", "b"],
    ["three", "c"],
    ["one", "d"],
  ] as const)
    await notify(channel, payload);
  await hears("one d");
  expect(heard).toEqual(["gap", "one a", "Two words b", "one d"]);
});

test("a connection that is cut is made anew, and the gap is told after it", async () => {
  const { listener, heard, hears } = listen();
  await hears("gap");
  await cut();
  await hears("gap", 2);
  expect(listener.isConnected()).toBe(true);
  await notify("one", "again");
  await hears("one again");
  expect(heard).toEqual(["gap", "lost", "gap", "one again"]);
});

test("a database that is away at first, and one that is restarted, break nothing", async () => {
  const folder = takeTemporaryFolder();
  const port = await freePort();
  const first = await startEmbeddedPostgres(folder, port);
  const { url } = first;
  await first.stop();
  const { listener, heard, hears } = listen(url);
  expect(listener.isConnected()).toBe(false);
  const second = await startEmbeddedPostgres(folder, port);
  await hears("gap");
  await second.stop();
  await hears("lost");
  const third = await startEmbeddedPostgres(folder, port);
  onTestFinished(() => third.stop());
  await hears("gap", 2);
  await notify("one", "after", url);
  await hears("one after");
  expect(heard).toEqual(["gap", "lost", "gap", "one after"]);
});

test("a connection that died without a word is noticed", async () => {
  const wire = await silentWire(Number(new URL(inject("postgresUrl")).port));
  const address = new URL(inject("postgresUrl"));
  address.port = String(wire.port);
  const { hears } = listen(address.href);
  await hears("gap");
  wire.cutSilently();
  await hears("lost");
  await hears("gap", 2);
});

test("closing tells it, ends every subscription and the connection", async () => {
  const { listener, heard, hears } = listen();
  await hears("gap");
  expect(listener.count()).toBe(1);
  await listener.close();
  expect(heard).toEqual(["gap", "closed"]);
  expect(listener.count()).toBe(0);
  const connections = await query(
    inject("postgresUrl"),
    "select 1 from pg_stat_activity where application_name = 'fixfirst-listener'",
  );
  expect(connections).toEqual([]);
});

/** A way to a port that can stop to carry anything on its present connections, while both ends think them alive. */
async function silentWire(port: number) {
  const carried: [Socket, Socket][] = [];
  const server = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    for (const socket of [near, far]) socket.on("error", () => {});
    near.pipe(far).pipe(near);
    carried.push([near, far]);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
    for (const socket of carried.flat()) socket.destroy();
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return {
    port: address.port,
    cutSilently() {
      for (const [near, far] of carried) {
        near.unpipe(far);
        far.unpipe(near);
      }
    },
  };
}
