import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectNoSidewaysScroll, expectNoViolations } from "../page-checks.ts";
import { openPage } from "../product.ts";
import { fullKey, openFields } from "./customer.ts";

const terminals = {
  overloaded: 'dev@mac api % claude -p "sum up"\nAPI Error: 529 overloaded_error',
  upstream: '$ claude -p "sum up"\nAPI Error: 502 {"error":{"type":"upstream_error"}}',
  bare502: '$ claude -p "sum up"\nAPI Error: 502 Bad Gateway',
  bare500: '$ claude -p "sum up"\nAPI Error: 500 Internal Server Error',
  powershell: 'PS C:\\Users\\lin> claude -p "sum up"\nAPI Error: 503 Service Unavailable',
};

async function paste(page: Page, text: string): Promise<void> {
  await page.goto("/");
  await page.locator("form[data-guarded=ready]").waitFor();
  await page.getByLabel("Your paste").fill(text);
  await page
    .locator("ol, ul")
    .filter({ has: page.getByLabel("I tried this") })
    .first()
    .waitFor();
}

/** The blocks with a command that show, of the steps for now. */
const commandsOf = (page: Page) => page.locator("pre:visible").allTextContents();

/** Runs before the page's scripts: a machine with Windows. */
function onWindows(): void {
  Object.defineProperty(navigator, "userAgentData", { get: () => ({ platform: "Windows" }) });
}

describe("whose fault it is", () => {
  test.each([
    ["overloaded", "This looks like the service, not you: Claude’s API is overloaded", "Wait two minutes"],
    ["upstream", "This looks like the service, not you: a server behind it", "Wait half a minute"],
    ["bare502", "A gateway got no valid answer from upstream", "See whether the endpoint can be reached"],
    ["bare500", "The server met an error", "See whether the endpoint can be reached"],
  ] as const)("%s: %s", async (name, headline, firstStep) => {
    const { page } = await openPage({ width: 390 });
    await paste(page, terminals[name]);
    await page.getByRole("heading", { name: headline }).waitFor();
    const first = await page
      .locator("li")
      .filter({ has: page.getByLabel("I tried this") })
      .first()
      .textContent();
    expect(first?.replace(/^\d/, "")).toMatch(new RegExp(`^${firstStep}`));
    await expectNoSidewaysScroll(page);
    await expectNoViolations(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await expectNoViolations(page);
  });
});

test("on a phone, where the fix stands below the fold, a link right below the paste leads to it", async () => {
  const { page } = await openPage({ width: 390 });
  await paste(page, terminals.overloaded);
  const fix = page.getByRole("heading", { name: "Claude’s API is overloaded" });
  const isInSight = async (of: typeof fix) =>
    (await page.evaluate(() => innerHeight)) > ((await of.boundingBox())?.y ?? Infinity);
  const link = page.getByRole("link", { name: "See the fix" });
  expect([await isInSight(link), await isInSight(fix)]).toEqual([true, false]);
  await link.click();
  await expect.poll(() => isInSight(fix)).toBe(true);
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain("overloaded_error");
  await page.reload();
  await fix.waitFor();
  await page.setViewportSize({ width: 1280, height: 900 });
  expect(await link.isVisible()).toBe(false);
});

describe("when to try again", () => {
  test("counts down by the second where no screen reader is disturbed, and says once that it is over", async () => {
    const { page } = await openPage();
    await page.clock.install();
    await paste(page, terminals.overloaded);
    const timer = page.getByRole("timer");
    await timer
      .getByText(/^Try again at \d\d:\d\d \(in (?:2 min 0 s|1 min \d+ s)\): 2 minutes after the error\.$/)
      .waitFor();
    await page.clock.fastForward("00:10");
    await timer.getByText(/\(in 1 min (?:50|[1-4]?\d) s\)/).waitFor();
    expect(await timer.evaluate((element) => element.closest("[aria-live], [role=status]"))).toBeNull();
    await page.clock.fastForward("02:05");
    await page.getByRole("status").getByText("You can try again now.").waitFor();
    expect(await timer.count()).toBe(0);
  });

  test("counts from when the error happened", async () => {
    const { page } = await openPage();
    await page.goto("/");
    await openFields(page);
    await page.getByLabel("Error message").fill("API Error: 529 overloaded_error");
    await page.getByLabel("Time", { exact: true }).fill("10 minutes ago");
    await page.getByText("You can try again now.").waitFor();
  });

  test("is a clock time without JavaScript, in the zone of the draft", async () => {
    const { page } = await openPage({ javaScript: false });
    await page.goto("/?code=529");
    await page
      .getByText(/^Try again at (?:tomorrow )?\d\d:\d\d in Shanghai: 2 minutes after the error\.$/)
      .waitFor();
    await page.getByLabel("Command", { exact: true }).fill("claude");
    await page.getByLabel("Time", { exact: true }).fill("now");
    await page.getByLabel("Your time zone").selectOption("America/New_York");
    await page.getByLabel("No key is set").check();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.waitForURL(/\/draft\//);
    await page.getByText(/^Try again at (?:tomorrow )?\d\d:\d\d: 2 minutes after the error\.$/).waitFor();
  });
});

describe("the shell", () => {
  test("is the one at whose prompt the paste was typed", async () => {
    const { page } = await openPage();
    await paste(page, terminals.powershell);
    await expect.poll(() => commandsOf(page)).toEqual([expect.stringMatching(/^foreach \(\$wait in/)]);
    expect(await page.getByRole("radio", { name: "PowerShell" }).isChecked()).toBe(true);
    await page.getByLabel("Your paste").fill(terminals.overloaded);
    await expect.poll(() => commandsOf(page)).toEqual(['sleep 120 && claude -p "sum up"']);
  });

  test("is else the likely one of the system, also on the reference's pages", async () => {
    const { page } = await openPage({ before: onWindows });
    await paste(page, "API Error: 529 overloaded_error");
    expect(await commandsOf(page)).toEqual(['Start-Sleep -Seconds 120; claude "your question"']);
    await page.goto("/errors/529");
    await page.getByText("Start-Sleep -Seconds 120;").waitFor();
    expect(await page.getByText("sleep 120 &&").isVisible()).toBe(false);
  });

  test("that is chosen stays chosen, after a reload and on the reference's pages", async () => {
    const { page } = await openPage({ before: onWindows });
    await page.goto("/errors/troubleshooting");
    await page.getByText("curl.exe -I").waitFor();
    await page.getByRole("radio", { name: "cmd" }).check();
    await page.getByText("set ANTHROPIC_BASE_URL").waitFor();
    await page.reload();
    await page.getByText("set ANTHROPIC_BASE_URL").waitFor();
    await paste(page, "API Error: 529 overloaded_error");
    expect(await commandsOf(page)).toEqual(['timeout /t 120 && claude "your question"']);
    expect(await page.getByRole("radio", { name: "cmd" }).isChecked()).toBe(true);
  });

  test("can be chosen without JavaScript", async () => {
    const { page } = await openPage({ javaScript: false });
    await page.goto("/errors/529");
    await page.getByText("sleep 120 &&").waitFor();
    expect(await page.getByText("timeout /t 120").isVisible()).toBe(false);
    await page.getByRole("radio", { name: "cmd" }).check();
    await page.getByText("timeout /t 120").waitFor();
    expect(await page.getByText("sleep 120 &&").isVisible()).toBe(false);
  });

  test("is not asked for where all commands are the same, and none has what Claude Code alone knows", async () => {
    const { page } = await openPage();
    await paste(page, "$ claude\nAPI Error: 400 prompt is too long: 210000 tokens > 200000 maximum");
    expect(await page.getByRole("radio", { name: "PowerShell" }).count()).toBe(0);
    const inClaude = page.getByRole("group", { name: "Inside Claude Code" });
    expect(await inClaude.first().textContent()).toBe("/compact");
    expect(await page.locator("[data-form]").filter({ hasText: "/compact" }).count()).toBe(0);
    await page.getByText("Inside Claude Code", { exact: true }).first().waitFor();
  });
});

describe("the customer's own command", () => {
  const own = (page: Page) => page.locator("pre").filter({ hasText: "sum up" });

  test("stands in the step that runs it again, to be copied", async () => {
    const { page, context } = await openPage();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await paste(page, terminals.overloaded);
    await expect.poll(() => commandsOf(page)).toEqual(['sleep 120 && claude -p "sum up"']);
    await page.getByRole("button", { name: "Copy" }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('sleep 120 && claude -p "sum up"');
  });

  test("stands there too where it was typed into its field, as long as it is one line", async () => {
    const { page } = await openPage();
    await page.goto("/");
    await openFields(page);
    await page.getByLabel("Error message").fill("API Error: 529 overloaded_error");
    await page.getByLabel("Command", { exact: true }).fill('claude -p "sum up"');
    await expect.poll(() => own(page).count()).toBe(3);
    await page.getByLabel("Command", { exact: true }).fill('claude -p "sum up"\nrm -rf x');
    await expect.poll(() => own(page).count()).toBe(0);
    await page.getByText('sleep 120 && claude "your question"').waitFor();
  });

  test("is not offered where a key in it was masked", async () => {
    const { page } = await openPage();
    await paste(
      page,
      `$ ANTHROPIC_AUTH_TOKEN=${fullKey} claude -p "sum up"\nAPI Error: 529 overloaded_error`,
    );
    await expect.poll(() => commandsOf(page)).toEqual(['sleep 120 && claude "your question"']);
  });

  test("is never one that a link brought, not changed and not after a reload; a pasted one is", async () => {
    const { page } = await openPage();
    const hash = new URLSearchParams({
      message: "API Error: 529 overloaded_error",
      command: 'claude -p "sum up"',
    });
    await page.goto(`/#${hash}`);
    await page.getByText("From the link that you followed.").waitFor();
    await page.getByText('sleep 120 && claude "your question"').waitFor();
    expect(await own(page).count()).toBe(0);

    await page.getByLabel("Command", { exact: true }).fill('claude -p "sum up" ');
    await expect
      .poll(() => page.evaluate(() => JSON.stringify({ ...localStorage })))
      .toContain('sum up\\\\\\" ');
    await page.reload();
    await page.getByText("kept in this browser").waitFor();
    await page.getByText('sleep 120 && claude "your question"').waitFor();
    expect(await own(page).count()).toBe(0);

    await page.getByLabel("Your paste").fill('$ claude -p "sum up twice"\nAPI Error: 529 overloaded_error');
    await page.getByText('sleep 120 && claude -p "sum up twice"').waitFor();
  });
});
