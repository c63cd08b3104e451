import type { Page } from "playwright-core";
import { hashPassword } from "#lib/staff/password.ts";
import { inProductDatabase } from "../product.ts";

/** Every account of the tests has it. */
export const password = "copper lantern orbit 42";

/** Makes an account as an invitation would, without the way through the pages. */
export async function addColleague(name: string, role: "agent" | "admin" = "agent"): Promise<string> {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@example.com`;
  await inProductDatabase(
    "insert into staff_account (name, email, password_hash, role, made_at) values ($1, $2, $3, $4, now())",
    [name, email, await hashPassword(password), role],
  );
  return email;
}

/** Signs in through the page and ends at the desk. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/desk/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/desk$/);
}

/** Opens the desk's page of a ticket. */
export async function openAtDesk(page: Page, number: string): Promise<void> {
  await page.goto(`/desk/tickets/${number}`);
  await page.getByText(number).first().waitFor();
}
