import { describe, expect, test } from "vitest";
import { inProductDatabase, openPage } from "../product.ts";
import {
  closeSupport,
  fillReport,
  fullKey,
  openFields,
  openSupport,
  openTicket,
  report,
  secretPart,
  sendToPerson,
} from "./customer.ts";

const ticketsOf = (errorMessage: string) =>
  inProductDatabase("select * from ticket where error_message = $1", [errorMessage]);

describe("the fix first", () => {
  test("shows as soon as the error message has content, and nothing is sent", async () => {
    const { page, requests } = await openPage();
    await page.goto("/");
    const before = requests.length;
    await openFields(page);
    await page.getByLabel("Error message").fill('{"type":"error","error":{"type":"overloaded_error"}}');
    await page.getByRole("heading", { name: /Claude’s API is overloaded/ }).waitFor();
    await expect.poll(() => page.getByText("sleep 120 &&").count()).toBe(1);
    expect(requests.slice(before).filter(({ method }) => method !== "GET")).toEqual([]);
  });

  test("'This fixed it' thanks, clears the form and sends no text", async () => {
    const { page, requests } = await openPage();
    await page.goto("/");
    await fillReport(page);
    await page.getByRole("button", { name: "This fixed it" }).click();
    await page.getByText("Good that it works again").waitFor();
    expect(await page.getByLabel("Error message").count()).toBe(0);
    const sent = requests.filter(({ method }) => method !== "GET");
    expect(sent.map(({ url }) => new URL(url).pathname)).toEqual(["/outcome"]);
    expect(JSON.parse(sent[0]?.body ?? "")).toEqual({
      code: "429",
      cause: "rate",
      fingerprint: expect.stringMatching(/^[\da-f]{16}$/),
      triedSteps: [],
    });
  });

  test("both ways out have the same size", async () => {
    const { page } = await openPage();
    await page.goto("/");
    await openFields(page);
    await page.getByLabel("Error message").fill("429");
    const sizes = await Promise.all(
      [
        page.getByRole("button", { name: "This fixed it" }),
        page.getByRole("button", { name: "Send to a person" }),
      ].map(async (way) => {
        const box = await way.boundingBox();
        return [Math.round(box?.width ?? 0), Math.round(box?.height ?? 1)];
      }),
    );
    expect(sizes[0]).toEqual(sizes[1]);
  });

  test("a person stands first where the text calls the key disabled", async () => {
    const { page } = await openPage();
    await page.goto("/");
    await openFields(page);
    await page.getByLabel("Error message").fill("401 authentication_error: API key disabled");
    await page.getByText("Only support can replace a disabled key.").waitFor();
    const person = await page.getByRole("button", { name: "Send to a person" }).boundingBox();
    const fixed = await page.getByRole("button", { name: "This fixed it" }).boundingBox();
    expect(person?.x).toBeLessThan(fixed?.x ?? 0);
  });

  test("an error that nobody knows gets the general steps", async () => {
    const { page } = await openPage();
    await page.goto("/");
    await openFields(page);
    await page.getByLabel("Error message").fill("something odd happened");
    await page.getByRole("heading", { name: /don’t recognise/ }).waitFor();
    expect(await page.getByText("nslookup").filter({ visible: true }).count()).toBe(1);
  });

  test("names what the report itself shows to be wrong, and none of a key's characters", async () => {
    const { page } = await openPage();
    await page.goto("/");
    await fillReport(page, { command: `ANTHROPIC_BASE_URL=https://relay.example.com KEY=${fullKey} claude` });
    const hints = page.getByRole("region", { name: "In your report" });
    await hints.getByText("https://relay.example.com", { exact: true }).waitFor();
    expect(await hints.textContent()).not.toContain(secretPart);
    await page.getByLabel("Command", { exact: true }).fill("claude");
    await hints.waitFor({ state: "detached" });
  });

  test("works in a browser without Temporal", async () => {
    const { page } = await openPage({
      before: () => {
        Reflect.deleteProperty(globalThis, "Temporal");
      },
    });
    const number = await openTicket(page);
    expect(await page.evaluate(() => "Temporal" in globalThis)).toBe(false);
    expect(number).toMatch(/^FF-/);
  });
});

describe("sending to a person", () => {
  test("leads to the ticket with its promise in both clocks, the ticked steps and the marked evidence", async () => {
    await openSupport();
    const { page } = await openPage({ zone: "America/New_York" });
    await page.goto("/");
    await fillReport(page);
    await page.getByLabel("I tried this").first().check();
    await sendToPerson(page);
    await page.getByText("A person answers by").waitFor();
    const head = (await page.locator("main").textContent()) ?? "";
    expect(head).toMatch(/\d\d:\d\d your time.*\d\d:\d\d in Shanghai/);
    expect(head).toContain("Support is open now.");
    expect(head).toContain("You tried one step before");
    expect(await page.locator("mark", { hasText: "429" }).count()).toBeGreaterThan(0);
  });

  test("while support is closed, says when it opens and that the report arrives then", async () => {
    await closeSupport();
    const { page } = await openPage();
    await page.goto("/");
    await page.getByText(/Sent now, it reaches the desk at/).waitFor();
    await fillReport(page);
    await sendToPerson(page);
    await page.getByText("Support is closed now.").waitFor();
    await page.getByText("On its way", { exact: true }).waitFor();
    const [row] = await inProductDatabase<{ late: boolean }>(
      "select arrives_at > now() and reply_by = arrives_at + interval '2 hours' as late from ticket order by id desc limit 1",
    );
    expect(row?.late).toBe(true);
  });

  test("tells at each field what is missing, keeps what was typed, and sends nothing", async () => {
    const { page, requests } = await openPage();
    await page.goto("/");
    await openFields(page);
    await page.getByLabel("Error message").fill(report.errorMessage);
    await page.getByRole("button", { name: "Send to a person" }).click();
    await page.getByText("Please give the command").waitFor();
    await page.getByText("Please say when it happened").waitFor();
    await page.getByText("Please give the beginning of the key").waitFor();
    expect(await page.getByLabel("Command", { exact: true }).getAttribute("aria-invalid")).toBe("true");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("command");
    expect(await page.getByLabel("Error message").inputValue()).toBe(report.errorMessage);
    expect(requests.filter(({ method }) => method === "POST")).toEqual([]);
  });

  test("on the empty page asks for the paste at its box, and nothing is red once it is there", async () => {
    const { page, requests } = await openPage();
    await page.goto("/");
    await page.locator("form[data-guarded=ready]").waitFor();
    await page.getByRole("button", { name: "Send to a person" }).click();
    const box = page.getByLabel("Your paste");
    await page.getByText("Paste what your terminal shows first.").waitFor();
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await box.getAttribute("aria-invalid")).toBe("true");
    expect(requests.filter(({ method }) => method === "POST")).toEqual([]);
    await box.fill(`$ ${report.command}\n${report.errorMessage}`);
    await page.getByLabel("Key prefix", { exact: true }).waitFor();
    expect(await page.locator("[aria-invalid], [id$=-problems]").count()).toBe(0);
  });

  test("on a phone shows the field that lacks an answer, and what it says, above the two ways out", async () => {
    const { page } = await openPage({ width: 390 });
    await page.goto("/");
    await page.locator("form[data-guarded=ready]").waitFor();
    const forbidden = 'API Error: 403 {"error":{"message":"Forbidden"}}';
    for (const height of [844, 664]) {
      await page.setViewportSize({ width: 390, height });
      await page.getByLabel("Your paste").fill("");
      await page.getByLabel("Your paste").fill(`$ ${report.command}\n${forbidden}`);
      await page.evaluate(() => scrollTo(0, 0));
      await page.getByRole("button", { name: "Send to a person" }).click();
      await page.locator("#keyPrefix:focus").waitFor();
      const below = await page.locator("#keyPrefix-problems").boundingBox();
      const bar = await page.locator("[data-below-fix]").boundingBox();
      const problemEnds = (below?.y ?? Number.NaN) + (below?.height ?? Number.NaN);
      expect(problemEnds, `in a window of ${height}`).toBeLessThanOrEqual(bar?.y ?? Number.NaN);
      expect(below?.y).toBeGreaterThan(0);
    }
  });

  test.each([
    ["in 2 days at noon of 2031: 2031-01-01 12:00", "still to come"],
    ["2020-01-01 12:00", "more than 30 days ago"],
  ])("asks about a time that can hardly be meant: %s", async (typed, question) => {
    const { page } = await openPage();
    await page.goto("/");
    await fillReport(page, { occurredAt: typed.slice(-16) });
    await page.getByRole("button", { name: "Send to a person" }).click();
    await page.getByText(question).waitFor();
    await page.getByLabel("Yes, this time is right").click();
    await sendToPerson(page);
  });

  test("takes another provider's prefix, with a hint, and the staff sees it", async () => {
    const { page } = await openPage();
    const errorMessage = "401 another provider's prefix";
    await page.goto("/");
    await fillReport(page, { errorMessage });
    await page.getByLabel("I have its beginning").check();
    await page.getByLabel("Key prefix").fill("sk-ant-api03-abcd");
    await page.getByText("This is not the beginning of a QCode.cc key").waitFor();
    await sendToPerson(page);
    expect(await ticketsOf(errorMessage)).toMatchObject([
      { key_answer: "prefix", key_prefix: "sk-ant-api03-abcd" },
    ]);
  });

  test("pressed twice makes one ticket", async () => {
    const { page } = await openPage();
    const errorMessage = "502 pressed twice";
    await page.goto("/");
    await fillReport(page, { errorMessage });
    await page.getByRole("button", { name: "Send to a person" }).dblclick();
    await page.waitForURL(/\/t\//);
    expect(await ticketsOf(errorMessage)).toHaveLength(1);
  });

  test("two loads of the page have keys of their own", async () => {
    const { page } = await openPage();
    const keys = [];
    for (let load = 0; load < 2; load += 1) {
      await page.goto("/");
      keys.push(await page.locator("input[name=idempotencyKey]").inputValue());
    }
    expect(keys[0]).not.toBe(keys[1]);
  });

  test("this browser lists its ticket on the home page, until it is told to forget it", async () => {
    const { page } = await openPage();
    const number = await openTicket(page);
    await page.goto("/");
    await page.getByRole("link", { name: number }).waitFor();
    await page.getByRole("button", { name: `Forget ${number}` }).click();
    await expect.poll(() => page.getByRole("link", { name: number }).count()).toBe(0);
    await page.reload();
    expect(await page.getByRole("link", { name: number }).count()).toBe(0);
  });
});
