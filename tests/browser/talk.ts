import type { Locator, Page } from "playwright-core";

/** Presses 'Send' under the reply. */
export async function send(page: Page): Promise<void> {
  await page.locator("#reply").getByRole("button", { name: "Send", exact: true }).click();
}

/** Marks the ticket of a customer's page as solved. */
export async function solve(page: Page): Promise<void> {
  await page.getByRole("button", { name: "It’s solved" }).click();
  await page.getByText("Marked as solved").waitFor();
}

/** A text in the conversation. */
export function said(page: Page, text: string): Locator {
  return page.getByLabel("Conversation", { exact: true }).getByText(text);
}

/** Everything that this browser keeps. */
export async function keptHere(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify({ ...localStorage }));
}
