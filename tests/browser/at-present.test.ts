import { expect, onTestFinished, test } from "vitest";
import { inProductDatabase, openPage } from "../product.ts";

test("others who report the same are told of, and asking for it names no code", async () => {
  onTestFinished(async () => {
    await inProductDatabase("delete from outcome where fingerprint = 'aaaaaaaaaaaaaaaa'");
  });
  await inProductDatabase(
    `insert into outcome (browser_hash, fingerprint, code, kind, steps, first_at, at)
     select 'browser ' || i, 'aaaaaaaaaaaaaaaa', '504', 'sent', '{}', now(), now() from generate_series(1, 7) i`,
  );
  // The table is kept for some seconds for all pages.
  await expect.poll(async () => (await fetchRecent())["504"]?.browsers, { timeout: 40_000 }).toBe(7);
  const { page, requests } = await openPage();
  await page.goto("/");
  await page.getByLabel("Your paste").fill("HTTP/1.1 504 Gateway Timeout");
  await page.getByText("Others report this too: 7 in the last 15 minutes.").waitFor();
  const asked = requests.filter(({ url }) => new URL(url).pathname === "/recent");
  expect(asked.length).toBeGreaterThan(0);
  for (const { url, method } of asked) expect([method, new URL(url).search]).toEqual(["GET", ""]);

  async function fetchRecent(): Promise<Record<string, { browsers: number }>> {
    const { context } = await openPage();
    return (await context.request.get("/recent")).json();
  }
}, 90_000);

test("a text that says when to come back is told as a clock time", async () => {
  const { page } = await openPage();
  await page.goto("/");
  await page
    .getByLabel("Your paste")
    .fill(
      'HTTP/1.1 429 Too Many Requests\nretry-after: 1800\n\n{"type":"error","error":{"type":"rate_limit_error"}}',
    );
  await page
    .getByText(/The text says to come back at (?:tomorrow )?\d\d:\d\d \(in (?:30 min 0 s|29 min \d+ s)\)\./)
    .waitFor();
});
