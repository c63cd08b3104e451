import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStream, startListening, streamCount } from "#lib/notify/index.ts";
import { type LiveMessage, mostStreams } from "#lib/notify/rules.ts";
import { db } from "#lib/platform/db.ts";
import { hashLinkToken } from "#lib/platform/link-token.ts";
import { closeListenerOfProcess } from "#lib/platform/listen.ts";
import {
  answer,
  claim,
  note,
  release,
  reply,
  ticketForCustomer,
  ticketsOfLinks,
} from "#lib/tickets/index.ts";
import { at, colleague, emptyDesk, hours, message, noon, seen, send } from "./desk-tickets.ts";
import { profile } from "./profile.ts";
import { until } from "./started.ts";

const address = "203.0.113.1";
const session = { name: "a session", stillHolds: async () => true };
const signsOutOf = (name: string) => db().endedSession.create({ data: { name, until: new Date() } });

beforeEach(async () => {
  await emptyDesk();
  await db().endedSession.deleteMany();
});
afterEach(async () => {
  await closeListenerOfProcess();
  expect(streamCount(), "streams left open").toBe(0);
});

/** A ticket and a token that opens it. */
async function linked() {
  const ticket = await send();
  const token = `token-of-test-${String(ticket.id).padStart(8, "0")}`;
  await db().ticketLink.create({
    data: { ticketId: ticket.id, tokenHash: hashLinkToken(token), mintedAt: new Date() },
  });
  return { ...ticket, token, event: await lastEvent(token) };
}

async function lastEvent(token: string): Promise<number> {
  const [ticket] = await ticketsOfLinks([token]);
  return ticket?.lastToldNumber ?? -1;
}

/** Reads a stream as a browser does. */
async function read({ desk, ...wanted }: { desk?: typeof session | null; tokens?: string[] }) {
  const leaving = new AbortController();
  const body = await openStream(
    {
      ...(desk !== undefined && { desk: async () => desk }),
      tickets: () => ticketsOfLinks(wanted.tokens ?? []),
    },
    { address, signal: leaving.signal },
  );
  if (body === null) throw new Error("too many streams");
  const messages: LiveMessage[] = [];
  let isOver = false;
  const reading = (async () => {
    let text = "";
    for await (const chunk of body) {
      text += new TextDecoder().decode(chunk);
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) if (block.startsWith("data: ")) messages.push(JSON.parse(block.slice(6)));
    }
    isOver = true;
  })();
  const says = (expected: LiveMessage) =>
    until(
      async () => messages.some((told) => JSON.stringify(told) === JSON.stringify(expected)),
      () => `${JSON.stringify(expected)} is not in ${JSON.stringify(messages)}`,
    );
  return { messages, says, reading, isOver: () => isOver, leave: () => leaving.abort() };
}

/** Writes a message as its customer, and gives the number of the ticket's last event after it. */
async function say(ticket: Awaited<ReturnType<typeof linked>>, text: string): Promise<number> {
  const { ok } = await reply(message(text), { by: ticket.holder, now: at(1), profile, hours });
  expect(ok).toBe(true);
  return lastEvent(ticket.token);
}

describe("a customer's stream", () => {
  test("begins with where each ticket stands, tells each new number, and ends when the reader leaves", async () => {
    const first = await linked();
    const second = await linked();
    const stream = await read({ tokens: [first.token, second.token] });
    await stream.says({ kind: "ticket", at: 0, event: first.event });
    await stream.says({ kind: "ticket", at: 1, event: second.event });
    await stream.says({ kind: "ready" });
    const event = await say(second, "One more thing");
    expect(event).toBeGreaterThan(second.event);
    await stream.says({ kind: "ticket", at: 1, event });
    expect(stream.messages.filter((told) => told.kind === "ticket" && told.at === 0)).toHaveLength(1);
    expect(streamCount(address)).toBe(1);
    stream.leave();
    await stream.reading;
  });

  test("tells nothing of what happens at the desk alone, nor does the page know of it", async () => {
    const by = await colleague("Lin");
    const ticket = await linked();
    const stream = await read({ tokens: [ticket.token] });
    await stream.says({ kind: "ready" });
    const written = async () => ({
      ...message("Look."),
      seenEvent: (await seen(ticket.number, by)).lastEventNumber,
    });
    const shown = async () => (await ticketForCustomer(ticket.holder))?.lastToldNumber;
    await claim(ticket.id, { by, now: noon, takeOver: false });
    await note(ticket.id, await written(), { by, now: noon, profile });
    await release(ticket.id, { by, now: noon });
    expect((await seen(ticket.number, by)).lastEventNumber).toBe(ticket.event + 3);
    expect(await shown()).toBe(ticket.event);
    await answer(ticket.id, await written(), { by, now: noon, profile, waits: false });
    const event = await lastEvent(ticket.token);
    expect(event).toBeGreaterThan(ticket.event + 3);
    expect(await shown()).toBe(event);
    await stream.says({ kind: "ticket", at: 0, event });
    expect(stream.messages.filter(({ kind }) => kind === "ticket")).toEqual([
      { kind: "ticket", at: 0, event: ticket.event },
      { kind: "ticket", at: 0, event },
    ]);
    stream.leave();
    await stream.reading;
  });

  test("says of a link that opens nothing that it ended, and closes when nothing is left", async () => {
    const stream = await read({ tokens: ["AAAAAAAAAAAAAAAAAAAAAA"] });
    await stream.reading;
    expect(stream.messages[0]).toEqual({ kind: "ended", at: 0, why: "link" });
  });

  test("ends with the next event once its link was revoked, and carries nothing after it", async () => {
    startListening();
    const ticket = await linked();
    const stream = await read({ tokens: [ticket.token] });
    await stream.says({ kind: "ready" });
    await db().ticketLink.updateMany({
      where: { tokenHash: hashLinkToken(ticket.token) },
      data: { revokedAt: new Date() },
    });
    const unseen = await say(ticket, "Secret from now on");
    expect(unseen).toBe(-1);
    await stream.reading;
    expect(stream.messages.at(-1)).toEqual({ kind: "ended", at: 0, why: "link" });
    expect(stream.messages.filter(({ kind }) => kind === "ticket")).toHaveLength(1);
  });

  test("ends when its ticket is gone, and goes on with the other", async () => {
    const first = await linked();
    const second = await linked();
    const stream = await read({ tokens: [first.token, second.token] });
    await stream.says({ kind: "ready" });
    await db().ticket.delete({ where: { id: first.id } });
    await stream.says({ kind: "ended", at: 0, why: "gone" });
    await stream.says({ kind: "ticket", at: 1, event: await say(second, "Still there") });
    stream.leave();
    await stream.reading;
  });

  test("what happens while it is opened is not missed", async () => {
    startListening();
    const ticket = await linked();
    const opening = Promise.all(Array.from({ length: 20 }, () => read({ tokens: [ticket.token] })));
    const event = await say(ticket, "At the same moment");
    const streams = await opening;
    for (const stream of streams) await stream.says({ kind: "ticket", at: 0, event });
    for (const stream of streams) stream.leave();
    await Promise.all(streams.map(({ reading }) => reading));
  });

  test("what happened while the database's connection was cut is told after it", async () => {
    const ticket = await linked();
    const stream = await read({ tokens: [ticket.token] });
    await stream.says({ kind: "ready" });
    await db().$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'fixfirst-listener' and datname = current_database()`;
    await stream.says({ kind: "ticket", at: 0, event: await say(ticket, "In the gap") });
    stream.leave();
    await stream.reading;
  });
});

describe("the desk's stream", () => {
  test("tells every ticket's events and presence by ids, and gone ones", async () => {
    const ticket = await linked();
    const stream = await read({ desk: session });
    await stream.says({ kind: "ready" });
    await stream.says({ kind: "desk", ticket: ticket.id, event: await say(ticket, "Hello") });
    await db()
      .$queryRaw`select pg_notify('presence', ${String(ticket.id)})::text, pg_notify('presence', '')::text`;
    await stream.says({ kind: "presence", ticket: ticket.id });
    await stream.says({ kind: "presence", ticket: null });
    await db().ticket.delete({ where: { id: ticket.id } });
    await stream.says({ kind: "desk", ticket: ticket.id, event: 0 });
    stream.leave();
    await stream.reading;
  });

  test("without a session there is none, and a customer's stream hears nothing of it", async () => {
    const ticket = await linked();
    const other = await linked();
    const stream = await read({ desk: null, tokens: [ticket.token] });
    await stream.says({ kind: "ended", at: null, why: "signed-out" });
    await stream.says({ kind: "ready" });
    await say(other, "Not yours");
    await stream.says({ kind: "ticket", at: 0, event: await say(ticket, "Yours") });
    expect(stream.messages.filter(({ kind }) => kind === "desk")).toEqual([]);
    stream.leave();
    await stream.reading;
  });

  test("ends when its own session is signed out, and not with another's", async () => {
    const stream = await read({ desk: session });
    const other = await read({ desk: { ...session, name: "another" } });
    await Promise.all([stream.says({ kind: "ready" }), other.says({ kind: "ready" })]);
    await signsOutOf(session.name);
    await stream.reading;
    expect(stream.messages.at(-1)).toEqual({ kind: "ended", at: null, why: "signed-out" });
    expect(other.isOver()).toBe(false);
    other.leave();
    await other.reading;
  });

  test("is not opened for a session that ends in the very moment", async () => {
    startListening();
    const other = await read({ desk: { ...session, name: "another" } });
    await other.says({ kind: "ready" });
    let lookedUp = () => {};
    const looking = new Promise<void>((resolve) => {
      lookedUp = resolve;
    });
    const opening = openStream(
      {
        desk: async () => {
          await looking;
          return session;
        },
        tickets: async () => [],
      },
      { address, signal: new AbortController().signal },
    );
    await signsOutOf(session.name);
    await signsOutOf("another");
    // It has heard of the first by the time that the second is told.
    await other.reading;
    lookedUp();
    const body = await opening;
    expect(await new Response(body).text()).toContain('"why":"signed-out"');
  });

  test("what cannot be read is no news", async () => {
    const stream = await read({ desk: session });
    await stream.says({ kind: "ready" });
    const before = stream.messages.length;
    for (const told of ["", "7", "7:", ":7", "7:7:7", "-1:2", "99999999999:1", "x:1"])
      await db().$queryRaw`select pg_notify('ticket_event', ${told})::text`;
    await db().$queryRaw`select pg_notify('presence', 'x')::text, pg_notify('presence', '5')::text`;
    await stream.says({ kind: "presence", ticket: 5 });
    expect(stream.messages).toHaveLength(before + 1);
    stream.leave();
    await stream.reading;
  });
});

describe("what a stream may cost", () => {
  test("one address may have so many and no more", async () => {
    const leaving = new AbortController();
    const open = () =>
      openStream({ desk: async () => session, tickets: async () => [] }, { address, signal: leaving.signal });
    for (let opened = 0; opened < mostStreams; opened += 1) expect(await open()).not.toBeNull();
    expect(await open()).toBeNull();
    expect(streamCount(address)).toBe(mostStreams);
    leaving.abort();
    expect(await open()).not.toBeNull();
  });

  test("a reader that does not read is dropped, and its memory is bounded", async () => {
    const stream = await openStream(
      { desk: async () => session, tickets: async () => [] },
      { address, signal: new AbortController().signal },
    );
    const send = () =>
      db().$queryRaw`select count(pg_notify('presence', n::text)) from generate_series(1, 5000) n`;
    await until(
      async () => {
        await send();
        return streamCount(address) === 0;
      },
      () => "It was not dropped.",
    );
    await expect(stream?.getReader().read()).rejects.toThrow("does not read");
  });

  test("a reader who left before it began leaves no count and is told nothing", async () => {
    const { token } = await linked();
    let watching = 0;
    const atDesk = () => {
      watching += 1;
      return () => {
        watching -= 1;
      };
    };
    const wanted = { desk: async () => session, tickets: () => ticketsOfLinks([token]), atDesk };
    const body = await openStream(wanted, { address, signal: AbortSignal.abort() });
    expect(streamCount(address)).toBe(0);
    expect(watching).toBe(0);
    expect(await new Response(body).text()).toBe("");
  });

  test("a stream that cannot be opened, because the database is away, leaves nothing", async () => {
    const tickets = () => Promise.reject(new Error("away"));
    const { signal } = new AbortController();
    await expect(openStream({ tickets }, { address, signal })).rejects.toThrow("away");
  });

  test("a process that ends ends its streams", async () => {
    const stream = await read({ desk: session });
    await stream.says({ kind: "ready" });
    await closeListenerOfProcess();
    await stream.reading;
  });
});
