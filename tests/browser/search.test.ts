import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectCatalogueTextOnly, expectNoSidewaysScroll, expectNoViolations } from "../page-checks.ts";
import { openPage, type SentRequest } from "../product.ts";
import { fullKey, secretPart } from "./customer.ts";

const pasted =
  'API Error: 429 {"type":"error","error":{"type":"rate_limit_error","message":"daily quota used up"}}';

const field = (page: Page) => page.getByRole("searchbox", { name: "Search the errors" });
const results = (page: Page) => page.getByRole("region", { name: "Search results" });
const hits = (page: Page) => results(page).getByRole("link");

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator("form[data-guarded=ready]").waitFor();
}

describe.each([390, 1280])("with JavaScript, at a width of %i", (width) => {
  test("a code opens its page, words show the pages that hold them, from any page of the reference", async () => {
    const { page } = await openPage({ width });
    await open(page, "/errors");
    await field(page).fill("http 529");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/errors\/529$/);
    await field(page).fill("quota used up");
    await hits(page).first().click();
    await page.waitForURL(/\/errors\/429#quota$/);
    await page.getByRole("heading", { name: "Quota used up" }).waitFor();
    await results(page).waitFor({ state: "hidden" });
  });

  test("a pasted line is told as what it looks like, with its cause", async () => {
    const { page } = await openPage({ width });
    await open(page, "/errors");
    await field(page).fill(pasted);
    await results(page).getByRole("heading", { name: "Looks like" }).waitFor();
    expect(await hits(page).first().textContent()).toMatch(/429 Too many requests.*Quota used up/);
    await page.getByRole("status").filter({ hasText: "One page found" }).waitFor();
  });

  test("a full key is masked in the field, said so, and in no request", async () => {
    const { page, requests } = await openPage({ width });
    await open(page, "/errors/401");
    await field(page).fill(`401 invalid x-api-key ${fullKey}`);
    await results(page).getByText("This held a full key. It was masked here").waitFor();
    expect(await field(page).inputValue()).toMatch(/^401 invalid x-api-key cr_3f9a1c0\W+$/);
    await page.keyboard.press("Enter");
    await hits(page).first().press("Enter");
    await page.waitForURL(/\/errors\/401/);
    expectNothingSent(requests, secretPart);
    expectNothingSent(requests, "invalid");
  });

  test("what is not found can be taken to the home page, masked", async () => {
    const { page, requests } = await openPage({ width });
    await open(page, "/errors");
    await field(page).fill(`zzgrblfx ${fullKey}`);
    await results(page).getByText("Nothing in the reference fits").waitFor();
    await page.getByRole("status").filter({ hasText: "Nothing found" }).waitFor();
    await results(page).getByRole("link", { name: "Take it to the home page" }).click();
    await expect
      .poll(() => page.getByLabel("Error message").inputValue())
      .toMatch(/^zzgrblfx cr_3f9a1c0\W+$/);
    expectNothingSent(requests, secretPart);
    expectNothingSent(requests, "zzgrblfx");
  });

  test("the keyboard is enough: to the field, to the answer, to the page, and Escape back", async () => {
    const { page } = await openPage({ width });
    await open(page, "/errors/500");
    for (let stop = 0; stop < 12; stop += 1) {
      await page.keyboard.press("Tab");
      if (await field(page).evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.type("certificate");
    await hits(page).first().waitFor();
    await page.keyboard.press("Enter");
    expect(
      await hits(page)
        .first()
        .evaluate((element) => element === document.activeElement),
    ).toBe(true);
    await page.keyboard.press("Escape");
    expect(await field(page).inputValue()).toBe("");
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type("certificate");
    await hits(page).first().waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/errors\/connection#tls$/);
  });

  test("axe finds nothing in an answer, and it fits a narrow window", async () => {
    const { page } = await openPage({ width });
    for (const path of ["/errors", "/errors/429"]) {
      await open(page, path);
      await field(page).fill(`${pasted} ${fullKey}`);
      await results(page).waitFor();
      await expectNoViolations(page);
      await expectNoSidewaysScroll(page);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
  });
});

test("what is too long, empty or odd gets a sentence or nothing, and executes nothing", async () => {
  const { page } = await openPage();
  await open(page, "/errors");
  await field(page).fill("x".repeat(4001));
  await results(page).getByText("This is longer than 4,000 characters").waitFor();
  await field(page).fill("<img src=x onerror=alert(1)> 👩‍💻 שלום");
  await results(page).getByText("Nothing in the reference fits").waitFor();
  await field(page).fill("   ");
  await results(page).waitFor({ state: "hidden" });
});

test("classifier, guard and texts load when somebody comes to the field, and not before", async () => {
  const { page } = await openPage();
  const scripts: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script" || new URL(response.url()).pathname === "/search")
      scripts.push(response.text());
  });
  const hasSearch = async () =>
    (await Promise.all(scripts)).filter((text) => /econnreset|Several requests came in a row/.test(text))
      .length;
  await open(page, "/errors");
  await page.waitForLoadState("networkidle");
  expect(scripts.length).toBeGreaterThan(3);
  expect(await hasSearch()).toBe(0);
  await field(page).fill("429");
  await results(page).waitFor();
  expect(await hasSearch()).toBe(2);
});

test("a search that cannot be loaded says so and keeps what was typed", async () => {
  const { page, context, requests } = await openPage({ expectFaults: true });
  await context.route("**/search?**", (route) => route.abort());
  await open(page, "/errors");
  await field(page).fill(fullKey);
  await page.keyboard.press("Enter");
  await page.getByRole("status").filter({ hasText: "could not be loaded" }).waitFor();
  expect(await field(page).inputValue()).toBe(fullKey);
  expectNothingSent(requests, secretPart);
});

test("before the page runs, a submit is held, and goes on when it does", async () => {
  const { page, context, requests } = await openPage();
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await context.route("**/_next/static/**/*.js", async (route) => {
    await isReleased;
    await route.continue();
  });
  await page.goto("/errors", { waitUntil: "commit" });
  await field(page).fill(`quota ${fullKey}`);
  await page.keyboard.press("Enter");
  await page.getByText("One moment: the page checks for keys before it searches.").waitFor();
  release();
  await results(page).getByText("This held a full key").waitFor();
  expectNothingSent(requests, secretPart);
});

describe("without JavaScript", () => {
  async function post(page: Page, path: string, query: string): Promise<void> {
    await page.goto(path);
    await field(page).fill(query);
    await page.getByRole("button", { name: "Search" }).click();
    await page.waitForLoadState();
  }

  test.each([390, 1280])("a code, words and a pasted line are answered, at a width of %i", async (width) => {
    const { page } = await openPage({ javaScript: false, width });
    await post(page, "/errors/500", "429");
    expect(new URL(page.url()).pathname).toBe("/errors/429");
    await post(page, "/errors", "quota used up");
    expect(await hits(page).first().getAttribute("href")).toBe("/errors/429#quota");
    await post(page, "/errors/429", pasted);
    expect(new URL(page.url()).search).toBe("?looks=429.quota");
    await results(page).getByRole("heading", { name: "Looks like" }).waitFor();
    expect(await page.locator("meta[name=robots]").getAttribute("content")).toBe("noindex");
    await expectNoSidewaysScroll(page);
  });

  test("a full key is said to have left, and is in no address and no answer", async () => {
    const { page, requests } = await openPage({ javaScript: false });
    await post(page, "/errors", fullKey);
    await results(page).getByText("it has left your computer").waitFor();
    expect(page.url()).toMatch(/\/errors\?note=masked-late$/);
    expect((await page.content()).includes(secretPart)).toBe(false);
    expect(requests.filter(({ url }) => url.includes(secretPart))).toEqual([]);
  });

  test.each([
    ["  ", "Type a code such as 429"],
    ["zzgrblfx", "Nothing in the reference fits"],
    ["x".repeat(4001), "This is longer than 4,000 characters"],
    ["界".repeat(20_000), "This is longer than 4,000 characters"],
  ])("a query that finds nothing gets a sentence (%#)", async (query, sentence) => {
    const { page } = await openPage({ javaScript: false });
    await post(page, "/errors", query);
    await results(page).getByText(sentence).waitFor();
  });

  test("words in the address are taken out of it", async () => {
    const { page } = await openPage({ javaScript: false });
    await page.goto("/errors?q=words&found=429&found=words");
    expect(new URL(page.url()).search).toBe("?found=429");
    expect(await hits(page).count()).toBe(1);
  });

  test("an answer says nothing that is not from the catalogue, and axe finds nothing in it", async () => {
    const { page } = await openPage();
    await page.goto("/en-XA/errors?looks=429.quota&found=504&found=support&note=masked-late");
    await expectCatalogueTextOnly(page);
    await expectNoViolations(page);
  });
});

/** Fails when a text is in the address or the body of a request, in whatever encoding an address has. */
function expectNothingSent(requests: readonly SentRequest[], text: string): void {
  const found = requests.filter(({ url, body, headers }) =>
    [url, decodeURIComponent(url), body, headers.referer ?? ""].some((sent) => sent.includes(text)),
  );
  expect(found.map(({ method }) => method)).toEqual([]);
}
