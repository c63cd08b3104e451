import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { presenceMark, setAway, watchPresence } from "#lib/desk/index.ts";
import { openStream, startListening, streamCount } from "#lib/notify/index.ts";
import { heartbeatSeconds, type LiveMessage } from "#lib/notify/rules.ts";
import { db, dbPool } from "#lib/platform/db.ts";
import { closeListenerOfProcess } from "#lib/platform/listen.ts";
import { reopen, solve } from "#lib/tickets/index.ts";
import { at, colleague, emptyDesk, hours, message, send } from "./desk-tickets.ts";
import { profile } from "./profile.ts";
import { until } from "./started.ts";

beforeEach(async () => {
  await emptyDesk();
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: "00:00", closes: "24:00" }));
  const hours = { zone: "Asia/Shanghai", zoneCity: "Shanghai", weekly, closures: [] };
  const data = { hours, updatedAt: new Date() };
  await db().supportCalendar.upsert({ where: { id: 1 }, create: data, update: data });
  startListening();
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await closeListenerOfProcess();
  expect(streamCount(), "streams left open").toBe(0);
});

const nobody = presenceMark([]);
const [lin, both] = [presenceMark(["Lin"]), presenceMark(["Lin", "Omar"])];

/** Somebody at the desk, or at a ticket, since some seconds ago. */
async function comes(staffId: number, { ticketId = null as number | null, secondsAgo = 0 } = {}) {
  const seenAt = new Date(Date.now() - secondsAgo * 1000);
  await db().presence.create({
    data: { staffId, tabName: `${staffId} ${ticketId}`, ticketId, isWriting: false, seenAt },
  });
}

/** What a stream is told, of one ticket that there is or of none, the hearts' beats not counted. */
async function hears({ ticketId }: { ticketId?: number }) {
  const leaving = new AbortController();
  const tickets = async () => {
    if (ticketId === undefined) return [];
    const found = await db().ticket.findUnique({ where: { id: ticketId }, select: { solvedAt: true } });
    return [found && { ticketId, lastToldNumber: 1, isSolved: found.solvedAt !== null }];
  };
  const body = await openStream(
    { desk: async () => ({ name: "watch", stillHolds: async () => true }), tickets, atDesk: watchPresence },
    { address: "203.0.113.9", signal: leaving.signal },
  );
  const marks: string[] = [];
  const reading = (async () => {
    for await (const chunk of body ?? [])
      for (const [, json = ""] of new TextDecoder().decode(chunk).matchAll(/^data: (.*)$/gm)) {
        const told: LiveMessage = JSON.parse(json);
        if (told.kind === "at-desk") marks.push(told.mark);
      }
  })();
  const leave = () => {
    leaving.abort();
    return reading;
  };
  return { marks, leave };
}

/** How often it was asked who is at the desk, from now on. */
function countLooks(): () => number {
  const asked = vi.spyOn(dbPool(), "query");
  return () =>
    asked.mock.calls.filter((call) => JSON.stringify(call).includes("exists (select from presence")).length;
}

const untilLast = (stream: { marks: string[] }, mark: string) =>
  until(
    async () => stream.marks.at(-1) === mark,
    () => `${mark} is not the last of ${stream.marks}`,
  );

test("a ticket's stream begins with who is at the desk and is told who comes and goes, each change once", async () => {
  const ticket = await send();
  const other = await send("Error: 529 Overloaded");
  const [first, second] = [await colleague("Lin"), await colleague("Omar")];
  const stream = await hears({ ticketId: ticket.id });
  await untilLast(stream, nobody);
  await comes(first.id);
  await untilLast(stream, lin);
  await comes(second.id, { ticketId: other.id });
  await untilLast(stream, both);
  await setAway(true, { by: second, now: new Date() });
  await untilLast(stream, lin);
  expect(stream.marks).toEqual([nobody, lin, both, lin]);
  await stream.leave();
});

test("where at the desk somebody is makes no difference that a customer's stream could tell", async () => {
  const [ticket, other] = [await send(), await send("Error: 529 Overloaded")];
  const [first, second] = [await colleague("Lin"), await colleague("Omar")];
  await comes(first.id, { ticketId: ticket.id });
  const stream = await hears({ ticketId: ticket.id });
  await untilLast(stream, lin);
  await db().presence.updateMany({ data: { ticketId: other.id, isWriting: true } });
  await comes(second.id, { ticketId: ticket.id });
  await untilLast(stream, both);
  expect(stream.marks).toEqual([lin, both]);
  await stream.leave();
});

test("who gives no further sign of life is gone by the clock", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const ticket = await send();
  await comes((await colleague("Lin")).id, { secondsAgo: 50 });
  const stream = await hears({ ticketId: ticket.id });
  await untilLast(stream, lin);
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  expect(stream.marks).toEqual([lin]);
  vi.advanceTimersByTime(heartbeatSeconds * 1000);
  await untilLast(stream, nobody);
  await stream.leave();
});

test("a hundred streams cost one look, and a stream without tickets none", async () => {
  const ticket = await send();
  const looks = countLooks();
  const atDesk = await hears({});
  const streams = await Promise.all(Array.from({ length: 99 }, () => hears({ ticketId: ticket.id })));
  for (const stream of streams) await untilLast(stream, nobody);
  const before = looks();
  expect(before).toBeGreaterThan(0);
  await comes((await colleague("Lin")).id);
  for (const stream of streams) await untilLast(stream, lin);
  expect(looks() - before).toBe(1);
  expect(atDesk.marks).toEqual([]);
  await Promise.all([atDesk, ...streams].map((stream) => stream.leave()));
});

test("nobody looks once the last of them has gone", async () => {
  const ticket = await send();
  const stream = await hears({ ticketId: ticket.id });
  await untilLast(stream, nobody);
  await db().ticket.delete({ where: { id: ticket.id } });
  // Longer than the rest between two looks.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const looks = countLooks();
  await comes((await colleague("Lin")).id);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(looks()).toBe(0);
  await stream.leave();
});

test("a solved ticket's stream is told of nobody, until the ticket is reopened", async () => {
  const [ticket, other] = [await send(), await send("Error: 529 Overloaded")];
  const by = ticket.holder;
  await solve(message(""), { by, now: at(1), profile });
  const stream = await hears({ ticketId: ticket.id });
  const unsolved = await hears({ ticketId: other.id });
  await untilLast(unsolved, nobody);
  await comes((await colleague("Lin")).id);
  await untilLast(unsolved, lin);
  expect(stream.marks).toEqual([]);
  await reopen(message("Again"), { by, now: at(2), profile, hours });
  await untilLast(stream, lin);
  await unsolved.leave();
  await solve(message(""), { by, now: at(3), profile });
  // Longer than the rest between two looks.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const looks = countLooks();
  await comes((await colleague("Omar")).id);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(looks()).toBe(0);
  await stream.leave();
});

test("a mark is made under the installation's secret: elsewhere the same names make another", async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "the secret of another installation");
  vi.resetModules();
  const elsewhere = await import("#lib/desk/index.ts");
  const made = elsewhere.presenceMark(["Lin"]);
  vi.unstubAllEnvs();
  expect(made).toMatch(/^[\w-]{12}$/);
  expect(made).not.toBe(lin);
});
