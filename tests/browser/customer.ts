import type { Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { inProductDatabase } from "../product.ts";

/** The four details of a customer who has no key. */
export const report = {
  errorMessage: "API Error: 429 Too Many Requests",
  command: 'claude -p "hi"',
  occurredAt: "5 minutes ago",
};

/** A made-up full key of the first desk's service. */
export const fullKey = `cr_${"3f9a1c07".repeat(8)}`;

/** What no request and no row may hold of it: more than a prefix has. */
export const secretPart = fullKey.slice(14, 40);

/** Fills in the form; the key prefix is answered with 'No key is set'. */
export async function fillReport(page: Page, details: Partial<typeof report> = {}): Promise<void> {
  const { errorMessage, command, occurredAt } = { ...report, ...details };
  await openFields(page);
  await page.getByLabel("Error message").fill(errorMessage);
  await page.getByLabel("Command", { exact: true }).fill(command);
  await page.getByLabel("Time", { exact: true }).fill(occurredAt);
  await page.getByLabel("No key is set").check();
}

/** Opens the four fields, where the page begins with the one box. */
export async function openFields(page: Page): Promise<void> {
  const byHand = page.locator("#paste-by-hand");
  if (!(await byHand.isVisible())) return;
  // Until the page's script runs the button does nothing.
  await page.locator("form[data-guarded=ready]").waitFor();
  await byHand.click();
}

/** Presses 'Send to a person' and waits for the ticket's page. */
export async function sendToPerson(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Send to a person" }).click();
  await page.waitForURL(/\/t\/[\w-]{22}$/);
}

/** Sends a report as a customer does, and gives the ticket's number. */
export async function openTicket(page: Page, details: Partial<typeof report> = {}): Promise<string> {
  await page.goto("/");
  await fillReport(page, details);
  await sendToPerson(page);
  return (await page.getByText(/^FF-[0-9A-Z]{6}$/).textContent()) ?? "";
}

/** Lets the promise of a ticket be counted over half an hour before a closing time and the rest after the opening. */
export async function promiseOverClosingTime(number: string): Promise<void> {
  const sum = [
    { from: "2026-11-24T14:30:00Z", to: "2026-11-24T15:00:00Z" },
    { from: "2026-11-25T01:00:00Z", to: "2026-11-25T02:30:00Z" },
  ];
  await inProductDatabase(
    "update reply_promise set sum = $2 where ticket_id = (select id from ticket where number = $1)",
    [number, JSON.stringify(sum)],
  );
}

/** Closes support for the length of a test: it is open on one weekday only, three days from now. */
export async function closeSupport(): Promise<void> {
  const weekday = ((new Date().getUTCDay() + 2) % 7) + 1;
  await setSupportHours([{ weekday, opens: "09:00", closes: "23:00" }]);
}

/** Opens support around the clock for the length of a test, whatever the hour at which it runs. */
export async function openSupport(): Promise<void> {
  const days = [1, 2, 3, 4, 5, 6, 7];
  await setSupportHours(days.map((weekday) => ({ weekday, opens: "00:00", closes: "24:00" })));
}

/**
 * Closes support for the length of a test, with its next opening so many hours from now, to the minute. From then on it
 * is open, so that a promise is counted whatever the hour at which the test runs.
 */
export async function openSupportIn(hours: number): Promise<void> {
  const now = Temporal.Now.zonedDateTimeISO("Asia/Shanghai");
  const opening = now.add({ hours });
  const opens = opening.toPlainTime().toString({ smallestUnit: "minute" });
  const others = [1, 2, 3, 4, 5, 6, 7].filter((day) => day !== now.dayOfWeek && day !== opening.dayOfWeek);
  await setSupportHours([
    { weekday: opening.dayOfWeek, opens, closes: "24:00" },
    ...others.map((weekday) => ({ weekday, opens: "00:00", closes: "24:00" })),
  ]);
}

async function setSupportHours(weekly: object[]): Promise<void> {
  const hours = { zone: "Asia/Shanghai", zoneCity: "Shanghai", weekly, closures: [] };
  await inProductDatabase(
    "insert into support_calendar (id, hours, updated_at) values (1, $1, now()) on conflict (id) do update set hours = $1",
    [JSON.stringify(hours)],
  );
  onTestFinished(async () => {
    await inProductDatabase("delete from support_calendar");
  });
}
