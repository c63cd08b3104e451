import { describe, expect, test } from "vitest";
import { inProductDatabase, openPage } from "../product.ts";
import { openSupport, openTicket } from "./customer.ts";

describe("a ticket", () => {
  test("takes a reply, is marked as solved, and is opened again with a new promise", async () => {
    await openSupport();
    const { page } = await openPage();
    await openTicket(page);
    await page.getByLabel("Write a reply").fill("It is still there.");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByRole("list").getByText("It is still there.").waitFor();
    expect(await page.getByLabel("Write a reply").inputValue()).toBe("");

    await page.getByRole("button", { name: "It’s solved" }).click();
    await page.getByText("Marked as solved").waitFor();
    await page.getByText("Solved", { exact: true }).waitFor();

    await page.getByLabel("Write again").fill("It is back.");
    await page.getByRole("button", { name: "Send and reopen" }).click();
    await page.getByRole("list").getByText("It is back.").waitFor();
    await page.getByText("A person answers by").waitFor();
  });

  test("counts down to the promise, says first by how much we are late, and in the end that we were", async () => {
    await openSupport();
    const { page } = await openPage();
    const number = await openTicket(page);
    await page.getByText(/^in 1 h 5\d min$/).waitFor();
    const replyBy = (interval: string) =>
      inProductDatabase(
        `update reply_promise set reply_by = now() + $2::interval, arrives_at = now() - interval '2 hours'
         where ticket_id = (select id from ticket where number = $1)`,
        [number, interval],
      );
    await replyBy("-4 minutes -10 seconds");
    await page.reload();
    await page.getByText("We are late by 4 min").waitFor();
    await page.getByText("We are sorry.").waitFor();
    await inProductDatabase(
      "update reply_promise set kept_at = now() where ticket_id = (select id from ticket where number = $1)",
      [number],
    );
    await page.reload();
    await page.getByText(/^Sorry, we were 4 min late\. Support answered at/).waitFor();
  });

  test("is private: not cached, not indexed, its address in no referrer", async () => {
    const { page, context } = await openPage();
    await openTicket(page);
    const response = await context.request.get(page.url());
    expect(response.headers()).toMatchObject({
      "cache-control": expect.stringContaining("no-store"),
      "referrer-policy": "no-referrer",
      "x-robots-tag": expect.stringContaining("noindex"),
    });
  });

  test("opens by its link alone, in any browser", async () => {
    const { page } = await openPage();
    const number = await openTicket(page);
    const { page: other } = await openPage({ javaScript: false });
    await other.goto(page.url());
    expect(await other.getByText(number).count()).toBeGreaterThan(0);
  });

  test("a link that opens nothing says so, with a way on", async () => {
    const { page } = await openPage({ javaScript: false });
    await page.goto("/t/AAAAAAAAAAAAAAAAAAAAAA");
    await page.getByRole("heading", { name: "There is no ticket behind this link" }).waitFor();
    await page.getByRole("link", { name: "Start a new report" }).click();
    await page.waitForURL((url) => url.pathname === "/");
  });

  test("text that looks like a page is shown as text", async () => {
    const { page } = await openPage();
    await openTicket(page, { errorMessage: '429 <img src=x onerror="document.title=1"><b>bold</b>' });
    await page.getByText("<b>bold</b>").waitFor();
    expect(await page.title()).not.toBe("1");
  });
});

test("too many reports from one address are told to wait, and for how long", async () => {
  const { context } = await openPage();
  const data = { errorMessage: "429", command: "claude", occurredAt: "now", keyAnswer: "no-key" };
  let refused: { status: number; wait: string | undefined } | null = null;
  for (let sent = 0; sent < 25 && refused === null; sent += 1) {
    const response = await context.request.post("/send", {
      data: { ...data, idempotencyKey: `too-many-reports-${sent}` },
    });
    if (response.status() === 429) refused = { status: 429, wait: response.headers()["retry-after"] };
  }
  expect(Number(refused?.wait)).toBeGreaterThan(0);
});
