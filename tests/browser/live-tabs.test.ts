import type { APIRequestContext, Page } from "playwright-core";
import { beforeEach, describe, expect, inject, test } from "vitest";
import { tabsName } from "#components/live/tabs.ts";
import { heartbeatSeconds, mostTickets } from "#lib/notify/rules.ts";
import { hashLinkToken, randomLinkToken } from "#lib/platform/link-token.ts";
import { expectNoViolations } from "../page-checks.ts";
import { inProductDatabase, openPage } from "../product.ts";
import { until } from "../started.ts";
import { addColleague, openAtDesk, password, signIn } from "./colleague.ts";
import { agentSays, inTalk } from "./conversation.ts";
import { openSupport, openTicket } from "./customer.ts";
import { type Gate, openGate } from "./gate.ts";

beforeEach(async () => {
  await openSupport();
  await inProductDatabase("delete from ticket");
});

const streams = (gate: Gate, count: number) =>
  until(
    async () => gate.streams() === count,
    () => `There are ${gate.streams()} streams instead of ${count}.`,
  );

describe("the tabs of one browser", () => {
  test("seven share one stream; all are up to date, also after the one that held it is closed", async () => {
    const gate = await openGate(inject("productUrl"));
    const { page: first, context } = await openPage({ origin: gate.origin });
    await signIn(first, await addColleague("Lin Seven"));
    const tabs = [first];
    for (let opened = 1; opened < 7; opened += 1) {
      const tab = await context.newPage();
      await tab.goto("/desk");
      tabs.push(tab);
    }
    const { page: customer } = await openPage();
    const number = await openTicket(customer);
    for (const tab of tabs) await tab.getByRole("link", { name: number }).waitFor();
    expect(gate.streams()).toBe(1);

    await first.close();
    const rest = tabs.slice(1);
    const { page: other } = await openPage();
    const next = await openTicket(other);
    for (const tab of rest) await tab.getByRole("link", { name: next }).waitFor();
    expect(gate.streams()).toBe(1);
    for (const tab of rest) await tab.close();
    await streams(gate, 0);
  });

  test("the desk and two tickets of a customer share one as well", async () => {
    const gate = await openGate(inject("productUrl"));
    const { page: desk, context } = await openPage({ origin: gate.origin });
    await signIn(desk, await addColleague("Lin Both"));
    const one = await context.newPage();
    const two = await context.newPage();
    const numbers = [await openTicket(one), await openTicket(two)];
    const { page: agent } = await openPage();
    await signIn(agent, await addColleague("Omar Both"));
    for (const [index, page] of [one, two].entries()) {
      await openAtDesk(agent, numbers[index] ?? "");
      await agentSays(agent, `Message ${index}`);
      await inTalk(page, `Message ${index}`).waitFor();
    }
    await desk.getByRole("link", { name: /Queue/ }).first().waitFor();
    expect(gate.streams()).toBe(1);
  });

  test("a ticket beyond what one stream carries says that it is not live, looks by itself, and is live once there is room", async () => {
    const gate = await openGate(inject("productUrl"));
    const { page: oldest, context } = await openPage({ origin: gate.origin });
    const number = await openTicket(oldest);
    await streams(gate, 1);
    const tokens = Array.from({ length: mostTickets }, randomLinkToken);
    await inProductDatabase(
      `insert into ticket_link (ticket_id, token_hash, minted_at)
       select id, unnest($2::varchar[]), now() from ticket where number = $1`,
      [number, tokens.map(hashLinkToken)],
    );
    // As many more pages, as a tab tells the others of them.
    const other = await context.newPage();
    await other.goto("/developers");
    await other.evaluate(
      ([name, topics]) => {
        new BroadcastChannel(name).postMessage({ kind: "want", from: "other", topics });
      },
      [tabsName, tokens] as const,
    );
    const notLive = oldest.getByText(/^Not live since \d\d:\d\d\. Trying again\.$/);
    await notLive.waitFor();
    const { page: agent } = await openPage();
    await signIn(agent, await addColleague("Lin Many"));
    await openAtDesk(agent, number);
    await agentSays(agent, "Message 1");
    await inTalk(oldest, "Message 1").waitFor({ timeout: 30_000 });
    await other.evaluate((name) => {
      new BroadcastChannel(name).postMessage({ kind: "leave", from: "other" });
    }, tabsName);
    await notLive.waitFor({ state: "hidden" });
    await agentSays(agent, "Message 2");
    await inTalk(oldest, "Message 2").waitFor();
    expect(gate.streams()).toBe(1);
  });

  test("a leader that was frozen is replaced by a tab that is looked at", async () => {
    const gate = await openGate(inject("productUrl"));
    const { page: first, context } = await openPage({ origin: gate.origin });
    await signIn(first, await addColleague("Lin Frozen"));
    const tab = await context.newPage();
    await tab.goto("/desk");
    await streams(gate, 1);
    const devtools = await context.newCDPSession(first);
    await devtools.send("Debugger.enable");
    await devtools.send("Debugger.pause");
    void first.evaluate("1").catch(() => {});
    const { page: customer } = await openPage();
    const number = await openTicket(customer);
    await tab.getByRole("link", { name: number }).waitFor({ timeout: 50_000 });
    expect(gate.streamsOpened()).toBe(2);
    await devtools.send("Debugger.resume");
    await streams(gate, 1);
  });

  test("a tab that comes back from the browser's back-forward cache is asked for again", async () => {
    const { page: one, context, requests } = await openPage();
    const two = await context.newPage();
    await openTicket(one);
    await openTicket(two);
    const asked = () => requests.filter(({ url }) => url.endsWith("/live")).map(({ body }) => body);
    const tokenOf = (page: Page) => page.url().split("/").at(-1) ?? "";
    await expect.poll(() => asked().at(-1)).toContain(tokenOf(two));
    // The browser of these tests keeps no such cache.
    await two.evaluate(() => {
      for (const type of ["pagehide", "pageshow"])
        dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
    });
    const three = await context.newPage();
    await openTicket(three);
    await expect.poll(() => asked().at(-1)).toContain(tokenOf(three));
    expect(asked().at(-1)).toContain(tokenOf(two));
  });

  test("the stream is closed once no page wants it, and opened again", async () => {
    const gate = await openGate(inject("productUrl"));
    const { page } = await openPage({ origin: gate.origin });
    await openTicket(page);
    await streams(gate, 1);
    await page.getByRole("banner").getByRole("link").first().click();
    await page.getByRole("button", { name: "Send to a person" }).waitFor({ state: "attached" });
    await streams(gate, 0);
    await page.goBack();
    await streams(gate, 1);
    expect(gate.streamsOpened()).toBe(2);
  });

  test("a browser without Web Locks looks by itself", async () => {
    const gate = await openGate(inject("productUrl"));
    const { page: customer } = await openPage({
      origin: gate.origin,
      before: () => {
        Reflect.deleteProperty(Navigator.prototype, "locks");
      },
    });
    const number = await openTicket(customer);
    const { page: agent } = await openPage();
    await signIn(agent, await addColleague("Lin Poll"));
    await openAtDesk(agent, number);
    await agentSays(agent, "Message 1");
    await inTalk(customer, "Message 1").waitFor({ timeout: 30_000 });
    expect(gate.streamsOpened()).toBe(0);
  });
});

async function csrfToken(request: APIRequestContext): Promise<string> {
  const { csrfToken: token }: { csrfToken: string } = await (await request.get("/api/auth/csrf")).json();
  return token;
}

/** Signs in once more where somebody is signed in, which the page does not offer. */
async function signInByAddress(request: APIRequestContext, email: string): Promise<void> {
  await request.post("/api/auth/callback/credentials", {
    form: { csrfToken: await csrfToken(request), email, password, json: "true" },
  });
}

describe("a stream ends", () => {
  test("with the sign-out in another tab, which the page says while it keeps its text", async () => {
    const gate = await openGate(inject("productUrl"));
    const { page: customer } = await openPage();
    const number = await openTicket(customer);
    const { page: agent, context } = await openPage({ origin: gate.origin, expectFaults: true });
    await signIn(agent, await addColleague("Lin Signs Out"));
    await openAtDesk(agent, number);
    await agent.getByLabel("Reply to the customer").fill("Half a reply");
    const other = await context.newPage();
    await other.goto("/desk");
    await streams(gate, 1);
    await other.getByRole("button", { name: "Sign out" }).first().click();
    await agent.getByText("You were signed out.").waitFor();
    await streams(gate, 0);
    expect(await agent.getByLabel("Reply to the customer").inputValue()).toBe("Half a reply");
  });

  test("with the sign-out under a later cookie of the same browser, and a copy of either is good for nothing", async () => {
    const gate = await openGate(inject("productUrl"));
    const { page: agent, context } = await openPage({ origin: gate.origin, expectFaults: true });
    const email = await addColleague("Lin Again");
    await signIn(agent, email);
    await streams(gate, 1);
    const first = await context.cookies();
    await signInByAddress(context.request, email);
    const second = await context.cookies();
    expect(second).not.toEqual(first);
    expect(gate.streams()).toBe(1);
    const other = await context.newPage();
    await other.goto("/desk");
    await other.getByRole("button", { name: "Sign out" }).first().click();
    await agent.getByText("You were signed out.").waitFor();
    await streams(gate, 0);
    for (const cookies of [first, second]) {
      await context.addCookies(cookies);
      expect((await context.request.get("/desk/pulse")).status()).toBe(401);
    }
  });

  test("with the sign-out by the address that next-auth has for it", async () => {
    const gate = await openGate(inject("productUrl"));
    const { page: agent, context } = await openPage({ origin: gate.origin, expectFaults: true });
    await signIn(agent, await addColleague("Lin Elsewhere"));
    await streams(gate, 1);
    await context.request.post("/api/auth/signout", {
      form: { csrfToken: await csrfToken(context.request), json: "true" },
    });
    await agent.getByText("You were signed out.").waitFor();
    await streams(gate, 0);
  });

  test("and begins again where its person signs in again", async () => {
    const gate = await openGate(inject("productUrl"));
    const { page: agent } = await openPage({ origin: gate.origin, expectFaults: true });
    const email = await addColleague("Lin Returns");
    await signIn(agent, email);
    await streams(gate, 1);
    await agent.getByRole("button", { name: "Sign out" }).first().click();
    await agent.waitForURL(/\/desk\/sign-in/);
    await streams(gate, 0);
    await agent.getByLabel("Email").fill(email);
    await agent.getByLabel("Password", { exact: true }).fill(password);
    await agent.getByRole("button", { name: "Sign in" }).click();
    await agent.waitForURL(/\/desk$/);
    await streams(gate, 1);
  });

  test("and goes on under the session that a new password brings, without a word", async () => {
    const gate = await openGate(inject("productUrl"));
    const { page: agent, context } = await openPage({ origin: gate.origin, expectFaults: true });
    await signIn(agent, await addColleague("Lin Renews"));
    await streams(gate, 1);
    const other = await context.newPage();
    await other.goto("/desk/password");
    await other.getByLabel("Password now").fill(password);
    await other.getByLabel("New password", { exact: true }).fill("violet harbour lamp 77");
    await other.getByRole("button", { name: "Set the password" }).click();
    await other.getByText("Your password is changed.").waitFor();
    // The stream of the session before ends with its next heartbeat, and the browser comes again with the new one.
    await until(
      async () => gate.streamsOpened() > 1 && gate.streams() === 1,
      () => "The stream was not opened anew.",
    );
    const { page: customer } = await openPage();
    const number = await openTicket(customer);
    await agent.getByRole("link", { name: number }).waitFor();
    for (const page of [agent, other]) expect(await page.getByText("You were signed out.").count()).toBe(0);
  });

  test("with its account", async () => {
    const gate = await openGate(inject("productUrl"));
    const { page: agent } = await openPage({ origin: gate.origin, expectFaults: true });
    const email = await addColleague("Lin Disabled");
    await signIn(agent, email);
    await streams(gate, 1);
    await agent.waitForTimeout((heartbeatSeconds + 2) * 1000);
    expect(gate.streamsOpened(), "a session that holds keeps its stream").toBe(1);
    await inProductDatabase("update staff_account set disabled_at = now() where email = $1", [email]);
    await streams(gate, 0);
    await agent.getByText("You were signed out.").waitFor();
  });

  test("with its link, which the page says while it keeps its text", async () => {
    const gate = await openGate(inject("productUrl"));
    const { page: customer } = await openPage({ origin: gate.origin, expectFaults: true });
    const number = await openTicket(customer);
    await customer.getByLabel("Write a reply").fill("Half a message");
    const { page: agent } = await openPage();
    await signIn(agent, await addColleague("Lin Revokes"));
    await openAtDesk(agent, number);
    await streams(gate, 1);
    await inProductDatabase(
      "update ticket_link set revoked_at = now() where ticket_id = (select id from ticket where number = $1)",
      [number],
    );
    await agentSays(agent, "Not for this browser");
    await customer.getByText("This link no longer opens the ticket.").waitFor();
    expect(await customer.getByText("Not for this browser").count()).toBe(0);
    const reply = customer.getByLabel("Write a reply");
    expect(await reply.inputValue()).toBe("Half a message");
    expect(await reply.getAttribute("readonly")).not.toBeNull();
    for (const press of ["Send", "It’s solved"])
      expect(await customer.getByRole("button", { name: press, exact: true }).isDisabled()).toBe(true);
    await customer.getByText("Nothing can be sent from here any more.").waitFor();
    await customer.getByRole("heading", { name: "Keep this page" }).waitFor({ state: "detached" });
    expect(gate.streams()).toBe(0);
    await expectNoViolations(customer);
  });

  test("for good: what has ended is not asked for again with what another tab opens", async () => {
    const { page: one, context, requests } = await openPage({ expectFaults: true });
    const two = await context.newPage();
    const [first, second] = [await openTicket(one), await openTicket(two)];
    const [firstToken, secondToken] = [one, two].map((page) => page.url().split("/").at(-1) ?? "");
    const asked = () => requests.filter(({ url }) => url.endsWith("/live")).map(({ body }) => body);
    await expect.poll(() => asked().at(-1)).toContain(secondToken);
    await inProductDatabase("delete from ticket where number = $1", [first]);
    await one.getByText(/^This (?:ticket is gone|link no longer opens)/).waitFor();
    const three = await context.newPage();
    await openTicket(three);
    const thirdToken = three.url().split("/").at(-1) ?? "";
    await expect.poll(() => asked().at(-1)).toContain(thirdToken);
    expect(asked().at(-1)).toContain(secondToken);
    expect(asked().at(-1)).not.toContain(firstToken);
    expect(second).not.toBe(first);
  });
});
