import type { BrowserContext, Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { inProductDatabase, openPage } from "../product.ts";
import { addColleague, openAtDesk, signIn } from "./colleague.ts";
import { agentSays, customerSays, inTalk } from "./conversation.ts";
import { openSupport, openTicket } from "./customer.ts";

beforeEach(async () => {
  await openSupport();
  await inProductDatabase("delete from ticket");
});

const hour = 60 * 60 * 1000;

describe.each([
  ["an hour ahead", hour],
  ["an hour behind", -hour],
] as const)("with a browser's clock that is %s", (clock, byMs) => {
  const colleague = (name: string) => addColleague(`${name} ${clock.replaceAll(" ", "")}`);

  test("no page is fetched again after a hard load, in the first tab or in the second", async () => {
    const customer = await openPage();
    const number = await openTicket(customer.page);
    await setClock(customer.context, byMs);
    const agent = await openPage();
    await setClock(agent.context, byMs);
    await signIn(agent.page, await colleague("Lin Loads"));
    await openAtDesk(agent.page, number);
    const ticketUrl = agent.page.url();
    const tab = await agent.context.newPage();
    for (const [page, url] of [
      [customer.page, customer.page.url()],
      [agent.page, "/desk"],
      [agent.page, ticketUrl],
      [tab, "/desk"],
      [tab, ticketUrl],
    ] as const) {
      const again = renderings(page);
      await page.goto(url);
      await page.waitForTimeout(2_500);
      expect(again, `of ${url}`).toEqual([]);
    }
  });

  test("the time that is left is told by the server's clock", async () => {
    const customer = await openPage();
    const number = await openTicket(customer.page);
    await setClock(customer.context, byMs);
    await customer.page.reload();
    await customer.page.locator("#reply[data-guarded=ready]").waitFor();
    expect(await customer.page.locator("main").textContent()).toMatch(/in 1 h 5\d min/);
    const agent = await openPage();
    await setClock(agent.context, byMs);
    await signIn(agent.page, await colleague("Lin Reads"));
    const isRunning = agent.page.waitForResponse(/\/desk\/presence$/);
    await agent.page.goto("/desk");
    await isRunning;
    const row = agent.page.getByRole("row").filter({ hasText: number });
    expect(await row.textContent()).toMatch(/1 h 5\d/);
  });

  test("what happens while a page loads is fetched once", async () => {
    const customer = await openPage();
    const number = await openTicket(customer.page);
    await setClock(customer.context, byMs);
    const agent = await openPage();
    await signIn(agent.page, await colleague("Omar Replies"));
    await openAtDesk(agent.page, number);
    const late = await openPage();
    await setClock(late.context, byMs);
    await signIn(late.page, await colleague("Mei Loads"));
    const tab = await late.context.newPage();

    const release = await holdScripts(customer.page);
    await customer.page.reload({ waitUntil: "commit" });
    await customer.page.getByLabel("Write a reply").waitFor();
    await agentSays(agent.page, "Message 1");
    await agent.page.getByText("Sent.", { exact: true }).waitFor();
    const again = renderings(customer.page);
    release();
    await inTalk(customer.page, "Message 1").waitFor();
    await customer.page.waitForTimeout(1_500);
    expect(again).toHaveLength(1);

    for (const page of [late.page, tab]) {
      const lateRelease = await holdScripts(page);
      await page.goto(`/desk/tickets/${number}`, { waitUntil: "commit" });
      await page.getByLabel("Reply to the customer").waitFor();
      const text = page === tab ? "Message 3" : "Message 2";
      await customerSays(customer.page, text);
      await inTalk(customer.page, text).waitFor();
      const lateAgain = renderings(page);
      lateRelease();
      await inTalk(page, text).waitFor();
      await page.waitForTimeout(1_500);
      expect(lateAgain).toHaveLength(1);
    }
  });

  test("a ticket that comes while the queue loads is fetched once", async () => {
    const agent = await openPage();
    await setClock(agent.context, byMs);
    await signIn(agent.page, await colleague("Lin Queues"));
    const tab = await agent.context.newPage();
    for (const page of [agent.page, tab]) {
      const release = await holdScripts(page);
      await page.goto("/desk", { waitUntil: "commit" });
      await page.getByRole("link", { name: /Queue/ }).first().waitFor();
      const { page: customer } = await openPage();
      const number = await openTicket(customer);
      const again = renderings(page);
      release();
      await page.getByRole("link", { name: number }).waitFor();
      await page.waitForTimeout(1_500);
      expect(again).toHaveLength(1);
    }
  });
});

/** Puts the clock of a browser wrong. */
async function setClock(context: BrowserContext, byMs: number): Promise<void> {
  await context.addInitScript((by) => {
    const real = Date.now.bind(Date);
    const origin = performance.timeOrigin;
    globalThis.Date = class extends Date {
      constructor(...given: []) {
        super(...((given.length === 0 ? [real() + by] : given) as []));
      }
      static override now(): number {
        return real() + by;
      }
    } as DateConstructor;
    Object.defineProperty(performance, "timeOrigin", { value: origin + by });
  }, byMs);
}

/** Lets a page's scripts come no further than its door, until the function that comes back is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

/** What this page, and no other tab, has rendered anew from now on. */
function renderings(page: Page): string[] {
  const rendered: string[] = [];
  page.on("request", (request) => {
    const isPage = /\/(?:t|desk)(?:\/[\w/-]+)?\?(?:.*&)?_rsc=/.test(request.url());
    if (isPage && request.method() === "GET") rendered.push(request.url());
  });
  return rendered;
}
