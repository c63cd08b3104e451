import { describe, expect, test } from "vitest";
import { expectNoSidewaysScroll, expectNoViolations } from "../page-checks.ts";
import { openPage } from "../product.ts";
import { closeSupport, openSupport } from "./customer.ts";

describe("an address that leads nowhere", () => {
  test("says so with the status 404 and is as usable as any page", async () => {
    const { page } = await openPage({ width: 390, expectFaults: true });
    expect((await page.goto("/no-such-page"))?.status()).toBe(404);
    await expectNoViolations(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
  });
});

test("a browser that asks for an icon by its old name gets one", async () => {
  const { context } = await openPage();
  const icon = await context.request.get("/favicon.ico");
  expect(icon.status()).toBe(200);
  expect(icon.headers()["content-type"]).toContain("image/svg+xml");
});

describe("the head of every page follows the desk's own hours", () => {
  test.each([
    ["open", openSupport, /support open/i],
    ["closed", closeSupport, /support (?:closed|opens)/i],
  ])("%s", async (_state, setHours, expected) => {
    await setHours();
    for (const javaScript of [true, false]) {
      const { page } = await openPage({ javaScript });
      await page.goto("/errors/429");
      expect(await page.locator("header").textContent()).toMatch(expected);
    }
  });
});
