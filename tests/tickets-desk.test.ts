import { beforeEach, describe, expect, test } from "vitest";
import { deskPage } from "#lib/desk/index.ts";
import { db } from "#lib/platform/db.ts";
import type { Staff } from "#lib/staff/index.ts";
import {
  answer,
  claim,
  note,
  release,
  reply,
  solve,
  solveForCustomer,
  takeNext,
  ticketForCustomer,
} from "#lib/tickets/index.ts";
import { at, colleague, emptyDesk, hours, message, seen, send } from "./desk-tickets.ts";
import { profile } from "./profile.ts";

let lin: Staff;
let omar: Staff;

beforeEach(async () => {
  await emptyDesk();
  lin = await colleague("Lin");
  omar = await colleague("Omar");
});

describe("taking the next ticket", () => {
  test("ten at once get ten different ones", async () => {
    const numbers = await Promise.all(Array.from({ length: 12 }, async () => (await send()).number));
    const team = await Promise.all(Array.from({ length: 10 }, (_none, index) => colleague(`Agent ${index}`)));
    const taken = await Promise.all(team.map((by) => takeNext({ by, now: at(1) })));
    const got = taken.map((one) => (one.ok ? one.number : null));
    expect(new Set(got).size).toBe(10);
    expect(numbers).toEqual(expect.arrayContaining(got));
    expect(await db().claim.count({ where: { releasedAt: null } })).toBe(10);
  });

  test("hands out the nearest promise first, then the most severe, then the oldest", async () => {
    const low = await send("Error: 400 Bad Request", at(0));
    const high = await send("Error: 529 Overloaded", at(0));
    const older = await send("Error: 400 Bad Request", at(-5));
    const order = [];
    for (let index = 0; index < 3; index += 1) {
      const taken = await takeNext({ by: lin, now: at(1) });
      order.push(taken.ok && taken.number);
    }
    expect(order).toEqual([older.number, high.number, low.number]);
  });

  test("hands out arrived tickets only, and says when the next arrives", async () => {
    const night = new Date("2026-11-24T20:00:00Z");
    await send("Error: 429", night);
    expect(await takeNext({ by: lin, now: night })).toEqual({
      ok: false,
      nextArrivesAt: new Date("2026-11-25T01:00:00Z"),
    });
    expect(await takeNext({ by: lin, now: new Date("2026-11-25T01:00:00Z") })).toMatchObject({ ok: true });
    expect(await takeNext({ by: lin, now: new Date("2026-11-25T02:00:00Z") })).toEqual({
      ok: false,
      nextArrivesAt: null,
    });
  });

  test("while support is closed, what has arrived is still handed out", async () => {
    const { number } = await send("Error: 429", new Date("2026-11-24T14:50:00Z"));
    expect(await takeNext({ by: lin, now: new Date("2026-11-24T16:00:00Z") })).toEqual({ ok: true, number });
  });

  test("what a disabled account held is handed out again", async () => {
    const { id, number } = await send();
    await claim(id, { by: omar, now: at(1), takeOver: false });
    expect(await takeNext({ by: lin, now: at(2) })).toMatchObject({ ok: false });
    await db().staffAccount.update({ where: { id: omar.id }, data: { disabledAt: at(3) } });
    expect(await takeNext({ by: lin, now: at(4) })).toEqual({ ok: true, number });
  });

  test("an arriving ticket may be answered early by hand", async () => {
    const night = new Date("2026-11-24T20:00:00Z");
    const { number, id, holder } = await send("Error: 429", night);
    const { lastEventNumber: seenEvent } = await seen(number, lin);
    const early = { ...message("Early bird"), seenEvent };
    expect(await answer(id, early, { by: lin, now: night, profile, waits: false })).toEqual({ ok: true });
    expect((await ticketForCustomer(holder))?.promise).toMatchObject({
      isOpen: false,
      keptAt: night.getTime(),
    });
  });
});

describe("holding a ticket", () => {
  test("is one person's at a time, and taking it over is said", async () => {
    const { id, number } = await send();
    expect(await claim(id, { by: lin, now: at(1), takeOver: false })).toEqual({ ok: true });
    expect(await claim(id, { by: omar, now: at(2), takeOver: false })).toEqual({
      ok: false,
      reason: "held",
      holder: "Lin",
    });
    expect(await claim(id, { by: omar, now: at(3), takeOver: true })).toEqual({ ok: true });
    expect((await seen(number, lin)).assignee).toMatchObject({ name: "Omar" });
    expect(await release(id, { by: lin, now: at(4) })).toEqual({ ok: false, reason: "not-yours" });
    expect(await release(id, { by: omar, now: at(5) })).toEqual({ ok: true });
    expect((await seen(number, lin)).assignee).toBeNull();
  });
});

describe("answering", () => {
  test("keeps the promise, shows the name, and takes the ticket when nobody held it", async () => {
    const { id, number, holder } = await send();
    const { lastEventNumber: seenEvent } = await seen(number, lin);
    await answer(
      id,
      { ...message("Try again now."), seenEvent },
      { by: lin, now: at(30), profile, waits: false },
    );
    const ticket = await ticketForCustomer(holder);
    expect(ticket?.messages).toMatchObject([{ author: "staff", staffName: "Lin", text: "Try again now." }]);
    expect(ticket?.promise).toMatchObject({ isOpen: false, keptAt: at(30).getTime() });
    expect((await seen(number, omar)).assignee).toMatchObject({ name: "Lin" });
  });

  test("a reply on an old state is not sent: it says what came in between and keeps the text", async () => {
    const { id, number, holder } = await send();
    const { lastEventNumber: seenEvent } = await seen(number, lin);
    await reply(message("Found it, the key was disabled."), { by: holder, now: at(5), profile, hours });
    const late = { ...message("Please compare the prefix."), seenEvent };
    expect(await answer(id, late, { by: lin, now: at(6), profile, waits: false })).toEqual({
      ok: false,
      reason: "stale",
      since: ["message"],
      text: "Please compare the prefix.",
    });
    const again = { ...late, seenEvent: (await seen(number, lin)).lastEventNumber };
    expect(await answer(id, again, { by: lin, now: at(7), profile, waits: false })).toEqual({ ok: true });
  });

  test("one's own note in between is no surprise", async () => {
    const { id, number } = await send();
    const { lastEventNumber: seenEvent } = await seen(number, lin);
    await note(id, { ...message("same prefix as last week"), seenEvent }, { by: lin, now: at(1), profile });
    const sent = await answer(
      id,
      { ...message("Hello"), seenEvent },
      { by: lin, now: at(2), profile, waits: false },
    );
    expect(sent).toEqual({ ok: true });
  });

  test("pressed twice at once is sent once", async () => {
    const { id, number, holder } = await send();
    const { lastEventNumber: seenEvent } = await seen(number, lin);
    const once = { ...message("Once"), seenEvent };
    const circumstances = { by: lin, now: at(1), profile, waits: true };
    const both = await Promise.all([answer(id, once, circumstances), answer(id, once, circumstances)]);
    expect(both).toEqual([{ ok: true }, { ok: true }]);
    expect((await ticketForCustomer(holder))?.messages).toHaveLength(1);
  });

  test("is refused while another holds it, after it was solved, and with a full key; the text stays", async () => {
    const { id, number, holder } = await send();
    await claim(id, { by: omar, now: at(1), takeOver: false });
    const { lastEventNumber: seenEvent } = await seen(number, lin);
    const circumstances = { by: lin, now: at(2), profile, waits: false };
    expect(await answer(id, { ...message("Hi"), seenEvent }, circumstances)).toMatchObject({
      reason: "held",
      holder: "Omar",
      text: "Hi",
    });
    await solve(message(""), { by: holder, now: at(3), profile });
    expect(await answer(id, { ...message("Hi"), seenEvent }, circumstances)).toMatchObject({
      reason: "solved",
      text: "Hi",
    });
    const key = `cr_${"9f".repeat(32)}`;
    const refused = await answer(id, { ...message(`use ${key}`), seenEvent }, circumstances);
    expect(refused).toMatchObject({ ok: false, reason: "full-key" });
    expect(JSON.stringify(refused)).not.toContain(key.slice(0, 14));
  });

  test("a note reaches no customer", async () => {
    const { id, number, holder } = await send();
    await note(id, { ...message("smells like abuse"), seenEvent: 1 }, { by: lin, now: at(1), profile });
    expect(JSON.stringify(await ticketForCustomer(holder))).not.toContain("abuse");
    expect((await seen(number, omar)).notes).toMatchObject([{ staffName: "Lin", text: "smells like abuse" }]);
  });

  test("the staff solves, the customer's answer makes a new promise for the same person", async () => {
    const { id, number, holder } = await send();
    const { lastEventNumber: seenEvent } = await seen(number, lin);
    await answer(
      id,
      { ...message("Wait a minute."), seenEvent },
      { by: lin, now: at(1), profile, waits: true },
    );
    await reply(message("It worked, thank you."), { by: holder, now: at(9), profile, hours });
    const stale = await solveForCustomer(id, { seenEvent }, { by: lin, now: at(10) });
    expect(stale).toEqual({ ok: false, reason: "stale", since: ["message"] });
    expect(await ticketForCustomer(holder)).toMatchObject({ solvedAt: null, promise: { isOpen: true } });
    const fresh = (await seen(number, lin)).lastEventNumber;
    expect(await solveForCustomer(id, { seenEvent: fresh }, { by: lin, now: at(11) })).toEqual({ ok: true });
    expect((await ticketForCustomer(holder))?.solvedAt).toBe(at(11).getTime());
  });
});

test("each list holds what it says, and the counts agree with the lists", async () => {
  const queued = await send();
  const mine = await send();
  const waiting = await send();
  const solved = await send();
  const arriving = await send("Error: 502", new Date("2026-11-24T20:00:00Z"));
  await claim(mine.id, { by: lin, now: at(1), takeOver: false });
  await answer(
    waiting.id,
    { ...message("And now?"), seenEvent: 1 },
    { by: omar, now: at(1), profile, waits: true },
  );
  await solve(message(""), { by: solved.holder, now: at(2), profile });
  const lists = {
    queue: [queued, mine],
    mine: [mine],
    waiting: [waiting],
    arriving: [arriving],
    solved: [solved],
  };
  for (const list of ["queue", "mine", "waiting", "arriving", "solved"] as const) {
    const { rows, counts } = await deskPage(list, { by: lin, now: at(3), page: 1 });
    expect(rows.map(({ number }) => number).sort(), list).toEqual(
      lists[list].map(({ number }) => number).sort(),
    );
    if (list !== "solved") expect(counts[list], list).toBe(rows.length);
  }
});

test("a customer's message ends the waiting for the customer", async () => {
  const { id, holder } = await send();
  await answer(id, { ...message("And now?"), seenEvent: 1 }, { by: lin, now: at(1), profile, waits: true });
  await reply(message("Still there"), { by: holder, now: at(2), profile, hours });
  const { rows } = await deskPage("waiting", { by: lin, now: at(3), page: 1 });
  expect(rows).toEqual([]);
  expect((await deskPage("queue", { by: lin, now: at(3), page: 1 })).rows).toMatchObject([
    { assignee: "Lin" },
  ]);
});

test("the assignee follows from the claims", async () => {
  const { id } = await send();
  await claim(id, { by: lin, now: at(1), takeOver: false });
  await claim(id, { by: omar, now: at(2), takeOver: true });
  const ticket = await db().ticket.findUniqueOrThrow({ where: { id }, include: { claims: true } });
  const standing = ticket.claims.filter(({ releasedAt }) => releasedAt === null);
  expect(ticket.assigneeId).toBe(standing[0]?.staffId);
  expect(standing).toHaveLength(1);
});
