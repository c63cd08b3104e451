import { beforeEach, describe, expect, test } from "vitest";
import { whoIsHere } from "#lib/desk/index.ts";
import { db } from "#lib/platform/db.ts";
import type { Staff } from "#lib/staff/index.ts";
import { at, colleague, emptyDesk, hours, noon } from "./desk-tickets.ts";

let lin: Staff;
let omar: Staff;

beforeEach(async () => {
  await emptyDesk();
  lin = await colleague("Lin");
  omar = await colleague("Omar");
});

const later = (milliseconds: number) => new Date(noon.getTime() + milliseconds);

async function show(by: Staff, tabName: string, seenAt: Date) {
  await db().presence.create({ data: { staffId: by.id, tabName, isWriting: false, seenAt } });
}

describe("who is at the desk", () => {
  test("whoever gave a sign of life in the last minute, each once", async () => {
    await show(omar, "one", noon);
    await show(lin, "one", later(-20_000));
    await show(lin, "two", noon);
    expect(await whoIsHere({ now: noon, hours })).toEqual(["Lin", "Omar"]);
    expect(await whoIsHere({ now: later(59_999), hours })).toEqual(["Lin", "Omar"]);
    expect(await whoIsHere({ now: later(60_000), hours })).toEqual([]);
  });

  test("nobody who is away or whose account is disabled", async () => {
    await show(omar, "one", noon);
    await show(lin, "one", noon);
    await db().staffAccount.update({ where: { id: omar.id }, data: { awaySince: noon } });
    expect(await whoIsHere({ now: at(0), hours })).toEqual(["Lin"]);
    await db().staffAccount.update({ where: { id: lin.id }, data: { disabledAt: noon } });
    expect(await whoIsHere({ now: at(0), hours })).toEqual([]);
  });

  test("nobody once support is closed", async () => {
    const closing = new Date("2026-11-24T15:00:00Z");
    await show(lin, "one", new Date(closing.getTime() - 1));
    expect(await whoIsHere({ now: new Date(closing.getTime() - 1), hours })).toEqual(["Lin"]);
    expect(await whoIsHere({ now: closing, hours })).toEqual([]);
  });
});
