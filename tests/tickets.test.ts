import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/platform/db.ts";
import type { SupportHours } from "#lib/profile/index.ts";
import { readReport } from "#lib/report/index.ts";
import {
  type CustomerTicket,
  openTicketLink,
  reopen,
  reply,
  solve,
  submit,
  type TicketHolder,
  ticketForCustomer,
} from "#lib/tickets/index.ts";
import { isTold, ticketEventKinds } from "#lib/tickets/rules.ts";
import { profile } from "./profile.ts";

const hours: SupportHours = profile.supportHours;

/** 22:30 in Shanghai, half an hour before support closes. */
const lateEvening = new Date("2026-11-24T14:30:00Z");

const sent = {
  errorMessage: "API Error: 429 Too Many Requests",
  command: "claude -p hi",
  occurredAt: "now",
  keyPrefix: "cr_a1b2c3d",
  zone: "Europe/Berlin",
};

let count = 0;
const newKey = () => `test-key-${String(++count).padStart(12, "0")}`;

function report(changes: Partial<typeof sent> = {}, now = lateEvening) {
  const read = readReport({ ...sent, ...changes }, { now: now.getTime(), profile, fallbackZone: "UTC" });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.report;
}

async function send({ key = newKey(), now = lateEvening, changes = {}, triedSteps = [] as string[] } = {}) {
  const { number, token } = await submit(
    { report: report(changes, now), sentTime: "now", triedSteps, idempotencyKey: key },
    { now, profile, hours },
  );
  const holder = await openTicketLink(token);
  if (holder === null) throw new Error("no holder");
  return { number, token, holder };
}

const at = (minutes: number) => new Date(lateEvening.getTime() + minutes * 60_000);
const message = (text: string) => ({ text, idempotencyKey: newKey() });

beforeEach(async () => {
  await db().ticket.deleteMany();
});

/** The ticket as its customer sees it. */
async function shownTo(holder: TicketHolder): Promise<CustomerTicket> {
  const ticket = await ticketForCustomer(holder);
  if (ticket === null) throw new Error("there is no ticket");
  return ticket;
}

describe("sending", () => {
  test("makes a ticket with the promise of the clock vectors and the diagnosis of the server", async () => {
    const { number, holder } = await send({ triedSteps: ["wait-a-minute", "not-a-step"] });
    const ticket = await ticketForCustomer(holder);
    expect(number).toMatch(/^FF-[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(ticket).toMatchObject({
      number,
      diagnosis: { code: "429" },
      triedSteps: ["wait-a-minute"],
      report: {
        zone: "Europe/Berlin",
        keyPrefix: "cr_a1b2c3d",
        keyAnswer: "prefix",
        command: "claude -p hi",
      },
      promise: {
        arrivesAt: lateEvening.getTime(),
        replyBy: Date.parse("2026-11-25T02:30:00Z"),
        isOpen: true,
      },
    });
  });

  test("while support is closed, the ticket arrives at the next opening", async () => {
    const { holder } = await send({ now: new Date("2026-11-24T20:00:00Z") });
    const { promise } = await shownTo(holder);
    expect(promise).toMatchObject({
      arrivesAt: Date.parse("2026-11-25T01:00:00Z"),
      replyBy: Date.parse("2026-11-25T03:00:00Z"),
    });
  });

  test("the honest answers for 'can't say' are stored as such", async () => {
    const changes = {
      command: "",
      commandAnswer: "none",
      keyPrefix: "",
      keyAnswer: "no-key",
      occurredAt: "about 14:00",
    };
    const { holder } = await send({ changes });
    const { report } = await shownTo(holder);
    expect(report).toMatchObject({ command: null, keyAnswer: "noKey", keyPrefix: null, occurredAbout: true });
  });

  test("twice under one key is one ticket with two links", async () => {
    const key = newKey();
    const [first, second] = [await send({ key }), await send({ key })];
    expect(second.number).toBe(first.number);
    expect(second.token).not.toBe(first.token);
    expect(second.holder.ticketId).toBe(first.holder.ticketId);
    expect(await db().ticket.count()).toBe(1);
  });

  test("ten times at once under one key is one ticket", async () => {
    const key = newKey();
    const all = await Promise.all(Array.from({ length: 10 }, () => send({ key })));
    expect(new Set(all.map(({ number }) => number)).size).toBe(1);
    expect(await db().ticket.count()).toBe(1);
    expect(await db().ticketLink.count()).toBe(10);
  });

  test("an idempotency key is stored as its hash, whatever it was made of", async () => {
    const key = `cr_${"3f9a1c07".repeat(7)}`;
    const { holder } = await send({ key });
    await reply({ text: "Hello", idempotencyKey: key }, { by: holder, now: at(1), profile, hours });
    const stored = JSON.stringify([await db().ticket.findMany(), await db().message.findMany()]);
    expect(stored).not.toContain(key.slice(0, 14));
  });

  test("another report under the same key is another ticket", async () => {
    const key = newKey();
    const first = await send({ key });
    const second = await send({ key, changes: { errorMessage: "Error: 502 Bad Gateway" } });
    expect(second.number).not.toBe(first.number);
  });
});

describe("the private link", () => {
  test("opens its one ticket, and neither a wrong nor a revoked one opens any", async () => {
    const { token, holder } = await send();
    expect(await openTicketLink(token)).toEqual(holder);
    expect(await openTicketLink(`${token.slice(0, 21)}${token.endsWith("A") ? "Q" : "A"}`)).toBeNull();
    expect(await openTicketLink("")).toBeNull();
    await db().ticketLink.updateMany({ data: { revokedAt: lateEvening } });
    expect(await openTicketLink(token)).toBeNull();
  });

  test("is not stored", async () => {
    const { token } = await send();
    const [link] = await db().ticketLink.findMany();
    expect(JSON.stringify(link)).not.toContain(token);
  });
});

describe("the conversation", () => {
  test("a follow-up keeps the open promise: nothing moves it for the worse", async () => {
    const { holder } = await send();
    await reply(message("Still there."), { by: holder, now: at(10), profile, hours });
    const { promise, messages } = await shownTo(holder);
    expect(messages.map(({ text }) => text)).toEqual(["Still there."]);
    expect(promise?.replyBy).toBe(Date.parse("2026-11-25T02:30:00Z"));
    expect(await db().replyPromise.count()).toBe(1);
  });

  test("the same message sent twice, also at once, arrives once", async () => {
    const { holder } = await send();
    const once = message("Hello?");
    const circumstances = { by: holder, now: at(5), profile, hours };
    await Promise.all([reply(once, circumstances), reply(once, circumstances), reply(once, circumstances)]);
    expect((await ticketForCustomer(holder))?.messages).toHaveLength(1);
  });

  test("a program's solution sent again after a reopening leaves the ticket open", async () => {
    const { holder } = await send();
    const solution = message("Gone.");
    const program = { by: holder, now: at(10), profile, hours, oneTextPerKey: true };
    expect(await solve(solution, program)).toEqual({ ok: true });
    await reopen(message("It is back."), { by: holder, now: at(20), profile, hours });
    expect(await solve(solution, { ...program, now: at(30) })).toEqual({ ok: true });
    expect(await ticketForCustomer(holder)).toMatchObject({ solvedAt: null, promise: { isOpen: true } });
  });

  test("keeps another text that a form sends under the same key, once, and refuses it to a program", async () => {
    const { holder } = await send();
    const circumstances = { by: holder, now: at(10), profile, hours };
    const first = message("Still there.");
    const edited = { ...first, text: "Still there, on two machines." };
    for (const one of [first, edited, edited, first])
      expect(await reply(one, circumstances)).toEqual({ ok: true });
    const program = { ...circumstances, oneTextPerKey: true };
    expect(await reply({ ...first, text: "And now?" }, program)).toEqual({ ok: false, reason: "key-reused" });
    const { messages } = await shownTo(holder);
    expect(messages.map(({ text }) => text)).toEqual([first.text, edited.text]);
  });

  test("a full key is refused, and what comes back is masked", async () => {
    const { holder } = await send();
    const key = `cr_${"0123456789abcdef".repeat(4)}`;
    const answer = await reply(message(`my key is ${key}`), { by: holder, now: at(1), profile, hours });
    expect(answer).toMatchObject({ ok: false, reason: "full-key" });
    expect(JSON.stringify(answer)).not.toContain(key.slice(0, 16));
    expect((await ticketForCustomer(holder))?.messages).toHaveLength(0);
  });

  test.each([
    ["nothing but space", " \n ", "missing"],
    ["more than 16 KB", "很".repeat(5500), "too-large"],
  ])("%s is refused", async (_name, text, reason) => {
    const { holder } = await send();
    expect(await reply(message(text), { by: holder, now: at(1), profile, hours })).toMatchObject({
      ok: false,
      reason,
    });
  });

  test("solving closes the promise; solving twice changes nothing", async () => {
    const { holder } = await send();
    await solve(message(""), { profile, by: holder, now: at(20) });
    await solve(message(""), { profile, by: holder, now: at(30) });
    const ticket = await ticketForCustomer(holder);
    expect(ticket).toMatchObject({ solvedAt: at(20).getTime(), arrivesAt: null, promise: { isOpen: false } });
    expect(await db().solution.count()).toBe(1);
  });

  test("a last message that comes too late for solving is given back, and one that was sent already is not doubled", async () => {
    const { holder } = await send();
    const thanks = message("It works, thank you.");
    await reply(thanks, { by: holder, now: at(1), profile, hours });
    expect(await solve(thanks, { by: holder, now: at(2), profile })).toEqual({ ok: true });
    const late = await solve(message("One more thing"), { by: holder, now: at(3), profile });
    expect(late).toEqual({ ok: false, reason: "solved", text: "One more thing" });
    expect((await ticketForCustomer(holder))?.messages).toHaveLength(1);
  });

  test("a message to a solved ticket is not sent blindly, and its text comes back", async () => {
    const { holder } = await send();
    await solve(message(""), { profile, by: holder, now: at(20) });
    const answer = await reply(message("Thanks"), { by: holder, now: at(21), profile, hours });
    expect(answer).toEqual({ ok: false, reason: "solved", text: "Thanks" });
  });

  test("reopening within 7 days makes a new promise, and its message is added", async () => {
    const { holder } = await send();
    await solve(message(""), { profile, by: holder, now: at(20) });
    const nextDay = new Date("2026-11-25T06:00:00Z");
    await reopen(message("It is back."), { by: holder, now: nextDay, profile, hours });
    const ticket = await ticketForCustomer(holder);
    expect(ticket).toMatchObject({
      solvedAt: null,
      promise: { isOpen: true, replyBy: Date.parse("2026-11-25T08:00:00Z") },
      messages: [{ text: "It is back." }],
    });
  });

  test("after 7 days it stays solved", async () => {
    const { holder } = await send();
    await solve(message(""), { profile, by: holder, now: at(0) });
    const later = at(7 * 24 * 60 + 1);
    expect(await reopen(message(""), { by: holder, now: later, profile, hours })).toMatchObject({
      reason: "too-late",
    });
  });
});

test("the current columns follow from the rows, and the events are numbered without a gap", async () => {
  const { holder } = await send();
  await reply(message("one"), { by: holder, now: at(1), profile, hours });
  await solve(message(""), { profile, by: holder, now: at(2) });
  await reopen(message("two"), { by: holder, now: at(3), profile, hours });
  const ticket = await db().ticket.findUniqueOrThrow({
    where: { id: holder.ticketId },
    include: { promises: true, solutions: true, events: { orderBy: { number: "asc" } } },
  });
  const open = ticket.promises.filter(({ keptAt, closedAt }) => keptAt === null && closedAt === null);
  const standing = ticket.solutions.filter(({ reopenedAt }) => reopenedAt === null);
  expect(ticket.solvedAt).toEqual(standing[0]?.solvedAt ?? null);
  expect([ticket.waitingSince, ticket.arrivesAt, ticket.replyBy]).toEqual(
    open.map(({ madeAt, arrivesAt, replyBy }) => [madeAt, arrivesAt, replyBy])[0],
  );
  expect(ticket.events.map(({ number }) => number)).toEqual(ticket.events.map((_event, index) => index + 1));
  expect(ticket.lastEventNumber).toBe(ticket.events.length);
  expect(ticket.lastToldNumber).toBe(ticket.events.length);
  expect(ticket.events.map(({ kind }) => kind)).toEqual([
    "sent",
    "message",
    "solved",
    "reopened",
    "message",
    "promise",
  ]);
});

test("the database counts an event as told to the customer where the code does, of whichever kind", async () => {
  const { ticketId } = (await send()).holder;
  let told = 1;
  for (const [index, kind] of ticketEventKinds.entries()) {
    const number = index + 2;
    await db().ticketEvent.create({ data: { ticketId, number, kind, by: "staff", at: at(index) } });
    if (isTold(kind)) told = number;
    const ticket = await db().ticket.findUniqueOrThrow({ where: { id: ticketId } });
    expect(ticket.lastToldNumber, kind).toBe(told);
  }
  expect(isTold("from a later version")).toBe(false);
});
