import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { expectNoSidewaysScroll, expectNoViolations } from "../page-checks.ts";
import { inProductDatabase, openPage, type SentRequest } from "../product.ts";
import { freePort, type Started, startProduct, until } from "../started.ts";
import { addColleague, openAtDesk, signIn } from "./colleague.ts";
import { agentSays, customerSays, inTalk } from "./conversation.ts";
import { openSupport, openSupportIn, openTicket } from "./customer.ts";
import { openGate } from "./gate.ts";

/** A second process of the product on the same database. */
let second: Started;
let secondOrigin: string;

beforeAll(async () => {
  const port = await freePort();
  secondOrigin = `http://localhost:${port}`;
  second = startProduct({
    PORT: String(port),
    DATABASE_URL: inject("productDatabaseUrl"),
    TRUSTED_PROXIES: "1",
  });
  await second.ready();
});

afterAll(async () => {
  second.process.kill("SIGINT");
  await second.ended();
});

beforeEach(async () => {
  await openSupport();
  await inProductDatabase("delete from ticket");
});

/** How often a ticket's page was rendered anew. */
const fetches = (requests: SentRequest[]) =>
  requests.filter(({ method, url }) => method === "GET" && /\/(?:t|desk\/tickets)\/[\w-]+\?_rsc=/.test(url))
    .length;

/** All that was said, in the order of the page. */
const said = (page: Page) =>
  page
    .locator("main li")
    .getByText(/^Message \d+$/)
    .allTextContents();

describe("two processes on one database", () => {
  test("what is sent through one shows on the pages that the other serves, each of them fetched once", async () => {
    const { page: agent, requests } = await openPage({ origin: secondOrigin });
    await signIn(agent, await addColleague("Lin Two"));
    await agent.getByText(/^Nothing waits\./).waitFor();

    const { page: customer, requests: customerRequests } = await openPage();
    const number = await openTicket(customer);
    await agent.getByRole("link", { name: number }).waitFor();

    await agent.getByRole("link", { name: number }).click();
    await agent.waitForURL(/\/desk\/tickets\//);
    await customerSays(customer, "Message 1");
    await inTalk(agent, "Message 1").waitFor();

    const before = { agent: fetches(requests), customer: fetches(customerRequests) };
    await agentSays(agent, "Message 2");
    await inTalk(customer, "Message 2").waitFor();
    await agent.getByText("Sent.", { exact: true }).waitFor();
    await agent.waitForTimeout(1_500);
    expect(fetches(requests) - before.agent, "fetched again after an own reply").toBe(0);
    expect(fetches(customerRequests) - before.customer, "fetched for one reply").toBe(1);
  });

  test("a ticket of which no event was counted yet, by a process of an earlier version, is not taken for gone", async () => {
    const { page: customer } = await openPage();
    const number = await openTicket(customer);
    await inProductDatabase("update ticket set last_told_number = 0 where number = $1", [number]);
    await customer.reload();
    const { page: agent } = await openPage();
    await signIn(agent, await addColleague("Lin Uncounted"));
    await openAtDesk(agent, number);
    await agentSays(agent, "Message 1");
    await inTalk(customer, "Message 1").waitFor();
    expect(await customer.getByText(/^This ticket is gone/).count()).toBe(0);
  });

  test("a burst of fifty events is a handful of fetches", async () => {
    const { page: agent, requests } = await openPage();
    const { page: customer } = await openPage();
    const number = await openTicket(customer);
    await signIn(agent, await addColleague("Lin Burst"));
    await openAtDesk(agent, number);
    await agent.waitForTimeout(1_500);
    const before = fetches(requests);
    for (let told = 0; told < 50; told += 1)
      await inProductDatabase(
        `with up as (update ticket set last_event_number = last_event_number + 1 where number = $1 returning *)
         insert into ticket_event (ticket_id, number, kind, by, at)
         select id, last_event_number, 'message', 'customer', now() from up`,
        [number],
      );
    const [ticket] = await inProductDatabase<{ last: number }>(
      "select last_event_number as last from ticket where number = $1",
      [number],
    );
    await agent
      .locator(`input[name=seenEvent][value="${ticket?.last}"]`)
      .first()
      .waitFor({ state: "attached" });
    await agent.waitForTimeout(1_500);
    const fetched = fetches(requests) - before;
    expect(fetched).toBeGreaterThan(0);
    expect(fetched).toBeLessThanOrEqual(6);
  });
});

test("nothing is lost, doubled or out of order when connections are cut between messages", async () => {
  const near = await openGate(inject("productUrl"));
  const far = await openGate(secondOrigin);
  const { page: customer, context: customerContext } = await openPage({
    origin: near.origin,
    expectFaults: true,
  });
  const { page: agent, context: agentContext } = await openPage({ origin: far.origin, expectFaults: true });
  const number = await openTicket(customer);
  await signIn(agent, await addColleague("Lin Cut"));
  await openAtDesk(agent, number);
  let count = 0;
  const next = () => `Message ${++count}`;
  const cuts = [
    async () => near.cut(),
    async () => far.cut(),
    async () => {
      await customerContext.setOffline(true);
      await agentSays(agent, next());
      await inTalk(agent, `Message ${count}`).waitFor();
      await customerContext.setOffline(false);
    },
    async () => {
      await agentContext.setOffline(true);
      await customerSays(customer, next());
      await inTalk(customer, `Message ${count}`).waitFor();
      await agentContext.setOffline(false);
    },
    async () => {
      await inProductDatabase(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'fixfirst-listener'",
      );
    },
  ];
  for (const cut of cuts) {
    await customerSays(customer, next());
    await inTalk(agent, `Message ${count}`).waitFor();
    await agentSays(agent, next());
    await inTalk(customer, `Message ${count}`).waitFor();
    await cut();
    for (const page of [customer, agent]) await inTalk(page, `Message ${count}`).waitFor();
  }
  await customerSays(customer, next());
  await inTalk(agent, `Message ${count}`).waitFor();
  const expected = Array.from({ length: count }, (_none, index) => `Message ${index + 1}`);
  for (const page of [customer, agent]) {
    await until(
      async () => (await said(page)).length >= count,
      () => "Something is missing.",
    );
    expect(await said(page)).toEqual(expected);
  }
});

describe("while somebody writes", () => {
  test("a reply comes in without taking focus, text or place, and is told to screen readers", async () => {
    const { page: customer } = await openPage({ width: 390 });
    const number = await openTicket(customer);
    const { page: agent } = await openPage();
    await signIn(agent, await addColleague("Lin Writes"));
    await openAtDesk(agent, number);
    const field = customer.getByLabel("Write a reply");
    await field.fill("Half a message");
    const place = () => customer.evaluate(() => scrollY);
    const before = await place();
    await agentSays(agent, "Message 1");
    await customer.getByRole("log").getByText("Message 1", { exact: true }).waitFor();
    expect(await field.inputValue()).toBe("Half a message");
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await place()).toBe(before);
  });

  test("at the desk, what came in meanwhile stands above the send button at once", async () => {
    const { page: customer } = await openPage();
    const number = await openTicket(customer);
    const { page: agent } = await openPage();
    await signIn(agent, await addColleague("Lin Crossed"));
    await openAtDesk(agent, number);
    await agent.getByLabel("Reply to the customer").fill("Compare the prefix, please.");
    await customerSays(customer, "Found the mail: disabled.");
    await agent.getByText("The customer wrote: “Found the mail: disabled.”").waitFor();
    expect(await agent.getByLabel("Reply to the customer").inputValue()).toBe("Compare the prefix, please.");
    await agent.getByRole("button", { name: "Send", exact: true }).click();
    await agent.getByText("Sent.", { exact: true }).waitFor();
  });
});

test("the queue shows a ticket by itself when it arrives", async () => {
  const { page: customer } = await openPage();
  const number = await openTicket(customer);
  await inProductDatabase("update ticket set arrives_at = now() + interval '8 seconds' where number = $1", [
    number,
  ]);
  const { page: agent } = await openPage();
  await signIn(agent, await addColleague("Lin Early"));
  await agent.getByText(/^Nothing waits\./).waitFor();
  await agent.getByRole("link", { name: number }).waitFor();
});

test("a ticket's page that owes nothing sees by itself who is there once support opens", async () => {
  const { page: customer } = await openPage();
  await customer.clock.install();
  const number = await openTicket(customer);
  const { page: agent } = await openPage();
  await signIn(agent, await addColleague("Lin Opens"));
  await openAtDesk(agent, number);
  await agentSays(agent, "Message 1");
  await inTalk(customer, "Message 1").waitFor();
  await openSupportIn(2);
  await customer.reload();
  await customer.getByText(/Write now and a person answers/).waitFor();
  await customer.locator("#reply[data-guarded=ready]").waitFor();
  // Two hours later, by the page's clock, the desk is open and staffed.
  await openSupport();
  await inProductDatabase(
    "insert into presence (staff_id, tab_name, is_writing, seen_at) select id, 'test', false, now() from staff_account where name = 'Lin Opens'",
  );
  await customer.clock.fastForward("02:01:00");
  await customer.getByText("Lin Opens is here now").waitFor();
});

test.each([390, 1280])("says that it is not live, and nothing once it is again, at %i", async (width) => {
  const gate = await openGate(inject("productUrl"));
  const { page: customer } = await openPage({ origin: gate.origin, width, expectFaults: true });
  const { page: agent } = await openPage({ origin: gate.origin, width, expectFaults: true });
  gate.refuseStreams(true);
  const number = await openTicket(customer);
  await signIn(agent, await addColleague(`Lin Lost ${width}`));
  const notLive = /^Not live since \d\d:\d\d\. Trying again\.$/;
  await agent.getByText(notLive).waitFor();
  await expectNoViolations(agent);
  await openAtDesk(agent, number);
  for (const page of [customer, agent]) {
    await page.getByText(notLive).waitFor();
    await expectNoSidewaysScroll(page);
    await expectNoViolations(page);
    if (process.env.LIVE_SHOTS)
      await page.screenshot({
        path: `${process.env.LIVE_SHOTS}/${page === agent ? "agent" : "customer"}-${width}.png`,
      });
  }
  gate.refuseStreams(false);
  for (const page of [customer, agent])
    await page.getByText(notLive).waitFor({ state: "hidden", timeout: 40_000 });
});
