import type { Locator, Page } from "playwright-core";

/** Writes a message on the customer's page of a ticket. */
export async function customerSays(page: Page, text: string): Promise<void> {
  await page.getByLabel("Write a reply").fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}

/** Writes a reply at the desk. */
export async function agentSays(page: Page, text: string): Promise<void> {
  await page.getByLabel("Reply to the customer").fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}

/** A message in the conversation of either page. */
export const inTalk = (page: Page, text: string): Locator =>
  page.getByRole("list").getByText(text, { exact: true });
