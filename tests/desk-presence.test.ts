import { beforeEach, describe, expect, test, vi } from "vitest";
import { colleagues, giveSign, leaveDesk, setAway, whoIsHere } from "#lib/desk/index.ts";
import { readSign, stillThere } from "#lib/desk/rules.ts";
import { db, dbPool } from "#lib/platform/db.ts";
import type { Staff } from "#lib/staff/index.ts";
import { claim } from "#lib/tickets/index.ts";
import { colleague, emptyDesk, hours, noon, seen, send } from "./desk-tickets.ts";

let lin: Staff;
let omar: Staff;

beforeEach(async () => {
  await emptyDesk();
  lin = await colleague("Lin");
  omar = await colleague("Omar");
});

const later = (milliseconds: number) => new Date(noon.getTime() + milliseconds);
const minutes = 60_000;
const tab = (name: string) => name.padStart(32, "0");

interface Sign {
  by: Staff;
  ticket?: string | null;
  in?: string;
  writes?: boolean;
  now?: Date;
  actedAgo?: number;
}

function sign({ by, ticket = null, writes = false, now = noon, actedAgo = 0, in: name = "a" }: Sign) {
  return giveSign({ tab: tab(name), ticket, isWriting: writes, actedAgo }, { by, now, hours });
}

const leave = (by: Staff, name = "a") => giveSign({ tab: tab(name), leaves: true }, { by, now: noon, hours });

describe("who is at the desk", () => {
  test("whoever gave a sign of life in the last minute, each once however many tabs they have", async () => {
    await sign({ by: omar });
    await sign({ by: lin, in: "a", now: later(-20_000) });
    await sign({ by: lin, in: "b" });
    expect(await whoIsHere({ now: noon, hours })).toEqual(["Lin", "Omar"]);
    expect(await whoIsHere({ now: later(59_999), hours })).toEqual(["Lin", "Omar"]);
    expect(await whoIsHere({ now: later(60_000), hours })).toEqual([]);
  });

  test("nobody whose account is disabled", async () => {
    await sign({ by: lin });
    await db().staffAccount.update({ where: { id: lin.id }, data: { disabledAt: noon } });
    expect(await whoIsHere({ now: noon, hours })).toEqual([]);
    await sign({ by: lin });
    expect(await whoIsHere({ now: noon, hours })).toEqual([]);
  });

  test("nobody once support is closed", async () => {
    const closing = new Date("2026-11-24T15:00:00Z");
    const before = new Date(closing.getTime() - 1);
    await sign({ by: lin, now: before });
    expect(await whoIsHere({ now: before, hours })).toEqual(["Lin"]);
    expect(await whoIsHere({ now: closing, hours })).toEqual([]);
  });

  test("nobody whose page was merely left open over night, but whoever does something after the opening", async () => {
    const opening = new Date("2026-11-25T01:00:00Z");
    const after = new Date(opening.getTime() + 2 * minutes);
    await sign({ by: lin, now: new Date(opening.getTime() - minutes) });
    await sign({ by: lin, now: after, actedAgo: 3 * minutes });
    expect(await whoIsHere({ now: after, hours })).toEqual([]);
    await sign({ by: lin, now: after, actedAgo: 2 * minutes });
    expect(await whoIsHere({ now: after, hours })).toEqual(["Lin"]);
  });

  test("nobody who has done nothing for ten minutes", async () => {
    await sign({ by: lin, actedAgo: 10 * minutes });
    expect(await whoIsHere({ now: noon, hours })).toEqual([]);
    await sign({ by: lin, actedAgo: 10 * minutes - 1 });
    expect(await whoIsHere({ now: noon, hours })).toEqual(["Lin"]);
  });

  test("nobody who is away, in any tab, until they say that they are back", async () => {
    await sign({ by: lin, in: "a" });
    await sign({ by: lin, in: "b" });
    await setAway(true, { by: lin, now: noon });
    expect(await db().presence.count()).toBe(0);
    await sign({ by: lin, in: "b" });
    expect(await whoIsHere({ now: noon, hours })).toEqual([]);
    await setAway(false, { by: lin, now: noon });
    expect(await whoIsHere({ now: noon, hours })).toEqual([]);
    await sign({ by: lin, in: "b" });
    expect(await whoIsHere({ now: noon, hours })).toEqual(["Lin"]);
  });

  test("being away lasts from the first time that it was said", async () => {
    await setAway(true, { by: lin, now: noon });
    await setAway(true, { by: lin, now: later(minutes) });
    const { awaySince } = await db().staffAccount.findUniqueOrThrow({ where: { id: lin.id } });
    expect(awaySince).toEqual(noon);
  });

  test("whoever leaves one of two tabs is still there; who leaves the desk is not", async () => {
    await sign({ by: lin, in: "a" });
    await sign({ by: lin, in: "b" });
    await leave(lin, "a");
    expect(await whoIsHere({ now: noon, hours })).toEqual(["Lin"]);
    await leaveDesk(lin);
    expect(await whoIsHere({ now: noon, hours })).toEqual([]);
  });

  test("nobody leaves for another one", async () => {
    await sign({ by: lin });
    await leave(omar);
    expect(await whoIsHere({ now: noon, hours })).toEqual(["Lin"]);
  });
});

describe("who is at a ticket", () => {
  test("is the answer to a sign of life: colleagues alone, for a minute after their last one", async () => {
    const { number } = await send();
    const { number: other } = await send("Error: 529 Overloaded");
    expect(await sign({ by: omar, ticket: number, writes: true, now: later(-20_000) })).toEqual([]);
    await sign({ by: omar, ticket: other, in: "b" });
    const there = { ticket: number, name: "Omar", looksFor: 40_000, writesFor: 40_000 };
    expect(await sign({ by: lin, ticket: number })).toEqual([there]);
    // At none of the tickets, the whole desk.
    const elsewhere = { ticket: other, name: "Omar", looksFor: 60_000, writesFor: 0 };
    const all = await sign({ by: lin });
    expect(all).toHaveLength(2);
    expect(all).toEqual(expect.arrayContaining([there, elsewhere]));
  });

  test("costs one statement, the answer included", async () => {
    const { number } = await send();
    await sign({ by: omar, ticket: number });
    const asked = vi.spyOn(dbPool(), "query");
    expect(await sign({ by: lin, ticket: number })).toHaveLength(1);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
    expect(await db().presence.count()).toBe(2);
  });

  test("two tabs of one person are one colleague, who writes if they write in either", async () => {
    const { number } = await send();
    await sign({ by: omar, ticket: number, in: "a", writes: true, now: later(-30_000) });
    await sign({ by: omar, ticket: number, in: "b" });
    expect(await colleagues({ by: lin, now: noon, hours, ticket: number })).toEqual([
      { ticket: number, name: "Omar", looksFor: 60_000, writesFor: 30_000 },
    ]);
  });

  test("two people of one name are two", async () => {
    const { number } = await send();
    const namesake = await db().staffAccount.create({
      data: { name: "Omar", email: "o2@example.com", passwordHash: "none", role: "agent", madeAt: noon },
    });
    await sign({ by: omar, ticket: number });
    await sign({ by: { ...omar, id: namesake.id }, ticket: number });
    expect(await colleagues({ by: lin, now: noon, hours, ticket: number })).toHaveLength(2);
  });

  test("going on to another ticket, stopping to write, leaving and being away end it at once", async () => {
    const { number } = await send();
    const { number: other } = await send("Error: 529 Overloaded");
    const atFirst = () => colleagues({ by: lin, now: noon, hours, ticket: number });
    await sign({ by: omar, ticket: number, writes: true });
    await sign({ by: omar, ticket: number });
    expect(await atFirst()).toMatchObject([{ writesFor: 0 }]);
    await sign({ by: omar, ticket: other });
    expect(await atFirst()).toEqual([]);
    await sign({ by: omar, ticket: number });
    await leave(omar);
    expect(await atFirst()).toEqual([]);
    await sign({ by: omar, ticket: number });
    await setAway(true, { by: omar, now: noon });
    expect(await atFirst()).toEqual([]);
  });

  test("does not reach beyond the end of support", async () => {
    const { number } = await send();
    const now = new Date("2026-11-24T14:59:50Z");
    await sign({ by: omar, ticket: number, now });
    expect(await colleagues({ by: lin, now, hours, ticket: number })).toMatchObject([{ looksFor: 10_000 }]);
    const closed = new Date("2026-11-24T15:00:00Z");
    expect(await colleagues({ by: lin, now: closed, hours, ticket: number })).toEqual([]);
  });

  test("a ticket that is gone or never was is no ticket, and nothing is written there", async () => {
    const { number, id } = await send();
    await sign({ by: omar, ticket: number, writes: true });
    await db().ticket.delete({ where: { id } });
    expect(await db().presence.count()).toBe(0);
    expect(await sign({ by: omar, ticket: number, writes: true })).toEqual([]);
    expect(await db().presence.findMany()).toMatchObject([{ ticketId: null, isWriting: false }]);
    expect(await whoIsHere({ now: noon, hours })).toEqual(["Omar"]);
  });

  test("a sign of life that meets the end of its ticket harms neither", async () => {
    const sent = await Promise.all(Array.from({ length: 10 }, () => send()));
    await Promise.all(
      sent.flatMap(({ number, id }, index) => [
        sign({ by: omar, ticket: number, in: String(index), writes: true }),
        db().ticket.delete({ where: { id } }),
        sign({ by: lin, ticket: number, in: String(index) }),
      ]),
    );
    expect(await db().ticket.count()).toBe(0);
    expect(await db().presence.count({ where: { ticketId: { not: null } } })).toBe(0);
  });

  test("a ticket stays with its holder, whatever becomes of their presence", async () => {
    const { number, id } = await send();
    await claim(id, { by: omar, now: noon, takeOver: false });
    await sign({ by: omar, ticket: number });
    await setAway(true, { by: omar, now: noon });
    await leaveDesk(omar);
    expect((await seen(number, lin)).assignee).toMatchObject({ id: omar.id });
  });
});

test("rows older than a day are dropped by the next sign of life, whoever's they are", async () => {
  const dayLater = (milliseconds: number) => later(24 * 60 * minutes + milliseconds);
  await sign({ by: omar, in: "a" });
  await sign({ by: lin, in: "a", now: later(minutes) });
  await sign({ by: omar, in: "b", now: dayLater(1) });
  expect(await db().presence.count()).toBe(2);
  // A tab that wakes up after a day keeps its own.
  await sign({ by: lin, in: "a", now: dayLater(2 * minutes) });
  expect(await db().presence.findMany({ where: { staffId: lin.id } })).toMatchObject([
    { tabName: tab("a"), seenAt: dayLater(2 * minutes) },
  ]);
});

describe("a sign of life as it is sent", () => {
  const sent = { tab: tab("a"), ticket: "ff-7k3m9q", isWriting: true, actedAgo: 12.5 };

  test("names a tab, perhaps a ticket, and when something was done", () => {
    expect(readSign(sent)).toEqual({ ...sent, ticket: "FF-7K3M9Q" });
    expect(readSign({ ...sent, ticket: null })).toEqual({ ...sent, ticket: null });
    expect(readSign({ ...sent, ticket: "17; drop table" })).toEqual({ ...sent, ticket: null });
    expect(readSign({ tab: tab("a"), leaves: true })).toEqual({ tab: tab("a"), leaves: true });
  });

  test.each([
    {},
    null,
    { ...sent, tab: "x" },
    { ...sent, isWriting: "yes" },
    { ...sent, actedAgo: -1 },
    { ...sent, actedAgo: Number.POSITIVE_INFINITY },
    { tab: tab("a"), leaves: false },
  ])("%j is none", (made) => {
    expect(readSign(made)).toBeNull();
  });
});

test("on a page, who writes stops to be shown as writing and then as there, by the clock alone", () => {
  const one = { ticket: "FF-7K3M9Q", name: "Omar", looksFor: 60_000, writesFor: 30_000 };
  expect(stillThere([one], 30_000)).toEqual([{ ...one, looksFor: 30_000, writesFor: 0 }]);
  expect(stillThere([one], 59_999)).toEqual([{ ...one, looksFor: 1, writesFor: 0 }]);
  expect(stillThere([one], 60_000)).toEqual([]);
});
