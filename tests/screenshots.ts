import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ensureBuild } from "#lib/platform/build.ts";
import { provideChromium } from "./chromium.ts";
import { launch } from "./launch.ts";
import { startForBrowser } from "./product-server.ts";
import { takeTemporaryFolder } from "./temporary-folder.ts";

/** npm run screenshots: makes the README's pictures anew, from the product as it is, into docs/screenshots. */
interface Picture {
  name: string;
  path: string;
  theme: "light" | "dark";
  /** What a customer has done before the picture is taken. */
  prepare?: (page: Page) => Promise<void>;
}

/** A made-up key, as long as a real one. */
const fullKey = `cr_${"3f9a1c07".repeat(8)}`;

const pictures: Picture[] = [
  {
    name: "form",
    path: "/",
    theme: "light",
    prepare: async (page) => {
      await page.getByLabel("Error message").fill("API Error: 429 Too Many Requests");
      await page
        .getByLabel("Command", { exact: true })
        .fill(`ANTHROPIC_AUTH_TOKEN=${fullKey} claude -p "hi"`);
      await page.locator("#command-problems").waitFor();
    },
  },
  { name: "fix", path: "/", theme: "light", prepare: fillReport },
  {
    name: "ticket",
    path: "/",
    theme: "light",
    prepare: async (page) => {
      await fillReport(page);
      await page.getByRole("button", { name: "Send to a person" }).click();
      await page.waitForURL(/\/t\/[\w-]{22}$/);
      await page.getByRole("heading").first().waitFor();
    },
  },
  { name: "reference", path: "/errors/429", theme: "light" },
];

const folder = join(import.meta.dirname, "..", "docs", "screenshots");

process.chdir(join(import.meta.dirname, ".."));
takeTemporaryFolder();
await provideChromium();
await ensureBuild();
await mkdir(folder, { recursive: true });
const product = await startForBrowser();
const browser = await launch();
for (const { name, path, theme, prepare } of pictures) {
  const context = await browser.newContext({
    baseURL: product.productUrl,
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor: 2,
    colorScheme: theme,
    locale: "en-US",
    timezoneId: "Europe/Berlin",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(path, { waitUntil: "networkidle" });
  await prepare?.(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await context.close();
  console.log(`docs/screenshots/${name}.png`);
}
await browser.close();
await product.stop();

/** A report of an overloaded API by somebody who has no key, with its fix beside it. */
async function fillReport(page: Page): Promise<void> {
  await page
    .getByLabel("Error message")
    .fill('API Error: 529 {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}');
  await page.getByLabel("Command", { exact: true }).fill('claude -p "summarize this file"');
  await page.getByLabel("Time", { exact: true }).fill("5 minutes ago");
  await page.getByLabel("No key is set").check();
  await page.getByRole("heading", { name: /overloaded/ }).waitFor();
}
