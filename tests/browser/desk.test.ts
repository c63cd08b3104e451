import type { Locator } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { expectNoSidewaysScroll, expectNoViolations } from "../page-checks.ts";
import { inProductDatabase, openPage } from "../product.ts";
import { addColleague, openAtDesk, password, signIn } from "./colleague.ts";
import { closeSupport, fullKey, openSupport, openTicket, secretPart } from "./customer.ts";
import { send } from "./talk.ts";

test("from the first start to the first administrator to an invited agent, who can be disabled", async () => {
  const { page: admin } = await openPage();
  await admin.goto(inject("setupPath"));
  await admin.getByLabel("Name").fill("Ada");
  await admin.getByLabel("Email").fill("ada@example.com");
  await admin.getByLabel("Password", { exact: true }).fill(password);
  await admin.getByRole("button", { name: "Make the account" }).click();
  await admin.waitForURL(/\/desk$/);

  const { page: late } = await openPage();
  await late.goto(inject("setupPath"));
  await late.getByRole("heading", { name: "This desk has its administrator" }).waitFor();

  await admin.goto("/desk/team");
  await admin.getByRole("button", { name: "Make a link" }).click();
  const link =
    (await admin
      .getByText(/\/join\/[\w-]{22}/)
      .first()
      .textContent()) ?? "";
  const { page: agent } = await openPage({ expectFaults: true });
  await agent.goto(new URL(link).pathname);
  await agent.getByLabel("Name").fill("Bo");
  await agent.getByLabel("Email").fill("bo@example.com");
  await agent.getByLabel("Password", { exact: true }).fill(password);
  await agent.getByRole("button", { name: "Make the account" }).click();
  await agent.waitForURL(/\/desk$/);

  await admin.reload();
  await admin.getByRole("button", { name: "Disable Bo" }).click();
  await admin.getByText("Disabled since").waitFor();
  await agent.goto("/desk");
  await agent.waitForURL(/\/desk\/sign-in/);
  await agent.getByLabel("Email").fill("bo@example.com");
  await agent.getByLabel("Password", { exact: true }).fill(password);
  await agent.getByRole("button", { name: "Sign in" }).click();
  await agent.getByText("No account has this email and this password.").waitFor();
});

describe("a ticket's way", () => {
  test("customer submits, agent takes and replies, customer reads and answers, agent solves, customer reopens", async () => {
    await openSupport();
    await inProductDatabase("delete from ticket");
    const { page: customer } = await openPage();
    const number = await openTicket(customer);
    const { page: agent } = await openPage();
    await signIn(agent, await addColleague("Lin Way"));
    await agent.getByRole("button", { name: /Take next/ }).click();
    await agent.waitForURL(new RegExp(`/desk/tickets/${number}$`));
    await agent.getByLabel("Reply to the customer").fill("Please wait a minute, then try again.");
    await agent.getByRole("button", { name: "Send and wait" }).click();
    await agent.getByText("Sent.", { exact: true }).waitFor();
    await agent.goto("/desk?list=waiting");
    await agent.getByText("429 Too Many Requests").first().waitFor();

    await customer.reload();
    await customer.getByText("Please wait a minute, then try again.").waitFor();
    await customer.getByText(/Lin Way answered at/).waitFor();
    await customer.getByLabel("Write a reply").fill("It works now.");
    await send(customer);
    await customer.getByText("A person answers by", { exact: true }).waitFor();

    await openAtDesk(agent, number);
    await agent.getByText("It works now.").waitFor();
    await agent.getByRole("button", { name: /^Solved/ }).click();
    await agent
      .getByText(/solved by Lin Way/)
      .first()
      .waitFor();
    await customer.reload();
    await customer.getByText(/Marked as solved/).waitFor();
    await customer.getByLabel("Write again").fill("It is back.");
    await customer.getByRole("button", { name: "Send and reopen" }).click();
    await customer.getByText("A person answers by", { exact: true }).waitFor();
    await agent.reload();
    await agent.getByText("It is back.").waitFor();
  });

  test("while support is closed, nothing is handed out, and an arriving ticket may be answered by hand", async () => {
    await closeSupport();
    await inProductDatabase("delete from ticket");
    const { page: customer } = await openPage();
    const number = await openTicket(customer);
    const { page: agent } = await openPage();
    await signIn(agent, await addColleague("Lin Night"));
    await agent.getByRole("button", { name: /Take next/ }).click();
    await agent
      .getByText(/The next one arrives/)
      .first()
      .waitFor();
    await agent.goto("/desk?list=arriving");
    await agent.getByText("429 Too Many Requests").first().waitFor();
    await openAtDesk(agent, number);
    await agent.getByLabel("Reply to the customer").fill("Up early.");
    await agent.getByRole("button", { name: "Send", exact: true }).click();
    await agent.getByText("Sent.", { exact: true }).waitFor();
    await customer.reload();
    await customer.getByText("Up early.").waitFor();
  });

  test("a reply written on an old state is not sent: the page says what came in between and keeps the text", async () => {
    const { page: customer } = await openPage();
    const number = await openTicket(customer);
    const { page: agent } = await openPage();
    await signIn(agent, await addColleague("Lin Stale"));
    await openAtDesk(agent, number);
    await agent.getByLabel("Reply to the customer").fill("Compare the prefix, please.");
    await customer.getByLabel("Write a reply").fill("Found the mail: disabled.");
    await customer.getByRole("button", { name: "Send", exact: true }).click();
    await customer.getByRole("list").getByText("Found the mail: disabled.").waitFor();

    await agent.getByRole("button", { name: "Send", exact: true }).click();
    await agent.getByText(/The customer wrote: “Found the mail: disabled.”/).waitFor();
    expect(await agent.getByLabel("Reply to the customer").inputValue()).toBe("Compare the prefix, please.");
    const sent = () =>
      inProductDatabase(
        "select 1 from message join ticket on ticket.id = ticket_id where number = $1 and author = 'staff'",
        [number],
      );
    expect(await sent()).toEqual([]);
    await agent.getByRole("button", { name: "Send", exact: true }).click();
    await agent.getByText("Sent.", { exact: true }).waitFor();
    expect(await sent()).toHaveLength(1);
  });

  test("a press on 'Solved' that a message crosses does not solve: the page says what came in between", async () => {
    const { page: customer } = await openPage();
    const number = await openTicket(customer);
    const { page: agent } = await openPage();
    await signIn(agent, await addColleague("Lin Hasty"));
    await openAtDesk(agent, number);
    await agent.locator("form[data-guarded=ready]").waitFor();
    // A hand that was on its way presses as soon as the page shows the message.
    await agent.evaluate(() => {
      const press = new MutationObserver(() => {
        if (!document.querySelector("main")?.textContent.includes("It is back.")) return;
        press.disconnect();
        [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Solved")?.click();
      });
      press.observe(document.body, { childList: true, characterData: true, subtree: true });
    });
    await customer.getByLabel("Write a reply").fill("It is back.");
    await send(customer);
    const refusal = agent.getByRole("alert").filter({ hasText: "Not solved yet" });
    await refusal.getByText("The customer wrote: “It is back.”").waitFor();
    const solved = () =>
      inProductDatabase("select 1 from ticket where number = $1 and solved_at is not null", [number]);
    expect(await solved()).toEqual([]);

    // Once there was time to read it, the button speaks of all that the page shows, as the composer does.
    await agent.waitForFunction(() => {
      const seen = [...document.querySelectorAll<HTMLInputElement>("[name=seenEvent]")];
      return new Set(seen.map(({ value }) => value)).size === 1;
    });
    await agent.getByRole("button", { name: "Solved", exact: true }).click();
    await agent
      .getByText(/solved by Lin Hasty/)
      .first()
      .waitFor();
    expect(await solved()).toHaveLength(1);
  });

  test("ten agents who press 'Take next' at once get ten different tickets", async () => {
    await openSupport();
    await inProductDatabase("delete from ticket");
    const { page: customer } = await openPage();
    for (let sent = 0; sent < 10; sent += 1)
      await openTicket(customer, { errorMessage: `429 number ${sent}` });
    const agents = await Promise.all(
      Array.from({ length: 10 }, async (_none, index) => {
        const email = await addColleague(`Agent ${index}`);
        const { page } = await openPage();
        return { page, email };
      }),
    );
    for (const { page, email } of agents) await signIn(page, email);
    await Promise.all(agents.map(({ page }) => page.getByRole("button", { name: /Take next/ }).click()));
    await Promise.all(agents.map(({ page }) => page.waitForURL(/\/desk\/tickets\//)));
    expect(new Set(agents.map(({ page }) => page.url())).size).toBe(10);
  });
});

describe("what can go wrong at the desk", () => {
  test("a tab that was signed out keeps its text and says so", async () => {
    const { page: customer } = await openPage();
    const number = await openTicket(customer);
    const { page: agent } = await openPage({ expectFaults: true });
    const email = await addColleague("Lin Out");
    await signIn(agent, email);
    await openAtDesk(agent, number);
    await agent.getByLabel("Reply to the customer").fill("Half a reply");
    await inProductDatabase("update staff_account set disabled_at = now() where email = $1", [email]);
    await agent.getByRole("button", { name: "Send", exact: true }).click();
    await agent.getByText("You were signed out.").first().waitFor();
    expect(await agent.getByLabel("Reply to the customer").inputValue()).toBe("Half a reply");
  });

  test("a ticket that another holds is not answered by accident", async () => {
    const { page: customer } = await openPage();
    const number = await openTicket(customer);
    const { page: first } = await openPage();
    const { page: second } = await openPage();
    await signIn(first, await addColleague("Lin Holds"));
    await signIn(second, await addColleague("Omar Late"));
    await openAtDesk(second, number);
    await second.getByLabel("Reply to the customer").fill("Me too");
    await openAtDesk(first, number);
    await first.getByRole("button", { name: /^Claim/ }).click();
    await first.getByText("With you").waitFor();
    await second.getByRole("button", { name: "Send", exact: true }).click();
    await second
      .getByText(/Lin Holds/)
      .first()
      .waitFor();
    expect(await second.getByLabel("Reply to the customer").inputValue()).toBe("Me too");
    await second
      .getByRole("button", { name: /Take over/ })
      .first()
      .click();
    await second.getByText("With you").waitFor();
  });

  test("a full key in a reply or a note is stopped before it is sent", async () => {
    const { page: customer } = await openPage();
    const number = await openTicket(customer);
    const { page: agent, requests } = await openPage();
    await signIn(agent, await addColleague("Lin Key"));
    await openAtDesk(agent, number);
    await agent.getByLabel("Reply to the customer").fill(`Set ${fullKey} and try again`);
    await agent.getByRole("button", { name: "Send", exact: true }).click();
    await agent.getByText("This holds a full key of QCode.cc").waitFor();
    expect(requests.filter(({ body }) => body.includes(secretPart))).toEqual([]);
  });

  test("a ticket that there is not is told, with a way back", async () => {
    const { page: agent } = await openPage();
    await signIn(agent, await addColleague("Lin Lost"));
    await agent.goto("/desk/tickets/FF-ZZZZZZ");
    await agent.getByText("There is no ticket FF-ZZZZZZ").waitFor();
    await agent.getByRole("link", { name: "Back to the queue" }).click();
    await agent.waitForURL(/\/desk$/);
  });

  test.each(["/desk", "/desk?list=solved", "/desk/tickets/FF-ZZZZZZ", "/desk/team"])(
    "%s asks who you are",
    async (path) => {
      const { page } = await openPage();
      await page.goto(path);
      await page.waitForURL(/\/desk\/sign-in/);
    },
  );

  test("an agent does not see the team", async () => {
    const { page } = await openPage();
    await signIn(page, await addColleague("Lin Agent"));
    await page.goto("/desk/team");
    expect(new URL(page.url()).pathname).toBe("/desk");
  });
});

describe("the desk's look", () => {
  test.each([390, 1280])("has nothing that axe finds at a width of %i, in light and dark", async (width) => {
    const { page: customer } = await openPage();
    const number = await openTicket(customer);
    const { page } = await openPage({ width });
    await page.goto("/desk/sign-in");
    await expectNoViolations(page);
    await signIn(page, await addColleague(`Lin Axe ${width}`, "admin"));
    for (const path of ["/desk", "/desk?list=solved", `/desk/tickets/${number}`, "/desk/team"]) {
      await page.goto(path);
      await page.locator("main, [role=main]").first().waitFor();
      await expectNoViolations(page);
      await expectNoSidewaysScroll(page);
    }
  });
});

describe("what was read in a report", () => {
  const errorMessage =
    'Anthropic/JS 0.60.0 429 {"type":"error","error":{"type":"rate_limit_error","message":"Too many"}} retry-after: 90';

  test.each([390, 1280])(
    "says what each mark speaks for, who called and when to try again, at %i",
    async (width) => {
      const { page: customer } = await openPage();
      const number = await openTicket(customer, {
        errorMessage,
        command: "claude -p hi",
        occurredAt: "2026-11-20 10:00",
      });
      const { page } = await openPage({ width });
      await signIn(page, await addColleague(`Lin Evidence ${width}`));
      await openAtDesk(page, number);
      const mark = page.locator("pre mark").filter({ hasText: "rate_limit_error" });
      expect(await mark.getAttribute("title")).toBe("speaks for 429 (type)");
      expect(await mark.textContent()).toBe("rate_limit_error (speaks for 429 (type))");
      const legend = page.getByRole("listitem").filter({ hasText: "Speaks for 429:" });
      expect(await legend.textContent()).toMatch(/429 \(status\), rate_limit_error \(type\)/);
      if (width < 1000) await page.getByText("Diagnosis, details and what happened").click();
      const facts = page.locator("dl").filter({ hasText: "Diagnosis" });
      expect(await fact(facts, "Client")).toBe("claude-code");
      // 10:00 in Berlin and 90 seconds, by the desk's clock in Shanghai.
      expect(await fact(facts, "Retry at")).toMatch(/17:01.*\(.*10:01 theirs\)/);
      await expectNoSidewaysScroll(page);
      await expectNoViolations(page);
    },
  );

  test("what the text does not tell has no line", async () => {
    const { page: customer } = await openPage();
    const number = await openTicket(customer, { errorMessage: "It stopped", command: "./run.sh" });
    const { page } = await openPage();
    await signIn(page, await addColleague("Lin Silence"));
    await openAtDesk(page, number);
    const facts = page.locator("dl").filter({ hasText: "Diagnosis" });
    const names = await facts.getByRole("term").allTextContents();
    expect(names).toContain("Key prefix");
    expect(names.filter((name) => ["Client", "Retry at"].includes(name))).toEqual([]);
    expect(await page.getByText(/^Speaks for /).count()).toBe(0);
  });

  async function fact(facts: Locator, name: string): Promise<string | null> {
    return facts
      .getByRole("term")
      .filter({ hasText: name })
      .locator("xpath=following-sibling::dd[1]")
      .textContent();
  }
});
