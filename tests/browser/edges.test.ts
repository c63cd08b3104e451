import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { cleanText, commandMaxBytes, errorMessageMaxBytes } from "#lib/report/index.ts";
import { inProductDatabase, openPage } from "../product.ts";
import { addColleague, openAtDesk, signIn } from "./colleague.ts";
import { fillReport, report, sendToPerson } from "./customer.ts";
import { shownText } from "./shown-text.ts";

/** NUL, half a character, emoji, writing from right to left with an override of it, markup, and what templates read. */
const odd =
  '\0 \ud83d 😀👩‍👩‍👧 שלום عالم \u202egpj.exe\u202c <img src=x onerror="ran=1"><script>ran=1</script> &lt; %00 {n} \\u0000';

const errorMessage = `API Error: 529 overloaded_error ${odd}\nאֵין שֵׁרוּת, 2 of 10\n`;
const command = `claude -p "${odd}"`;

/** Puts a text into a field as typing would: Playwright's own way would mend half a character. */
async function put(field: Locator, text: string): Promise<void> {
  await field.evaluate(
    (element, units) => {
      const parts: string[] = [];
      for (const unit of units) parts.push(String.fromCharCode(unit));
      if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)) return;
      element.value = parts.join("");
      element.dispatchEvent(new Event("input", { bubbles: true }));
    },
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)),
  );
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

async function expectNothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(() => Reflect.has(globalThis, "ran"))).toBe(false);
  expect(await page.locator("img[src=x]").count()).toBe(0);
}

/** The ticket of the customer's page that is open, as it is stored. */
async function storedTicket(page: Page) {
  const number = (await page.getByText(/^FF-[0-9A-Z]{6}$/).textContent()) ?? "";
  const rows = await inProductDatabase<{ error_message: string; command: string | null }>(
    "select error_message, command from ticket where number = $1",
    [number],
  );
  return { number, stored: rows[0] };
}

describe("odd characters arrive as they were typed, and nothing runs", () => {
  test("from the fields to the customer's page and the desk", async () => {
    const { page } = await openPage();
    await page.goto("/");
    await fillReport(page);
    await put(field(page, "Error message"), errorMessage);
    await put(field(page, "Command"), command);
    await put(field(page, "Time"), "\u202e5 minutes\0 ago");
    await page.getByRole("heading", { name: /overloaded/ }).waitFor();
    await expectNothingRan(page);
    await sendToPerson(page);
    await expectNothingRan(page);
    const { number, stored } = await storedTicket(page);
    expect(stored).toEqual({ error_message: cleanText(errorMessage), command: cleanText(command) });
    expect(await page.locator("pre").first().textContent()).toBe(cleanText(errorMessage));
    expect(await page.locator("dd code", { hasText: "claude -p" }).textContent()).toBe(cleanText(command));

    const { page: desk } = await openPage();
    await signIn(desk, await addColleague("Edge"));
    await openAtDesk(desk, number);
    expect(await shownText(desk.locator("pre").first())).toBe(
      `$ ${cleanText(command)}\n${cleanText(errorMessage)}`,
    );
    await expectNothingRan(desk);
    await inProductDatabase("delete from staff_account where name = 'Edge'");
  });

  test("from the box", async () => {
    const { page } = await openPage();
    await page.goto("/");
    await page.locator("form[data-guarded=ready]").waitFor();
    await put(page.locator("#paste"), `$ ${command}\n${errorMessage}`);
    await page.getByRole("heading", { name: /overloaded/ }).waitFor();
    await expectNothingRan(page);
    await page.getByLabel("No key is set").check();
    await sendToPerson(page);
    const { stored } = await storedTicket(page);
    expect(stored).toEqual({ error_message: cleanText(errorMessage).trim(), command: cleanText(command) });
    await expectNothingRan(page);
  });

  test("without JavaScript", async () => {
    const { page } = await openPage({ javaScript: false });
    await page.goto("/");
    await fillReport(page);
    await put(field(page, "Error message"), errorMessage);
    await put(field(page, "Command"), command);
    await page.getByRole("button", { name: "Continue" }).click();
    await page.waitForURL(/\/draft\//);
    expect(await field(page, "Error message").inputValue()).toBe(cleanText(errorMessage));
    expect(await page.locator("img[src=x]").count()).toBe(0);
    await sendToPerson(page);
    const { stored } = await storedTicket(page);
    expect(stored).toEqual({ error_message: cleanText(errorMessage), command: cleanText(command) });
  });

  test("where they are no time and no key, a sentence says so and they stay in the field", async () => {
    for (const javaScript of [true, false]) {
      const { page } = await openPage({ javaScript });
      await page.goto("/");
      await fillReport(page);
      await page.getByLabel("I have its beginning").check();
      await put(field(page, "Time"), odd);
      await put(field(page, "Key prefix"), odd);
      await page.getByRole("button", { name: javaScript ? "Send to a person" : "Continue" }).click();
      await page.getByText("We can’t read this as a time").waitFor();
      await page.getByText("This does not look like the beginning of a key").waitFor();
      for (const label of ["Time", "Key prefix"])
        expect(await field(page, label).inputValue(), label).toBe(javaScript ? odd : cleanText(odd));
    }
  });
});

describe("the longest texts", () => {
  const longest = `529 overloaded${"x".repeat(errorMessageMaxBytes - "529 overloaded".length)}`;

  test.each([true, false])(
    "64 KB without a space arrive; one more is refused in words (JavaScript: %s)",
    async (javaScript) => {
      const { page } = await openPage({ javaScript });
      const press = javaScript ? "Send to a person" : "Continue";
      await page.goto("/");
      await fillReport(page);
      await put(field(page, "Error message"), `${longest}x`);
      await put(field(page, "Command"), "x".repeat(commandMaxBytes + 1));
      await page.getByRole("button", { name: press }).click();
      await page.getByText("This is longer than 64 KB").waitFor();
      await page.getByText("This is longer than 8 KB").waitFor();
      expect(await field(page, "Error message").inputValue()).toBe(`${longest}x`);

      await put(field(page, "Error message"), longest);
      await put(field(page, "Command"), "x".repeat(commandMaxBytes));
      await page.getByRole("button", { name: javaScript ? press : "Send to a person" }).click();
      await page.waitForURL(/\/t\//);
      expect((await storedTicket(page)).stored?.error_message).toBe(longest);
      const { wanted, given } = await page.evaluate(() => ({
        wanted: document.documentElement.scrollWidth,
        given: document.documentElement.clientWidth,
      }));
      expect(wanted).toBeLessThanOrEqual(given);
    },
  );

  test("the box says when a paste is longer than a report may be, and when it was not read to its end", async () => {
    const { page } = await openPage();
    await page.goto("/");
    await page.locator("form[data-guarded=ready]").waitFor();
    await put(page.locator("#paste"), `${longest}x`);
    await page.getByText("This is longer than 64 KB").waitFor();
    await put(page.locator("#paste"), `${longest}${longest}x`);
    await page.getByText("This is more than 128 KB, so only its beginning was read").waitFor();
    expect(await page.locator("#paste").inputValue()).toBe(`${longest}${longest}x`);
  });

  test("a long text that was typed is read before it is sent, without waiting for a pause", async () => {
    const { page } = await openPage();
    await page.goto("/");
    await page.locator("form[data-guarded=ready]").waitFor();
    await put(page.locator("#paste"), `$ claude\n${"line of a log\n".repeat(400)}503 unavailable`);
    await page.getByLabel("No key is set").check();
    await page.locator("#paste").evaluate((element) => {
      if (!(element instanceof HTMLTextAreaElement)) return;
      element.value += " typed";
      element.dispatchEvent(new Event("input", { bubbles: true }));
      element.form?.requestSubmit();
    });
    await page.waitForURL(/\/t\//);
    expect((await storedTicket(page)).stored?.error_message).toMatch(/503 unavailable typed$/);
  });

  test("a binary file in the box is a text like any other", async () => {
    const { page } = await openPage();
    const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => (at * at * 31 + (at >> 3)) % 256);
    const binary = `\x89PNG\r\n\x1a\n${new TextDecoder().decode(bytes)}`;
    await page.goto("/");
    await page.locator("form[data-guarded=ready]").waitFor();
    await put(page.locator("#paste"), binary);
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    const kept = await field(page, "Error message").inputValue();
    expect(kept.length).toBeGreaterThan(10_000);
    expect(cleanText(kept)).toBe(kept);
  });
});

describe("where the page's scripts never come", () => {
  test("what was pasted becomes the error message, the four fields show, and the form is sent without them", async () => {
    const { page } = await openPage({ expectFaults: true, zone: "America/New_York" });
    await page.route("**/_next/static/**/*.js", (route) => route.abort());
    await page.goto("/");
    await page.locator("#paste").fill("API Error: 529 no script at all");
    await page.getByRole("button", { name: "Send to a person" }).click();
    await page.getByText("the page checks for keys before it sends").waitFor();
    await page.getByText("The page did not load completely").waitFor();
    expect(await page.locator("#paste").isVisible()).toBe(false);
    expect(await field(page, "Error message").inputValue()).toBe("API Error: 529 no script at all");
    await field(page, "Command").fill(report.command);
    await field(page, "Time").fill("5 minutes ago");
    await page.getByLabel("No key is set").check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.waitForURL(/\/draft\//);
    await page.getByRole("heading", { name: /overloaded/ }).waitFor();
    const send = page.getByRole("button", { name: "Send to a person" });
    await send.click();
    await page.getByText("The page did not load completely").waitFor();
    await send.click();
    await page.waitForURL(/\/t\//);
    const [row] = await inProductDatabase<{ zone: string }>(
      "select zone from ticket where error_message = $1",
      ["API Error: 529 no script at all"],
    );
    expect(row?.zone).toBe("America/New_York");
  });

  test("scripts that come after all take over, with what stands in the box", async () => {
    const { page } = await openPage();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/_next/static/**/*.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.clock.install();
    await page.goto("/", { waitUntil: "commit" });
    await page.locator("#paste").fill("$ claude\nAPI Error: 529 late scripts");
    await page.clock.runFor(31_000);
    await field(page, "Error message").waitFor();
    release();
    await page.locator("form[data-guarded=ready]").waitFor();
    await page.getByRole("heading", { name: /overloaded/ }).waitFor();
    expect(await page.locator("#paste").isVisible()).toBe(true);
    expect(await field(page, "Command").inputValue()).toBe("claude");
  });
});
