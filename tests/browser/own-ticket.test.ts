import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { inProductDatabase, openPage } from "../product.ts";
import { addColleague, openAtDesk, signIn } from "./colleague.ts";
import { fullKey, openSupport, openTicket, secretPart } from "./customer.ts";
import { expectStoredNowhere } from "./stored.ts";
import { keptHere, said, send, solve } from "./talk.ts";

const tokenOf = (page: Page) => new URL(page.url()).pathname.split("/").at(-1) ?? "";

async function act(page: Page, fold: string, button: string): Promise<void> {
  await page.getByText(fold, { exact: true }).click();
  await page.getByRole("button", { name: button }).click();
}

const ownTickets = (page: Page) =>
  page.evaluate(() => JSON.parse(localStorage.getItem("fixfirst.tickets") ?? "[]"));

describe("a solved ticket", () => {
  test("takes a thanks without reopening: it stands in the talk and at the desk, not in the queue", async () => {
    await openSupport();
    const { page } = await openPage();
    const number = await openTicket(page, { errorMessage: "429 with a thanks at the end" });
    await solve(page);
    await page.getByLabel("Write again").fill("Thank you, Lin.");
    await send(page);
    await said(page, "Thank you, Lin.").waitFor();
    await page.getByText("Marked as solved").waitFor();
    const { page: desk } = await openPage();
    await signIn(desk, await addColleague("Thea Thanked"));
    await desk.getByRole("heading", { level: 1 }).waitFor();
    expect(await desk.getByText("with a thanks at the end").count()).toBe(0);
    await openAtDesk(desk, number);
    await desk.getByText("Thank you, Lin.").waitFor();
  });

  test("gives a message back that was written while its page still showed it as open", async () => {
    await openSupport();
    const { page, context } = await openPage({ expectFaults: true });
    await openTicket(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await solve(other);
    await page.getByLabel("Write a reply").fill("One more question");
    await send(page);
    await page.getByText("This ticket was solved meanwhile").waitFor();
    expect(await page.getByLabel("Write again").inputValue()).toBe("One more question");
    await page.getByRole("button", { name: "Send and reopen" }).click();
    await said(page, "One more question").waitFor();
    await page.getByText("A person answers by").waitFor();
  });

  test("takes nothing after seven days, and keeps what was typed to be copied", async () => {
    const { page } = await openPage({ expectFaults: true });
    const number = await openTicket(page);
    await solve(page);
    await page.getByLabel("Write again").fill("It came back after a week");
    await inProductDatabase("update ticket set solved_at = now() - interval '8 days' where number = $1", [
      number,
    ]);
    await page.getByRole("button", { name: "Send and reopen" }).click();
    await page.getByText("It was solved more than 7 days ago").waitFor();
    expect(await page.getByLabel("Your text, to copy").inputValue()).toBe("It came back after a week");
    expect(await page.getByText("Did it help?").count()).toBe(0);
  });

  test("is rated by a press alone, once, changeable, without a key, and the desk reads it", async () => {
    await openSupport();
    const { page, requests } = await openPage();
    const number = await openTicket(page);
    await solve(page);
    const rating = page.locator("#rating");
    // The whole of what a screen reader reads: the question names the group and is its heading, and stands nowhere else.
    const read = await rating.ariaSnapshot();
    expect(read.split("Did it help?")).toHaveLength(3);
    expect(read).toMatch(/group "Did it help\?":\n\s+- heading "Did it help\?"/);
    await rating.getByLabel("It helped").check();
    await rating.getByLabel("In a line").fill(`my key is ${fullKey}`);
    await rating.getByRole("button", { name: "Send" }).click();
    await rating.getByText("Nothing was sent. We only").waitFor();
    await rating.getByRole("button", { name: "Mask" }).click();
    await rating.getByRole("button", { name: "Send" }).click();
    await rating.getByText("You said: It helped.").waitFor();
    expect(requests.some(({ body }) => body.includes(secretPart))).toBe(false);
    await rating.getByText("Change it").click();
    await rating.getByLabel("In part").check();
    await rating.getByLabel("In a line").fill("Only until the evening");
    await rating.getByRole("button", { name: "Send" }).click();
    await rating.getByText("You said: In part.").waitFor();
    const { page: desk } = await openPage();
    await signIn(desk, await addColleague("Rhea Rated"));
    await openAtDesk(desk, number);
    await desk.getByText("Helped in part").waitFor();
    await desk.getByText("Only until the evening").waitFor();
    await desk.getByText("rated by the customer").first().waitFor();
    expect((await page.request.get(`${new URL(page.url()).pathname}/rate`)).status()).toBe(405);
  });
});

describe("the private link", () => {
  test.each([true, false])(
    "is replaced (JavaScript: %s): the old one opens nothing, a lost answer loses nothing",
    async (javaScript) => {
      const { page } = await openPage();
      const number = await openTicket(page);
      const old = page.url();
      const { page: own } = javaScript ? { page } : await openPage({ javaScript: false });
      await own.goto(old);
      const next = await own.locator("input[name=next]").inputValue();
      await act(own, "Replace the link", "Make a new link");
      await own.waitForURL(new RegExp(next));
      await own.getByText(number).first().waitFor();
      if (javaScript) expect(await ownTickets(page)).toMatchObject([{ number, path: `/t/${next}` }]);
      const again = await own.request.post(`${old}/rotate`, { form: { next }, maxRedirects: 0 });
      expect([again.status(), again.headers().location]).toEqual([303, `/t/${next}`]);
      await own.goto(old);
      await own.getByRole("heading", { name: "There is no ticket behind this link" }).waitFor();
    },
  );

  test("taken back, opens nothing, and this browser's list forgets it", async () => {
    const { page } = await openPage();
    await openTicket(page);
    const old = page.url();
    await act(page, "Take the link back", "Take it back for good");
    await page.getByRole("heading", { name: "The private link no longer opens the ticket" }).waitFor();
    await page.waitForFunction(() => localStorage.getItem("fixfirst.tickets") === "[]");
    await page.goto(old);
    await page.getByRole("heading", { name: "There is no ticket behind this link" }).waitFor();
  });
});

test("everything is taken along in one file", async () => {
  const { page } = await openPage();
  const number = await openTicket(page, { errorMessage: "429 to be downloaded" });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download everything" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${number}.json`);
  const file = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(file).toMatchObject({ number, report: { errorMessage: "429 to be downloaded" } });
  const response = await page.request.get(`${page.url()}/download`);
  expect(response.headers()).toMatchObject({
    "cache-control": "no-store",
    "content-disposition": `attachment; filename="${number}.json"`,
  });
  expect((await page.request.get("/t/AAAAAAAAAAAAAAAAAAAAAA/download")).status()).toBe(404);
});

describe("an erased ticket", () => {
  test("is gone from the database, from this browser and, at the desk, from all but what was being typed", async () => {
    await openSupport();
    const { page } = await openPage({ expectFaults: true });
    const number = await openTicket(page, { errorMessage: "429 a marimba", command: "claude -p balalaika" });
    await page.getByLabel("Write a reply").fill("said by an ocarina");
    await send(page);
    await said(page, "ocarina").waitFor();
    const { page: desk } = await openPage({ expectFaults: true });
    await signIn(desk, await addColleague("Erna Erased"));
    await openAtDesk(desk, number);
    await desk.getByRole("tab", { name: "Note" }).click();
    await desk.getByLabel("Note for the staff").fill("noted of a theremin");
    await desk.getByRole("button", { name: "Add note" }).click();
    await desk.getByText("Note added.").waitFor();
    await desk.getByRole("tab", { name: "Reply" }).click();
    await desk.getByLabel("Reply to the customer").fill("Dear customer, this took me long");

    await page.reload();
    await solve(page);
    await page.locator("#rating").getByLabel("It helped").check();
    await page.locator("#rating").getByLabel("In a line").fill("a comment of a glockenspiel");
    await page.locator("#rating").getByRole("button", { name: "Send" }).click();
    await page.getByText("You said: It helped.").waitFor();
    // Refused without JavaScript, a message is kept for its page.
    const refused = await page.request.post(`${page.url()}/reply`, { form: { text: "unsent hurdy-gurdy" } });
    expect(await refused.text()).toContain("unsent hurdy-gurdy");
    await page.getByLabel("Write again").fill("half typed on a kazoo");
    await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes("kazoo"));

    const token = tokenOf(page);
    await act(page, "Erase everything", "Erase it for good");
    await page.getByRole("heading", { name: "Your ticket is erased" }).waitFor();
    for (const word of ["marimba", "balalaika", "ocarina", "theremin", "glockenspiel", "hurdy-gurdy", number])
      await expectStoredNowhere(word);
    await page.waitForFunction(() => localStorage.getItem("fixfirst.tickets") === "[]");
    const kept = await keptHere(page);
    for (const left of ["kazoo", "marimba", number, token]) expect(kept).not.toContain(left);
    expect(await inProductDatabase("select count from erasure where day = current_date")).toHaveLength(1);

    // The desk's page hears of it: nothing of the ticket is left there either.
    await desk.getByRole("heading", { name: `There is no ticket ${number}` }).waitFor();
    expect(await desk.getByText("marimba").count()).toBe(0);
    expect(await desk.getByLabel("Your reply").inputValue()).toBe("Dear customer, this took me long");
  });

  test("is erased without JavaScript too", async () => {
    const { page } = await openPage();
    await openTicket(page, { errorMessage: "429 without a script, of a spinet" });
    const { page: own } = await openPage({ javaScript: false });
    await own.goto(page.url());
    await act(own, "Erase everything", "Erase it for good");
    await own.getByRole("heading", { name: "Your ticket is erased" }).waitFor();
    await expectStoredNowhere("spinet");
    await own.goto(page.url());
    await own.getByRole("heading", { name: "There is no ticket behind this link" }).waitFor();
  });
});
