import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { inProductDatabase, openPage } from "../product.ts";
import { fillReport, fullKey, secretPart } from "./customer.ts";

async function post(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(/\/draft\//);
}

/** What the page says where no script runs, and what holds only with one. */
async function expectTruth(page: Page, said: RegExp[], unsaid: RegExp[]): Promise<void> {
  const shown = (sentence: RegExp) => page.getByText(sentence).filter({ visible: true }).count();
  for (const sentence of said) expect(await shown(sentence), String(sentence)).toBe(1);
  for (const sentence of unsaid) expect(await shown(sentence), String(sentence)).toBe(0);
}

describe("with JavaScript off", () => {
  test("the fix shows after posting, the ticket is made only then, and it can be answered and solved", async () => {
    const { page } = await openPage({ javaScript: false });
    const errorMessage = "529 overloaded, without a script";
    const made = () => inProductDatabase("select * from ticket where error_message = $1", [errorMessage]);
    await page.goto("/");
    await expectTruth(page, [/hands the text to us; we read/], [/here, in your browser/]);
    await fillReport(page, { errorMessage });
    await page.getByLabel("Your time zone").selectOption("America/New_York");
    await post(page);
    await page.getByRole("heading", { name: /Claude’s API is overloaded/ }).waitFor();
    expect(await made()).toEqual([]);
    await page.getByLabel("I tried this").first().check();

    await page.getByRole("button", { name: "Send to a person" }).click();
    await page.waitForURL(/\/t\/[\w-]{22}$/);
    expect(await made()).toMatchObject([{ zone: "America/New_York", key_answer: "noKey" }]);
    await page.getByText("You tried one step before").waitFor();
    await expectTruth(
      page,
      [/Reload this page to see/, /it will have left your computer/],
      [/the page stops it/],
    );

    await page.getByLabel("Write a reply").fill("Still there.");
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByRole("list").getByText("Still there.").waitFor();
    await page.getByRole("button", { name: "It’s solved" }).click();
    await page.getByText("Marked as solved").waitFor();
    await page.getByLabel("In part").check();
    await page.getByLabel("In a line").fill("Half of it");
    await page.locator("#rating").getByRole("button", { name: "Send" }).click();
    await page.getByText("You said: In part. “Half of it”").waitFor();
    await page.getByLabel("Write again").fill("Thanks all the same.");
    await page.locator("#reply").getByRole("button", { name: "Send", exact: true }).click();
    await page.getByRole("list").getByText("Thanks all the same.").waitFor();
    await page.getByText("Marked as solved").waitFor();
    await page.getByRole("button", { name: "Send and reopen" }).click();
    await page.getByText("A person answers by").waitFor();
  });

  test("what the report itself shows to be wrong stands in the draft, with the words found", async () => {
    const { page } = await openPage({ javaScript: false });
    await page.goto("/");
    await fillReport(page, { command: "ANTHROPIC_BASE_URL=https://asia.qcode.cc/api/v1 claude" });
    await post(page);
    const hints = page.getByRole("region", { name: "In your report" });
    await hints.getByText("https://asia.qcode.cc/api/v1", { exact: true }).waitFor();
    await hints.getByText("is one too many").waitFor();
  });

  test("posting the same page twice makes one ticket", async () => {
    const { page } = await openPage({ javaScript: false });
    const errorMessage = "500 posted twice, without a script";
    await page.goto("/");
    await fillReport(page, { errorMessage });
    await post(page);
    const draft = page.url();
    const fields = await page
      .locator("form[action='/send']")
      .evaluate((form) =>
        form instanceof HTMLFormElement
          ? new URLSearchParams(
              [...new FormData(form)].map(([name, value]) => [name, String(value)]),
            ).toString()
          : "",
      )
      .catch(() => null);
    expect(fields).not.toBe("");
    await page.getByRole("button", { name: "Send to a person" }).click();
    await page.waitForURL(/\/t\//);
    const response = await page.context().request.post("/send", {
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      data: fields ?? "",
    });
    expect(response.status(), draft).toBe(200);
    expect(
      await inProductDatabase("select 1 from ticket where error_message = $1", [errorMessage]),
    ).toHaveLength(1);
  });

  test("a full key comes back masked, with the truth about where it has been", async () => {
    const { page } = await openPage({ javaScript: false });
    await page.goto("/");
    await fillReport(page, { command: `ANTHROPIC_AUTH_TOKEN=${fullKey} claude` });
    await post(page);
    await page.getByText("It was not stored, but it has left your computer.").waitFor();
    expect(await page.content()).not.toContain(secretPart);
    expect(await page.getByLabel("Command", { exact: true }).inputValue()).toBe(
      "ANTHROPIC_AUTH_TOKEN=cr_3f9a1c0… claude",
    );
    await page.getByRole("button", { name: "Send to a person" }).click();
    await page.waitForURL(/\/t\//);
  });

  test("what is missing is told at its field, and what was typed is kept", async () => {
    const { page } = await openPage({ javaScript: false });
    await page.goto("/");
    await page.getByLabel("Error message").fill("503 half a report");
    await post(page);
    await page.getByText("Please give the command").waitFor();
    expect(await page.getByLabel("Error message").inputValue()).toBe("503 half a report");
  });

  test("'This fixed it' leads to the thanks and sends nothing", async () => {
    const { page } = await openPage({ javaScript: false });
    await page.goto("/");
    await fillReport(page);
    await post(page);
    await page.getByRole("button", { name: "This fixed it" }).click();
    await page.getByText("Good that it works again").waitFor();
  });

  test("a full key in a reply comes back masked", async () => {
    const { page } = await openPage({ javaScript: false });
    await page.goto("/");
    await fillReport(page);
    await post(page);
    await page.getByRole("button", { name: "Send to a person" }).click();
    await page.waitForURL(/\/t\//);
    await page.getByLabel("Write a reply").fill(`my key is ${fullKey}`);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByText("it has left your computer").waitFor();
    expect(await page.getByLabel("Write a reply").inputValue()).toBe("my key is cr_3f9a1c0…");
    expect(await page.content()).not.toContain(secretPart);
  });
});
