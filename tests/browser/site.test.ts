import { describe, expect, onTestFinished, test } from "vitest";
import type { SupportHours } from "#lib/profile/index.ts";
import { expectCatalogueTextOnly, expectNoSidewaysScroll, expectNoViolations } from "../page-checks.ts";
import { openPage, setSupportHours } from "../product.ts";

/** Opens for an hour four days from now, so that it is closed now whatever the time. */
function closedNow(): SupportHours {
  const weekday = new Date(Date.now() + 4 * 86_400_000).getUTCDay() || 7;
  return {
    zone: "UTC",
    zoneCity: "Shanghai",
    weekly: [{ weekday, opens: "12:00", closes: "13:00" }],
    closures: [],
  };
}

const alwaysOpen: SupportHours = {
  zone: "UTC",
  zoneCity: "Shanghai",
  weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: "00:00", closes: "24:00" })),
  closures: [],
};

describe.each(["/", "/no-such-page"])("%s", (path) => {
  const expectFaults = path !== "/";

  test("has nothing that axe finds on a phone and on a desk, in light and dark", async () => {
    const { page } = await openPage({ width: 390, expectFaults });
    await page.goto(path);
    await expectNoViolations(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await expectNoViolations(page);
  });

  test("fits a window of 320 pixels", async () => {
    const { page } = await openPage({ width: 320, expectFaults });
    await page.goto(path);
    await expectNoSidewaysScroll(page);
  });

  test("has no text that is not from the catalogue", async () => {
    const { page } = await openPage({ expectFaults });
    await page.goto(`/en-XA${path}`);
    await expectCatalogueTextOnly(page);
  });
});

describe("the head of every page follows the desk's own hours", () => {
  test.each([
    ["open", alwaysOpen, /support open/i],
    ["closed", closedNow(), /support (?:closed|opens)/i],
  ])("%s", async (_state, hours, expected) => {
    onTestFinished(() => setSupportHours(null));
    await setSupportHours(hours);
    for (const javaScript of [true, false]) {
      const { page } = await openPage({ javaScript });
      await page.goto("/errors/429");
      expect(await page.locator("header").textContent()).toMatch(expected);
    }
  });
});

test("a private page's headers keep it out of caches, referrers and search engines", async () => {
  const { page } = await openPage({ expectFaults: true });
  const response = await page.goto("/t/AAAAAAAAAAAAAAAAAAAAAA");
  expect(response?.status()).toBe(404);
  expect(response?.headers()).toMatchObject({
    "cache-control": expect.stringContaining("no-store"),
    "referrer-policy": "no-referrer",
    "x-robots-tag": expect.stringContaining("noindex"),
  });
});
