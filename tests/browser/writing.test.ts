import { describe, expect, onTestFinished, test } from "vitest";
import { expectNoViolations } from "../page-checks.ts";
import { inProductDatabase, openPage } from "../product.ts";
import { addColleague, signIn } from "./colleague.ts";
import {
  closeSupport,
  fullKey,
  openSupport,
  openTicket,
  promiseOverClosingTime,
  secretPart,
} from "./customer.ts";
import { keptHere, said, send, solve } from "./talk.ts";

describe("what is being written", () => {
  test("survives a reload, with a key only masked, and is gone once it was sent", async () => {
    await openSupport();
    const { page } = await openPage();
    await openTicket(page);
    await page.getByLabel("Write a reply").fill(`half a thought and ${fullKey}`);
    await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes("half a thought"));
    expect(await keptHere(page)).not.toContain(secretPart);
    await page.reload();
    await page.waitForFunction(() => document.querySelector("textarea")?.value !== "");
    expect(await page.getByLabel("Write a reply").inputValue()).toBe("half a thought and cr_3f9a1c0…");
    await send(page);
    await said(page, "half a thought").waitFor();
    expect(await keptHere(page)).not.toContain("half a thought");
    await page.reload();
    await page.locator("form[data-guarded=ready]").first().waitFor();
    expect(await page.getByLabel("Write a reply").inputValue()).toBe("");
  });

  test("arrives once, sent without a connection, kept over a reload and sent again", async () => {
    await openSupport();
    const { page, context, requests } = await openPage({ expectFaults: true });
    await openTicket(page);
    await page.getByLabel("Write a reply").fill("Is anybody there?");
    await context.setOffline(true);
    await send(page);
    const told = page.getByText("No connection. What you typed is still there.");
    await told.waitFor();
    await context.setOffline(false);
    await told.waitFor({ state: "detached" });
    await page.reload();
    await page.waitForFunction(() => document.querySelector("textarea")?.value === "Is anybody there?");
    await send(page);
    await said(page, "Is anybody there?").waitFor();
    const keys = requests
      .filter(({ url }) => url.endsWith("/reply"))
      .map(({ body }) => JSON.parse(body).idempotencyKey);
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
    expect(await said(page, "Is anybody there?").count()).toBe(1);
  });

  test("is no draft any more where it had arrived and only the answer was lost", async () => {
    await openSupport();
    const { page } = await openPage({ expectFaults: true });
    await openTicket(page);
    await page.route("**/reply", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByLabel("Write a reply").fill("Sent, with no answer");
    await send(page);
    await page.getByText("What you typed is still there").waitFor();
    await page.reload();
    await said(page, "Sent, with no answer").waitFor();
    await page.locator("form[data-guarded=ready]").first().waitFor();
    expect(await page.getByLabel("Write a reply").inputValue()).toBe("");
  });
});

describe("a chat", () => {
  test("while somebody is at the desk: who it is, in sight at the bottom, and Enter sends", async () => {
    await openSupport();
    await addColleague("Mia Present");
    const sign = (seen: string) =>
      inProductDatabase(
        `insert into presence (staff_id, tab_name, is_writing, seen_at)
         select id, 'tab', false, now() + $1::interval from staff_account where name = 'Mia Present'
         on conflict (staff_id, tab_name) do update set seen_at = excluded.seen_at`,
        [seen],
      );
    // Nobody whom another test left at the desk a moment ago.
    await inProductDatabase("delete from presence");
    await sign("0");
    onTestFinished(async () => {
      await inProductDatabase("delete from presence");
    });
    const { page } = await openPage();
    await openTicket(page, {
      errorMessage: Array.from({ length: 40 }, () => "429 Too Many Requests").join("\n"),
    });
    await sign("0");
    await page.reload();
    await page.getByText("Mia Present is here now").waitFor();
    await page.locator("form[data-guarded=ready]").first().waitFor();
    await page.setViewportSize({ width: 1280, height: 640 });
    await page.evaluate(() => scrollTo(0, 0));
    const field = page.getByLabel("Write a reply");
    expect(await field.evaluate((area) => area.getBoundingClientRect().bottom < innerHeight)).toBe(true);
    await field.fill("one line");
    await field.press("Shift+Enter");
    await field.pressSequentially("and another");
    await field.evaluate((area) =>
      area.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true })),
    );
    expect(await field.inputValue()).toBe("one line\nand another");
    await field.press("Enter");
    await said(page, "and another").waitFor();
    expect(await field.inputValue()).toBe("");
    expect(await field.evaluate((area) => area === document.activeElement)).toBe(true);
    await expectNoViolations(page);

    await sign("-61 seconds");
    await page.reload();
    await page.getByText("What you add now stands under the same promise").waitFor();
    expect(await page.getByText("is here now").count()).toBe(0);
    await page.locator("form[data-guarded=ready]").first().waitFor();
    await field.fill("no chat");
    await field.press("Enter");
    expect(await field.inputValue()).toBe("no chat\n");
  });
});

describe("at night", () => {
  test("the page says when support opens and by when a person answers; a second message stands under the same promise", async () => {
    await closeSupport();
    const { page } = await openPage();
    const number = await openTicket(page, { errorMessage: "429 in the night" });
    await page.getByText("Support is closed now. It opens").waitFor();
    await page.getByText(/^in [23] d \d+ h$/).waitFor();
    const [promise] = await inProductDatabase<{ reply_by: Date }>(
      "select reply_by from ticket where number = $1",
      [number],
    );
    await page.getByText("What you add now stands under the same promise").waitFor();
    await page.getByLabel("Write a reply").fill("And it is still there.");
    await send(page);
    await said(page, "And it is still there.").waitFor();
    expect(
      await inProductDatabase(
        "select p.reply_by from reply_promise p join ticket t on t.id = p.ticket_id where number = $1",
        [number],
      ),
    ).toEqual([promise]);
    await solve(page);
    await page.reload();
    expect(await page.getByText("Write now and a person answers").count()).toBe(0);
    await page.getByRole("button", { name: "Send and reopen" }).click();
    await page.getByText("Support is closed now. It opens").waitFor();
    const { page: desk } = await openPage();
    await signIn(desk, await addColleague("Nina Night"));
    await desk.getByRole("heading", { level: 1 }).waitFor();
    expect(await desk.getByText("429 in the night").count()).toBe(0);
    await desk.getByRole("link", { name: /^Arriving/ }).click();
    await desk.getByText("429 in the night").first().waitFor();
  });

  test("a promise over closing time shows its sum by both clocks", async () => {
    await openSupport();
    const { page } = await openPage({ zone: "Europe/Berlin" });
    const number = await openTicket(page);
    await promiseOverClosingTime(number);
    await page.reload();
    await page.getByText(/^0 h 30 .*until 16:00, 1 h 30 .*from 02:00 your time$/).waitFor();
    await page.getByText(/^0 h 30 .*until 23:00, 1 h 30 .*from 09:00 in Shanghai$/).waitFor();
  });
});
