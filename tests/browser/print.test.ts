import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectNoSidewaysScroll } from "../page-checks.ts";
import { openPage } from "../product.ts";
import { openTicket } from "./customer.ts";

describe("on paper", () => {
  test.each(["/errors", "/errors/429", "/errors/troubleshooting"])(
    "%s is black on white, without what can only be pressed",
    async (path) => {
      const { page } = await openPage({ theme: "dark", width: 794 });
      await page.goto(path);
      await page.evaluate(() => {
        document.documentElement.dataset.theme = "dark";
      });
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      expect(await colours(page)).toEqual({ paper: "rgb(255, 255, 255)", ink: "rgb(0, 0, 0)" });
      const pressed = page.locator("header, footer, nav, search, button, summary, input");
      expect(await pressed.count()).toBeGreaterThan(5);
      expect(await pressed.filter({ visible: true }).count()).toBe(0);
      expect(await page.locator("h1").isVisible()).toBe(true);
    },
  );

  test("all of an entry shows, with addresses, and the way to a person as one", async () => {
    const { page } = await openPage({ width: 794 });
    await page.goto("/errors/401");
    const steps = await page.locator("main li").filter({ visible: true }).count();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("article li").filter({ visible: true }).count()).toBe(
      await page.locator("article li").count(),
    );
    expect(steps).toBeGreaterThan(8);
    const link = page.locator("article a[href^=http]").first();
    const after = await link.evaluate((element) => getComputedStyle(element, "::after").content);
    expect(after).toContain(await link.getAttribute("href"));
    const origin = new URL(page.url()).origin;
    expect(await page.getByText(`${origin}/`, { exact: true }).isVisible()).toBe(true);
    await expectNoSidewaysScroll(page);
  });

  test("a script wraps instead of scrolling, and a heading keeps to what follows", async () => {
    const { page } = await openPage({ width: 794 });
    await page.goto("/errors/good-practice");
    await page.emulateMedia({ media: "print" });
    const scripts = page.locator("article pre");
    expect(await scripts.count()).toBeGreaterThan(2);
    for (const script of await scripts.all())
      expect(
        await script.evaluate((element) => {
          const { whiteSpace, breakInside } = getComputedStyle(element);
          return { whiteSpace, breakInside, isWhole: element.scrollWidth <= element.clientWidth };
        }),
      ).toEqual({ whiteSpace: "pre-wrap", breakInside: "avoid", isWhole: true });
    expect(await page.locator("h1").evaluate((element) => getComputedStyle(element).breakAfter)).toBe(
      "avoid",
    );
  });

  test("what is folded on the screen stands open", async () => {
    const { page } = await openPage({ width: 794 });
    await openTicket(page);
    const sum = page.getByText("Only time in which support is open counts.");
    expect(await sum.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await sum.isVisible()).toBe(true);
  });

  async function colours(page: Page): Promise<{ paper: string; ink: string }> {
    return page.evaluate(() => {
      const pixel = (colour: string) => {
        const context = document.createElement("canvas").getContext("2d");
        if (context === null) return "";
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
        return `rgb(${red}, ${green}, ${blue})`;
      };
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return { paper: pixel(backgroundColor), ink: pixel(color) };
    });
  }
});
