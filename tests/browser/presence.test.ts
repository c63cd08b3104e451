import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { expectNoSidewaysScroll, expectNoViolations } from "../page-checks.ts";
import { inProductDatabase, openPage } from "../product.ts";
import { addColleague, openAtDesk, signIn } from "./colleague.ts";
import { closeSupport, openSupport, openTicket } from "./customer.ts";

let number: string;

beforeEach(async () => {
  await openSupport();
  await inProductDatabase("delete from ticket");
  await inProductDatabase("delete from presence");
  const { page: customer } = await openPage();
  number = await openTicket(customer);
});

/** A colleague who is signed in, and their page. */
async function colleague(name: string, width = 1280, javaScript = true): Promise<Page> {
  const { page } = await openPage({ width, javaScript });
  await signIn(page, await addColleague(name));
  return page;
}

/** A text of the desk's frame, which stands there for a wide window and for a phone. */
const shown = (page: Page, text: string) => page.getByText(text).filter({ visible: true });

/** What there is of a person's presence, and that the database has it. */
async function presenceOf(name: string) {
  return inProductDatabase<{ at: string | null; writes: boolean }>(
    `select ticket.number as at, is_writing as writes from presence
     join staff_account on staff_account.id = staff_id left join ticket on ticket.id = ticket_id
     where staff_account.name = $1`,
    [name],
  );
}

async function showAtTicket(name: string, writes: boolean, secondsAgo: number): Promise<void> {
  await addColleague(name);
  await inProductDatabase(
    `insert into presence (staff_id, tab_name, ticket_id, is_writing, seen_at)
     select staff_account.id, 'test', ticket.id, $2, now() - $3 * interval '1 second'
     from staff_account, ticket where name = $1 and number = $4`,
    [name, writes, secondsAgo, number],
  );
}

describe("two people at one ticket", () => {
  test("see each other look, write, stop and leave, and never themselves", async () => {
    const lin = await colleague("Lin Sees");
    const omar = await colleague("Omar Seen");
    await openAtDesk(lin, number);
    expect(await lin.getByText("is looking").count()).toBe(0);
    await openAtDesk(omar, number);
    await omar.getByText("Lin Sees is looking too.").waitFor();
    await lin.getByText("Omar Seen is looking too.").waitFor();
    await lin.getByRole("banner").getByText("Omar Seen is looking").waitFor();

    await omar.getByLabel("Reply to the customer").pressSequentially("Please");
    await expect.poll(() => presenceOf("Omar Seen")).toEqual([{ at: number, writes: true }]);
    await lin.getByText("Omar Seen is writing a reply.").waitFor();
    await lin.goto("/desk");
    await lin.getByRole("row").getByText("Omar Seen is writing").waitFor();

    // Nothing typed for a while is nothing being written.
    await expect
      .poll(() => presenceOf("Omar Seen"), { timeout: 20_000 })
      .toEqual([{ at: number, writes: false }]);
    await lin.getByRole("row").getByText("Omar Seen is looking").waitFor();

    await omar.getByLabel("Reply to the customer").fill("");
    await omar.getByRole("link", { name: "Queue" }).click();
    await omar.waitForURL(/\/desk$/);
    await expect.poll(() => presenceOf("Omar Seen")).toEqual([{ at: null, writes: false }]);
    await lin.getByText("Omar Seen is looking").waitFor({ state: "detached" });
    expect(await lin.getByText("Lin Sees is").count()).toBe(0);
  });

  test("a reply may be sent while another one writes", async () => {
    const lin = await colleague("Lin First");
    await showAtTicket("Omar Also", true, 0);
    await openAtDesk(lin, number);
    await lin.getByText("Omar Also is writing a reply.").waitFor();
    await lin.getByLabel("Reply to the customer").fill("Please try again.");
    await lin.getByRole("button", { name: "Send", exact: true }).click();
    await lin.getByText("Sent.", { exact: true }).waitFor();
    await expect.poll(() => presenceOf("Lin First")).toEqual([{ at: number, writes: false }]);
  });

  test("who gives no further sign of life goes by the clock of the page", async () => {
    const lin = await colleague("Lin Waits");
    await showAtTicket("Omar Gone", false, 50);
    await openAtDesk(lin, number);
    await lin.getByText("Omar Gone is looking too.").waitFor();
    await lin.getByText("Omar Gone is looking").first().waitFor({ state: "detached" });
  });

  test("a second tab of one's own is nobody else, and closing a tab ends its presence", async () => {
    const lin = await colleague("Lin Twice");
    await openAtDesk(lin, number);
    const second = await lin.context().newPage();
    await openAtDesk(second, number);
    await expect.poll(() => presenceOf("Lin Twice")).toHaveLength(2);
    expect(await lin.getByText("Lin Twice is").count()).toBe(0);
    await second.goto("about:blank");
    await expect.poll(() => presenceOf("Lin Twice")).toHaveLength(1);
  });
});

describe("being away", () => {
  const unseen = "Not shown as here";

  test("is said by a button, holds in every tab and browser, and ends by the button alone", async () => {
    const lin = await colleague("Lin Leaves");
    await shown(lin, "Customers see that somebody is here.").waitFor();
    await expect.poll(() => presenceOf("Lin Leaves")).toHaveLength(1);
    await lin.getByRole("button", { name: "Step away" }).press("Enter");
    await shown(lin, "You are away").waitFor();
    expect(await presenceOf("Lin Leaves")).toEqual([]);

    const { page: other } = await openPage();
    await signIn(other, "lin.leaves@example.com");
    await shown(other, "Nobody sees you here, in any tab.").waitFor();
    await openAtDesk(other, number);
    await other.getByRole("banner").getByText("You are away").waitFor();
    expect(await presenceOf("Lin Leaves")).toEqual([]);

    await lin.getByRole("button", { name: "Come back" }).click();
    await shown(lin, "You are here").waitFor();
    await expect.poll(() => presenceOf("Lin Leaves")).toHaveLength(1);
  });

  test("works on a phone, without JavaScript too", async () => {
    const lin = await colleague("Lin Phone", 390, false);
    await lin.locator("summary").click();
    await lin.getByRole("button", { name: "Step away" }).click();
    await lin.getByText("Away", { exact: true }).waitFor();
    await lin.locator("summary").click();
    await lin.getByRole("button", { name: "Come back" }).click();
    await lin.locator("summary").click();
    await shown(lin, unseen).waitFor();
  });

  const here = "You are here";
  const hereMeans = "Customers see that somebody is here.";
  const closedMeans = "Nobody shows as here while support is closed.";
  const noScriptMeans = "A browser without JavaScript cannot tell that you are.";
  const told = [here, unseen, hereMeans, closedMeans, noScriptMeans];

  test.each([
    [true, true, here, hereMeans],
    [true, false, unseen, closedMeans],
    [false, true, unseen, noScriptMeans],
    [false, false, unseen, noScriptMeans],
  ])(
    "is told from being here truly, with JavaScript: %s, with support open: %s",
    async (javaScript, isOpen, state, means) => {
      const name = `Lin Told ${javaScript} ${isOpen}`;
      const lin = await colleague(name, 1280, javaScript);
      await (isOpen ? openSupport() : closeSupport());
      await lin.goto("/desk");
      const frame = lin.locator("header form", { hasText: "Step away" }).filter({ visible: true });
      for (const words of told) {
        const found = frame.getByText(words, { exact: true }).filter({ visible: true });
        expect(await found.count(), words).toBe([state, means].includes(words) ? 1 : 0);
      }
      // While support is closed nobody is shown, whatever is kept from before.
      // The last sign of the page before may be taken after that page has left, and is kept then for a minute.
      if (isOpen) await expect.poll(async () => (await presenceOf(name)).length > 0).toBe(javaScript);
      await frame.getByRole("button").click();
      await shown(lin, "You are away").waitFor();
      await shown(lin, "Nobody sees you here, in any tab.").waitFor();
    },
  );

  test("signing out is told in every tab, which give no further signs until one of them has signed in", async () => {
    const { page: lin } = await openPage({ expectFaults: true });
    const email = await addColleague("Lin Out Everywhere");
    await signIn(lin, email);
    const [list, own, ticket] = [
      await lin.context().newPage(),
      await lin.context().newPage(),
      await lin.context().newPage(),
    ];
    await list.goto("/desk");
    await own.goto("/desk/password");
    await openAtDesk(ticket, number);
    for (const page of [list, own]) await shown(page, "You are here").waitFor();
    const refused = ticket.waitForResponse(
      (response) => response.url().endsWith("/desk/presence") && response.status() === 401,
    );
    await lin.getByRole("button", { name: "Sign out" }).click();
    await lin.waitForURL(/sign-in/);
    for (const page of [list, own]) {
      await page.bringToFront();
      await page.getByText("Signed out", { exact: true }).filter({ visible: true }).waitFor();
      await shown(page, "You were signed out.").waitFor();
      expect(await shown(page, "You are here").count()).toBe(0);
    }

    // What is being written is told at once by who is signed in.
    await ticket.bringToFront();
    await refused;
    await ticket.getByText("You were signed out.").first().waitFor();
    const asked: string[] = [];
    ticket.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await ticket.getByLabel("Reply to the customer").fill("Half a reply");
    await ticket.getByLabel("Reply to the customer").fill("");
    await ticket.evaluate(() => fetch("/desk/pulse"));
    expect(asked).toContain("/desk/pulse");
    expect(asked).not.toContain("/desk/presence");

    await signIn(lin, email);
    for (const page of [list, own]) await shown(page, "You are here").waitFor();
  });

  test("signing out ends the presence", async () => {
    const lin = await colleague("Lin Out Now");
    await expect.poll(() => presenceOf("Lin Out Now")).toHaveLength(1);
    await lin.getByRole("button", { name: "Sign out" }).click();
    await lin.waitForURL(/sign-in/);
    await expect.poll(() => presenceOf("Lin Out Now")).toEqual([]);
  });
});

test("the customer's page is a chat from when somebody comes to the desk until nobody is there", async () => {
  const { page: customer } = await openPage();
  await openTicket(customer);
  await customer.getByText("A person answers by").first().waitFor();
  const field = customer.getByLabel("Write a reply");
  await field.fill("Half a message");
  const lin = await colleague("Lin Chats");
  await customer.getByText("Lin Chats is here now").waitFor();
  const omar = await colleague("Omar Chats");
  await customer.getByText("Lin Chats and Omar Chats are here now").waitFor();
  const promised = customer
    .getByText("Lin Chats and Omar Chats are at the desk and can see your report")
    .first();
  await promised.waitFor();
  expect(await customer.getByText("with the desk.").count()).toBe(0);
  await omar.getByRole("button", { name: "Step away" }).click();
  await customer.getByText("Lin Chats is here now").waitFor();
  await lin.close();
  await customer.getByText("is here now").waitFor({ state: "detached" });
  expect(await field.inputValue()).toBe("Half a message");
});

test("the address of the signs of life takes no others", async () => {
  const { page: stranger } = await openPage();
  const post = (page: Page, data: object | string) =>
    page.request.post("/desk/presence", { data, headers: { "Content-Type": "application/json" } });
  const sign = { tab: "0".repeat(32), ticket: "FF-ZZZZZZ", isWriting: true, actedAgo: 0 };
  expect((await post(stranger, sign)).status()).toBe(401);
  const lin = await colleague("Lin Posts");
  const answer = await post(lin, sign);
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual([]);
  expect((await post(lin, { ...sign, ticket: `${number}; --` })).status()).toBe(200);
  expect((await post(lin, { ...sign, tab: "x" })).status()).toBe(400);
  expect((await post(lin, "[1]")).status()).toBe(400);
  expect((await post(lin, { ...sign, more: "x".repeat(20_000) })).status()).toBe(400);
});

describe("presence, as it looks", () => {
  test.each([390, 1280])("has nothing that axe finds, nor a sideways scroll, at %i", async (width) => {
    await showAtTicket(`Omar Writes ${width}`, true, 0);
    await showAtTicket(`${"Ada".repeat(18)} ${width}`, false, 0);
    const lin = await colleague(`Lin Looks ${width}`, width);
    await lin.getByRole("row").getByText(`Omar Writes ${width} is writing`).waitFor();
    await expectNoViolations(lin);
    await expectNoSidewaysScroll(lin);
    await openAtDesk(lin, number);
    await lin.getByText(`Omar Writes ${width} is writing a reply.`).waitFor();
    await expectNoViolations(lin);
    await expectNoSidewaysScroll(lin);
  });
});
