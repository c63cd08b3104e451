import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectCatalogueTextOnly, expectNoSidewaysScroll, expectNoViolations } from "../page-checks.ts";
import { openPage } from "../product.ts";
import { fullKey, openFields, openTicket, promiseOverClosingTime, report } from "./customer.ts";
import { solve } from "./talk.ts";

/** Brings a page of a customer to a state; `language` is the prefix of its address. */
const states: [string, (page: Page, language: string) => Promise<void>][] = [
  ["the empty form", (page, language) => open(page, `${language}/`)],
  [
    "the form with a fix, a refused key and a missing answer",
    async (page, language) => {
      await open(page, `${language}/`);
      await openFields(page);
      await page.locator("#errorMessage").fill("API Error: 529 overloaded_error req_011CQx7abcdefghijk");
      await page.locator("#command").fill(`ANTHROPIC_AUTH_TOKEN=${fullKey} claude`);
      await page.locator("#occurredAt").fill("5 minutes ago");
      await page.locator("#keyPrefix").fill("sk-ant-api03-abcd");
      await page.locator("button[type=submit]:not([form])").click();
      await page.locator("#command-problems").waitFor();
    },
  ],
  [
    "the form with an unknown error",
    async (page, language) => {
      await open(page, `${language}/`);
      await page.locator("#paste").fill("????");
      await page.locator("ol input[name=triedSteps]").first().waitFor();
    },
  ],
  ["the guide for programs", (page, language) => open(page, `${language}/developers`)],
  ["the thanks", (page, language) => open(page, `${language}/fixed`)],
  ["a draft that is gone", (page, language) => open(page, `${language}/draft/AAAAAAAAAAAAAAAAAAAAAA`)],
  ["a link that opens nothing", (page, language) => open(page, `${language}/t/AAAAAAAAAAAAAAAAAAAAAA`)],
  [
    "a ticket",
    async (page, language) => {
      await openTicket(page, { errorMessage: "401 authentication_error: invalid x-api-key" });
      await page.goto(`${language}${new URL(page.url()).pathname}`);
    },
  ],
  [
    "a ticket with a promise over closing time and everything folded open",
    async (page, language) => {
      const number = await openTicket(page);
      await promiseOverClosingTime(number);
      await page.goto(`${language}${new URL(page.url()).pathname}`);
      for (const fold of await page.locator("main summary").all()) await fold.click();
    },
  ],
  [
    "a solved ticket",
    async (page, language) => {
      await openTicket(page);
      await solve(page);
      await page.goto(`${language}${new URL(page.url()).pathname}`);
    },
  ],
  [
    "a rated ticket",
    async (page, language) => {
      await openTicket(page);
      await solve(page);
      await page.request.post(`${page.url()}/rate`, { data: { grade: "partly", comment: "x".repeat(400) } });
      await page.goto(`${language}${new URL(page.url()).pathname}`);
      await page.locator("#rating summary").click();
    },
  ],
  ["an erased ticket", (page, language) => open(page, `${language}/t/erased`)],
  ["a link that was taken back", (page, language) => open(page, `${language}/t/revoked`)],
];

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator("h1, h2").first().waitFor();
}

describe.each(states)("%s", (_name, bring) => {
  test.each([390, 1280])("has nothing that axe finds at a width of %i, in light and dark", async (width) => {
    const { page } = await openPage({ width });
    await bring(page, "");
    await expectNoViolations(page);
  });

  test("fits a window of 320 pixels", async () => {
    const { page } = await openPage({ width: 320 });
    await bring(page, "");
    await expectNoSidewaysScroll(page);
  });

  test("has no text that is not from the catalogue", async () => {
    const { page } = await openPage();
    await bring(page, "/en-XA");
    await expectCatalogueTextOnly(page);
  });
});

test("64 KB without a space fit the phone's width, and the fix still shows", async () => {
  const { page } = await openPage({ width: 390 });
  await page.goto("/");
  await page.getByLabel("Your paste").fill(`Error: 429 ${"x".repeat(65_000)}`);
  await page.getByRole("heading", { name: "Too many requests in a short time" }).waitFor();
  await expectNoSidewaysScroll(page);
});

test("the whole walk works with the keyboard alone", async () => {
  const { page } = await openPage();
  await page.goto("/");
  await page.getByLabel("Your paste").focus();
  await page.keyboard.insertText(`$ claude -p "hi"\n${report.errorMessage}`);
  // The key prefix is the one detail that the paste lacks, so its field stands open.
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.getAttribute("name") === "keyAnswer")) break;
  }
  await page.keyboard.press("ArrowDown");
  expect(await page.getByLabel("No key is set").isChecked()).toBe(true);
  for (let stop = 0; stop < 30; stop += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.matches("[type=submit]:not([form])"))) break;
  }
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/t\/[\w-]{22}$/);
});
