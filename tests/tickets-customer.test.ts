import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/platform/db.ts";
import { hashLinkToken, randomLinkToken } from "#lib/platform/link-token.ts";
import type { GuardedText } from "#lib/report/index.ts";
import { readReport } from "#lib/report/index.ts";
import { hashIdempotencyKey } from "#lib/tickets/idempotency.ts";
import {
  answer,
  erase,
  keepDraft,
  note,
  openTicketLink,
  rate,
  reopen,
  reply,
  revokeLinks,
  rotateLink,
  solve,
  solveForCustomer,
  submit,
  ticketForCustomer,
  wholeTicket,
} from "#lib/tickets/index.ts";
import { at, colleague, emptyDesk, hours, message, noon, seen, send } from "./desk-tickets.ts";
import { profile } from "./profile.ts";
import { placesOf } from "./text-columns.ts";

const sevenDays = 7 * 24 * 60;

beforeEach(emptyDesk);

type Holder = Awaited<ReturnType<typeof send>>["holder"];

const circumstances = (by: Holder, minutes: number) => ({ by, now: at(minutes), profile, hours });
const solved = (by: Holder, minutes: number) => solve(message(""), circumstances(by, minutes));
const kinds = async (ticketId: number) =>
  (await db().ticketEvent.findMany({ where: { ticketId }, orderBy: { number: "asc" } })).map(
    ({ kind }) => kind,
  );

describe("a message to a solved ticket", () => {
  test("is added as it is where its page had shown it solved: no promise, no reopening, no queue", async () => {
    const { holder } = await send();
    await solved(holder, 10);
    const thanks = { ...message("Thanks!"), seen: "solved" as const };
    for (const minutes of [11, 12])
      expect(await reply(thanks, circumstances(holder, minutes))).toEqual({ ok: true });
    const ticket = await ticketForCustomer(holder);
    expect(ticket).toMatchObject({ solvedAt: at(10).getTime(), arrivesAt: null });
    expect(ticket?.messages.map(({ text }) => text)).toEqual(["Thanks!"]);
    expect(await db().replyPromise.count()).toBe(1);
    expect(await kinds(holder.ticketId)).toEqual(["sent", "solved", "message"]);
  });

  test("comes back where its page had still shown it open", async () => {
    const { holder } = await send();
    await solved(holder, 10);
    const late = { ...message("And another thing"), seen: "open" as const };
    expect(await reply(late, circumstances(holder, 11))).toEqual({
      ok: false,
      reason: "solved",
      text: "And another thing",
    });
  });

  test("is an ordinary message once the ticket was opened again elsewhere", async () => {
    const { holder } = await send();
    await solved(holder, 10);
    await reopen(message(""), circumstances(holder, 11));
    await reply({ ...message("Hm."), seen: "solved" }, circumstances(holder, 12));
    expect(await ticketForCustomer(holder)).toMatchObject({ solvedAt: null, promise: { isOpen: true } });
  });

  test("reopens a ticket to which it was first sent without reopening, and is there once", async () => {
    const { holder } = await send();
    await solved(holder, 10);
    const back = { ...message("It is back."), seen: "solved" as const };
    await reply(back, circumstances(holder, 11));
    for (const minutes of [12, 13])
      expect(await reopen(back, circumstances(holder, minutes))).toEqual({ ok: true });
    const ticket = await ticketForCustomer(holder);
    expect(ticket).toMatchObject({ solvedAt: null, promise: { isOpen: true } });
    expect(ticket?.messages).toHaveLength(1);
    await solved(holder, 14);
    await reopen(back, circumstances(holder, 15));
    expect((await ticketForCustomer(holder))?.solvedAt).toBe(at(14).getTime());
  });

  test("is taken at the last instant of the seven days, and at the next one neither way", async () => {
    const { holder } = await send();
    await solved(holder, 0);
    const thanks = () => ({ ...message("Thanks"), seen: "solved" as const });
    expect(await reply(thanks(), circumstances(holder, sevenDays))).toEqual({ ok: true });
    const after = { ...circumstances(holder, 0), now: new Date(at(sevenDays).getTime() + 1) };
    const tooLate = { ok: false, reason: "too-late", text: "Thanks" };
    expect(await reply(thanks(), after)).toEqual(tooLate);
    expect(await reopen(thanks(), after)).toEqual(tooLate);
  });
});

describe("a solution sent again under its key", () => {
  test("without a text, after a reopening, leaves the ticket open", async () => {
    const { holder } = await send();
    const once = message("");
    const program = { ...circumstances(holder, 10), oneTextPerKey: true };
    await solve(once, program);
    await reopen(message("It is back."), circumstances(holder, 20));
    expect(await solve(once, { ...program, now: at(30) })).toEqual({ ok: true });
    expect((await ticketForCustomer(holder))?.solvedAt).toBeNull();
    await solved(holder, 40);
    expect((await ticketForCustomer(holder))?.solvedAt).toBe(at(40).getTime());
  });

  test("with another text is refused to a program", async () => {
    const { holder } = await send();
    const once = message("");
    const program = { ...circumstances(holder, 10), oneTextPerKey: true };
    await solve(once, program);
    expect(await solve({ ...once, text: "Gone." }, program)).toEqual({ ok: false, reason: "key-reused" });
  });
});

describe("a rating", () => {
  test("is one for each solution, may be changed, and is an event only where it says something else", async () => {
    const mia = await colleague("Mia");
    const { holder, number } = await send();
    await solved(holder, 10);
    const partly = { grade: "partly", comment: " It helped,\n mostly. " } as const;
    await rate(partly, circumstances(holder, 11));
    await rate(partly, circumstances(holder, 12));
    await rate({ grade: "helped", comment: "" }, circumstances(holder, 13));
    const said = { grade: "helped", comment: null, ratedAt: at(13).getTime() };
    expect((await ticketForCustomer(holder))?.rating).toEqual(said);
    expect((await seen(number, mia)).lastRating).toEqual(said);
    expect(await db().rating.count()).toBe(1);
    expect(await kinds(holder.ticketId)).toEqual(["sent", "solved", "rated", "rated"]);

    await reopen(message(""), circumstances(holder, 20));
    await solved(holder, 21);
    expect((await ticketForCustomer(holder))?.rating).toBeNull();
    expect((await seen(number, mia)).lastRating).toEqual(said);
    await rate({ grade: "not", comment: "Back again" }, circumstances(holder, 22));
    expect(await db().rating.count()).toBe(2);
  });

  test("is refused for an open ticket, after seven days, with a long line and with a key", async () => {
    const { holder } = await send();
    const say = (comment: string, minutes: number) =>
      rate({ grade: "helped", comment }, circumstances(holder, minutes));
    expect(await say("", 1)).toEqual({ ok: false, reason: "not-solved" });
    await solved(holder, 2);
    expect(await say("x".repeat(501), 3)).toEqual({ ok: false, reason: "too-large" });
    expect(await say("x ".repeat(250), 3)).toEqual({ ok: true });
    const key = `cr_${"0123456789abcdef".repeat(4)}`;
    const refused = await say(`my key ${key}`, 3);
    expect(refused).toMatchObject({ ok: false, reason: "full-key" });
    expect(JSON.stringify(refused)).not.toContain(key.slice(0, 16));
    expect(await say("late", 2 + sevenDays + 1)).toEqual({ ok: false, reason: "too-late" });
  });
});

describe("the private link", () => {
  /** The same report under the same key, as a sender's retry brings it. */
  async function submitAgain(idempotencyKey: string) {
    const sent = { errorMessage: "429", command: "claude", occurredAt: "now", keyAnswer: "no-key" };
    const read = readReport(sent, { now: noon.getTime(), profile, fallbackZone: "UTC" });
    if (!read.ok) throw new Error("not a report");
    return submit(
      { report: read.report, sentTime: "now", triedSteps: [], idempotencyKey },
      { now: noon, profile, hours },
    );
  }

  test("rotated, opens the ticket by the new token alone, also where two had been minted", async () => {
    const key = "rotated-report-key";
    const [first, second] = [await submitAgain(key), await submitAgain(key)];
    const by = await openTicketLink(first.token);
    if (by === null) throw new Error("no holder");
    const next = randomLinkToken();
    expect(await rotateLink({ next }, { by, now: at(1) })).toEqual({ ok: true });
    expect(await openTicketLink(first.token)).toBeNull();
    expect(await openTicketLink(second.token)).toBeNull();
    expect((await openTicketLink(next))?.ticketId).toBe(by.ticketId);
    expect(await kinds(by.ticketId)).toEqual(["sent", "link-rotated"]);
    // Who had opened the old link a moment earlier takes the ticket no more.
    for (const take of [
      () => rotateLink({ next: randomLinkToken() }, { by, now: at(2) }),
      () => erase({}, { by, now: at(2) }),
    ])
      expect(await take()).toEqual({ ok: false, reason: "no-such-ticket" });
    // The sender's own retry finds its ticket.
    const again = await submitAgain(key);
    expect(again.number).toBe(first.number);
    expect((await openTicketLink(again.token))?.ticketId).toBe(by.ticketId);
  });

  test("rotated by two at once, has one successor", async () => {
    const { holder } = await send();
    const tries = [1, 2, 3].map(() => rotateLink({ next: randomLinkToken() }, { by: holder, now: at(1) }));
    expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().ticketLink.count({ where: { revokedAt: null } })).toBe(1);
  });

  test("revoked, opens nothing any more, not even to the same report sent again", async () => {
    const mia = await colleague("Mia");
    const key = "revoked-report-key";
    const { token, number } = await submitAgain(key);
    const by = await openTicketLink(token);
    if (by === null) throw new Error("no holder");
    expect(await revokeLinks({}, { by, now: at(1) })).toEqual({ ok: true });
    expect(await openTicketLink(token)).toBeNull();
    expect(await seen(number, mia)).toMatchObject({ isReadable: false });
    const again = await submitAgain(key);
    expect(again.number).not.toBe(number);
    expect(await db().ticketLink.count({ where: { ticketId: by.ticketId, revokedAt: null } })).toBe(0);
  });
});

/** One ticket with a text in every place that can hold one. */
async function fullTicket() {
  const mia = await colleague("Mia");
  const idempotencyKey = "a-key-of-the-full-one";
  const sent = {
    errorMessage: "Error 429 xylophone",
    command: "claude -p zither",
    occurredAt: "now",
    keyPrefix: "cr_f1ddle0",
    zone: "Europe/Berlin",
  };
  const read = readReport(sent, { now: noon.getTime(), profile, fallbackZone: "UTC" });
  if (!read.ok) throw new Error("not a report");
  const { token, number } = await submit(
    { report: read.report, sentTime: "now", triedSteps: ["wait-a-minute"], idempotencyKey },
    { now: noon, profile, hours },
  );
  const holder = await openTicketLink(token);
  if (holder === null) throw new Error("no holder");
  await reply(message("I said bassoon"), circumstances(holder, 1));
  const seenEvent = async () => (await seen(number, mia)).lastEventNumber;
  await note(holder.ticketId, { ...message("noted oboe"), seenEvent: 2 }, { by: mia, now: at(2), profile });
  await answer(
    holder.ticketId,
    { ...message("try the tuba"), seenEvent: await seenEvent() },
    { by: mia, now: at(125), profile, waits: false },
  );
  await solveForCustomer(holder.ticketId, { seenEvent: await seenEvent() }, { by: mia, now: at(126) });
  await rate({ grade: "helped", comment: "a fine celesta" }, circumstances(holder, 127));
  const refused = {
    kind: "message" as const,
    reason: "solved" as const,
    text: "unsent piccolo" as GuardedText,
  };
  await keepDraft(refused, at(128), holder.ticketId);
  const form = { errorMessage: "draft of the xylophone" } as never;
  await keepDraft({ kind: "report", form, problems: [], triedSteps: [], idempotencyKey: "other" }, at(128));
  return { mia, holder, number, token };
}

describe("everything of a ticket", () => {
  test("is in the file that its customer takes away, without notes, hashes and what is the desk's", async () => {
    const { holder, number, token } = await fullTicket();
    const file = await wholeTicket(holder);
    expect(file).toMatchObject({
      number,
      report: { errorMessage: "Error 429 xylophone", command: "claude -p zither", keyPrefix: "cr_f1ddle0" },
      triedSteps: ["wait-a-minute"],
      messages: [{ text: "I said bassoon" }, { text: "try the tuba", staffName: "Mia" }],
      promises: [{ keptAt: at(125).toISOString(), closedAt: null, sum: [{ from: noon.toISOString() }] }],
      solutions: [{ by: "staff", staffName: "Mia", rating: { grade: "helped", comment: "a fine celesta" } }],
      links: [{ mintedAt: noon.toISOString(), revokedAt: null }],
    });
    expect(file?.events.map(({ kind }) => kind)).toEqual(["sent", "message", "reply", "solved", "rated"]);
    const text = JSON.stringify(file);
    for (const secret of ["oboe", token, hashLinkToken(token)]) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/[0-9a-f]{64}/);
  });

  test("is gone after an erase, from every column of every schema, and the day counts one", async () => {
    const { holder, number } = await fullTicket();
    const other = await send("another one, of a harp");
    await db().erasure.deleteMany();
    const words = ["xylophone", "zither", "f1ddle0", "bassoon", "oboe", "tuba", "celesta", "piccolo", number];
    for (const [word, places] of await placesWith(words)) expect(places, word).not.toEqual([]);
    await db().draft.deleteMany({ where: { ticketId: null } });
    expect(await erase({}, { by: holder, now: at(200) })).toEqual({ ok: true });
    for (const [word, places] of await placesWith(words)) expect(places, word).toEqual([]);
    expect(await db().erasure.findMany()).toEqual([{ day: new Date("2026-11-24"), count: 1 }]);
    expect((await ticketForCustomer(other.holder))?.number).toBe(other.number);
    await erase({}, { by: other.holder, now: at(201) });
    // As for who opened the link an instant before.
    expect(await ticketForCustomer(holder)).toBeNull();
    expect(await wholeTicket(holder)).toBeNull();
    expect(await db().erasure.findMany()).toEqual([{ day: new Date("2026-11-24"), count: 2 }]);
  });

  test("goes with the unsent report of the same form", async () => {
    const { holder } = await send();
    const form = { errorMessage: "the same report once more" } as never;
    const draft = { kind: "report", form, problems: [], triedSteps: [] } as const;
    await keepDraft({ ...draft, idempotencyKey: "of-this-form" }, noon);
    await keepDraft({ ...draft, idempotencyKey: "of-another-form" }, noon);
    const key = hashIdempotencyKey(hashIdempotencyKey("of-this-form"));
    await db().ticket.update({ where: { id: holder.ticketId }, data: { idempotencyKey: key } });
    await erase({}, { by: holder, now: at(1) });
    expect(await db().draft.findMany({ select: { content: true } })).toMatchObject([
      { content: { idempotencyKey: hashIdempotencyKey("of-another-form") } },
    ]);
    await db().draft.deleteMany();
  });

  test("erased while a reply is being sent: one of the two wins, and the staff is told that it is gone", async () => {
    const mia = await colleague("Mia");
    for (let round = 0; round < 5; round += 1) {
      const { holder, id } = await send();
      const [erased, answered] = await Promise.all([
        erase({}, { by: holder, now: at(1) }),
        answer(id, { ...message("Hello"), seenEvent: 1 }, { by: mia, now: at(1), profile, waits: false }),
      ]);
      expect(erased).toEqual({ ok: true });
      expect([{ ok: true }, { ok: false, reason: "no-such-ticket" }]).toContainEqual(answered);
      expect(await db().ticket.count()).toBe(0);
    }
    const late = { ...message("Hello"), seenEvent: 1 };
    const { holder, id } = await send();
    await erase({}, { by: holder, now: at(1) });
    const gone = { ok: false, reason: "no-such-ticket" };
    expect(await answer(id, late, { by: mia, now: at(2), profile, waits: false })).toEqual(gone);
    expect(await note(id, late, { by: mia, now: at(2), profile })).toEqual(gone);
    expect(await reply(message("Hello?"), circumstances(holder, 2))).toEqual(gone);
  });
});

async function placesWith(words: readonly string[]): Promise<Map<string, string[]>> {
  return placesOf((sql, values) => db().$queryRawUnsafe(sql, ...values), words);
}
