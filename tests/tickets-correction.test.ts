import { beforeEach, describe, expect, test } from "vitest";
import { deskPage } from "#lib/desk/index.ts";
import { db } from "#lib/platform/db.ts";
import type { Staff } from "#lib/staff/index.ts";
import { answer, correct, ticketForCustomer } from "#lib/tickets/index.ts";
import { readVerdict, verdictValue } from "#lib/tickets/rules.ts";
import { at, colleague, emptyDesk, message, noon, seen, send } from "./desk-tickets.ts";
import { profile } from "./profile.ts";

let lin: Staff;
let omar: Staff;

beforeEach(async () => {
  await emptyDesk();
  lin = await colleague("Lin");
  omar = await colleague("Omar");
});

describe("what the staff says the error was", () => {
  test("is what the ticket goes by from then on, beside what the classifier had said", async () => {
    const { number, holder, id } = await send("hello");
    expect((await seen(number, lin)).diagnosis.code).toBe("unknown");
    await correct(id, { code: "503", cause: "maintenance" }, { by: lin, now: at(1) });

    const ticket = await seen(number, omar);
    expect(ticket.diagnosis).toMatchObject({ code: "503", cause: "maintenance", confidence: 1 });
    expect(ticket.correction).toEqual({
      staffName: "Lin",
      at: at(1).getTime(),
      judged: { code: "unknown", cause: null },
    });
    expect(ticket.events.at(-1)).toMatchObject({ kind: "corrected", staffName: "Lin" });
    expect((await ticketForCustomer(holder))?.diagnosis.code).toBe("503");
    const { rows } = await deskPage("queue", { by: lin, now: at(2), page: 1 });
    expect(rows.map(({ code }) => code)).toEqual(["503"]);
    expect(await db().ticket.findUniqueOrThrow({ where: { id } })).toMatchObject({
      code: "unknown",
      correctedCode: "503",
      severity: 3,
    });
  });

  test("is the last word of whoever spoke last; the same word twice is one", async () => {
    const { number, id } = await send();
    await correct(id, { code: "401", cause: null }, { by: lin, now: at(1) });
    await correct(id, { code: "429", cause: "quota" }, { by: omar, now: at(2) });
    await correct(id, { code: "429", cause: "quota" }, { by: lin, now: at(3) });
    expect((await seen(number, lin)).correction).toMatchObject({ staffName: "Omar", at: at(2).getTime() });
    expect(await db().correction.count()).toBe(2);
  });

  test("may also be that the diagnosis was right", async () => {
    const { number, id } = await send();
    const { diagnosis } = await seen(number, lin);
    await correct(id, diagnosis, { by: lin, now: at(1) });
    const ticket = await seen(number, lin);
    expect(ticket.correction?.judged).toEqual({ code: diagnosis.code, cause: diagnosis.cause });
  });

  test("crosses nobody's reply", async () => {
    const { number, id } = await send();
    const { lastEventNumber } = await seen(number, lin);
    await correct(id, { code: "429", cause: "quota" }, { by: omar, now: at(1) });
    const reply = { ...message("Try again tomorrow."), seenEvent: lastEventNumber };
    expect(await answer(id, reply, { by: lin, now: at(2), profile, waits: false })).toEqual({ ok: true });
  });

  test("is gone with its ticket", async () => {
    const { id } = await send("hello", noon);
    await correct(id, { code: "429", cause: null }, { by: lin, now: at(1) });
    await db().ticket.delete({ where: { id } });
    expect(await db().correction.count()).toBe(0);
  });
});

describe("one value for code and cause", () => {
  test.each(["429", "429/quota", "403/disabled", "unknown"])("%s", (value) => {
    const verdict = readVerdict(value);
    expect(verdict && verdictValue(verdict)).toBe(value);
  });

  test.each(["", "418", "429/", "429/no-such-cause", "429/quota/quota", "unknown/quota", null, 429, {}])(
    "not %j",
    (value) => {
      expect(readVerdict(value)).toBeNull();
    },
  );
});
