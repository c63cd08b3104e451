import { describe, expect, test } from "vitest";
import { doctorPowershell, doctorShell, knownCodes } from "#lib/reference/index.ts";
import { expectCatalogueTextOnly, expectNoSidewaysScroll, expectNoViolations } from "../page-checks.ts";
import { openPage } from "../product.ts";
import { profile } from "../profile.ts";

const paths = [
  "/errors",
  ...knownCodes.map((code) => `/errors/${code}`),
  "/errors/troubleshooting",
  "/errors/good-practice",
  "/errors/support",
];

describe.each(paths)("%s", (path) => {
  test("has nothing that axe finds on a phone and on a desk, in light and dark", async () => {
    const { page } = await openPage({ width: 390 });
    expect((await page.goto(path))?.status()).toBe(200);
    await expectNoViolations(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await expectNoViolations(page);
  });

  test("fits a window of 320 pixels", async () => {
    const { page } = await openPage({ width: 320 });
    await page.goto(path);
    await expectNoSidewaysScroll(page);
  });

  test("has no text that is not from the catalogue", async () => {
    const { page } = await openPage();
    await page.goto(`/en-XA${path}`);
    await expectCatalogueTextOnly(page);
  });

  test("says the same without JavaScript, and asks no other site", async () => {
    const { page: full, requests } = await openPage();
    await full.goto(path);
    const { page: plain } = await openPage({ javaScript: false });
    await plain.goto(path);
    expect(await plain.locator("h1").isVisible()).toBe(true);
    const text = await full.locator("main").textContent();
    expect(await plain.locator("main").textContent()).toBe(text);
    const origin = new URL(full.url()).origin;
    expect(requests.filter(({ url }) => !url.startsWith(origin))).toEqual([]);
  });
});

describe("the scripts that look for the cause", () => {
  test.each([
    ["/doctor.sh", "text/x-shellscript; charset=utf-8", doctorShell(profile)],
    ["/doctor.ps1", "text/plain; charset=utf-8", doctorPowershell(profile)],
  ])(
    "%s is served as it is, for this service, and named on the page with this desk's address",
    async (path, type, script) => {
      const { page } = await openPage();
      const answer = await page.request.get(path);
      expect(answer.status()).toBe(200);
      expect(answer.headers()).toMatchObject({
        "content-type": type,
        "cache-control": "public, max-age=3600",
        "x-content-type-options": "nosniff",
      });
      expect(await answer.text()).toBe(script);
      await page.goto("/errors/troubleshooting");
      const commands = await page.locator("main pre").allTextContents();
      expect(commands.join("\n")).toMatch(new RegExp(`https?://[^/\\s]+${path.replace(".", "\\.")}`));
    },
  );
});
