import type { Browser, Page } from "playwright-core";
import { translator } from "#lib/messages/index.ts";
import { ensureBuild } from "#lib/platform/build.ts";
import { actionsKey } from "./actions-key.ts";
import { provideChromium } from "./chromium.ts";
import { launch } from "./launch.ts";
import { longPastes } from "./long-pastes.ts";
import { startForBrowser } from "./product-server.ts";
import { takeTemporaryFolder } from "./temporary-folder.ts";

/**
 * npm run bench:paste: what a paste of 64 KB costs in real Chromium, with Ctrl+V from the clipboard: from the press of
 * the key until the fix's heading is painted, against the same text pasted into a bare text area; then one more letter.
 * Each run loads the page anew, so that nothing is warm that is cold for a customer.
 */
const runs = 5;

/** In milliseconds, from the press of a key until two frames after what was waited for. */
interface Times {
  paste: number;
  letter: number;
}

process.chdir(`${import.meta.dirname}/..`);
takeTemporaryFolder();
await provideChromium();
process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = actionsKey;
await ensureBuild();
const product = await startForBrowser();
const browser = await launch();
const headline = translator("en")("reference.entries.429.headline");
const bare = `${product.productUrl}/bare`;

console.log(
  "64 KB pasted, ms until the fix is painted, and as a multiple of a bare text area; a letter after it:",
);
for (const [name, text] of Object.entries(longPastes)) {
  const inBox: Times[] = [];
  const inBare: Times[] = [];
  for (let run = 0; run < runs; run++) {
    inBare.push(await timePaste(browser, { text, url: bare, area: "textarea", heading: null }));
    inBox.push(
      await timePaste(browser, { text, url: product.productUrl, area: "#paste", heading: headline }),
    );
  }
  const cells = (["paste", "letter"] as const).map((what) => {
    const box = median(inBox.map((times) => times[what]));
    const floor = median(inBare.map((times) => times[what]));
    return `${box.toFixed(0).padStart(5)} ms ${floor.toFixed(0).padStart(4)} ms ${(box / floor).toFixed(1).padStart(5)}×`;
  });
  console.log(`  ${name.padEnd(10)} ${cells.join("   | letter ")}`);
}
await browser.close();
await product.stop();

interface Trial {
  text: string;
  url: string;
  /** Selector of the text area. */
  area: string;
  /** What has to be read on the page before it counts; null for the text alone. */
  heading: string | null;
}

async function timePaste(browser: Browser, { text, url, area, heading }: Trial): Promise<Times> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.route(bare, (route) =>
    route.fulfill({ body: "<!doctype html><textarea></textarea>", contentType: "text/html" }),
  );
  await page.goto(url, { waitUntil: "networkidle" });
  if (heading !== null) await page.locator("form[data-guarded=ready]").waitFor();
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.locator(area).focus();
  const paste = await timeKey(page, "ControlOrMeta+v", { area, heading });
  await page.waitForTimeout(600);
  const letter = await timeKey(page, "x", { area, heading: null });
  await context.close();
  return { paste, letter };
}

async function timeKey(page: Page, key: string, wanted: Pick<Trial, "area" | "heading">): Promise<number> {
  await page.evaluate(({ area, heading }) => {
    const box = document.querySelector<HTMLTextAreaElement>(area);
    let pressedAt = 0;
    addEventListener("keydown", (event) => (pressedAt = event.timeStamp), { capture: true });
    const isThere = () =>
      heading === null || [...document.querySelectorAll("h2")].some((title) => title.textContent === heading);
    Object.assign(window, {
      painted: new Promise<number>((resolve, reject) => {
        setTimeout(reject, 15_000, new Error("nothing was painted"));
        const look = () => {
          if (!isThere()) return void requestAnimationFrame(look);
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - pressedAt)));
        };
        box?.addEventListener("input", look, { once: true });
      }),
    });
  }, wanted);
  await page.keyboard.press(key);
  return page.evaluate(() => Reflect.get(window, "painted") as Promise<number>);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
