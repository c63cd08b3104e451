import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { endpointHost } from "#lib/profile/index.ts";
import { profile } from "./profile.ts";

/** axe without its care for frames, which our pages have none of: that opens another page for each look. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode();

/**
 * Fails on anything that axe finds, in light and in dark. Only the colours differ between the two, so in dark the
 * contrast is all there is to look at.
 */
export async function expectNoViolations(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  const light = await axe(page).analyze();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await axe(page).withRules(["color-contrast"]).analyze();
  for (const [theme, { violations }] of [["light", light] as const, ["dark", dark] as const]) {
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} (${node.failureSummary?.replace(/\s+/g, " ")})`),
    );
    expect(found, `axe on ${page.url()} in ${theme}`).toEqual([]);
  }
}

/** Fails when the page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { wanted, given } = await page.evaluate(() => ({
    wanted: document.documentElement.scrollWidth,
    given: document.documentElement.clientWidth,
  }));
  expect(wanted, `width of ${page.url()}`).toBeLessThanOrEqual(given);
}

/** Names that stand inside a sentence of the catalogue and come from the service profile. */
const names = [
  endpointHost(profile),
  profile.name,
  profile.supportHours.zoneCity,
  profile.supportHours.zone,
  profile.keyVariable,
  profile.baseUrlVariable,
];

/** A ticket's number, and a date as the browser's own Intl writes it in the locale of the pseudo-language. */
const numbersAndDates = /FF-[0-9A-Z]{6}|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? \d+ \p{Lu}\p{Ll}{2,3}/gu;

/**
 * Fails on text of a page in the pseudo-language that does not come from the catalogue. There every letter of the
 * catalogue carries an accent, so a bare a to z is text from somewhere else; what may not be translated (codes,
 * commands, what a customer wrote) stands in an element with translate="no".
 */
export async function expectCatalogueTextOnly(page: Page): Promise<void> {
  const texts = await page.evaluate(textsOfPage);
  const foreign = texts.filter(({ text }) => /[A-Za-z]/.test(withoutNames(text)));
  expect(foreign, `text of ${page.url()} that is not from the catalogue`).toEqual([]);
}

function withoutNames(text: string): string {
  return names.reduce((left, name) => left.replaceAll(name, ""), text).replace(numbersAndDates, "");
}

/** Runs in the page: everything that it shows or tells a screen reader, with the name of its element. */
function textsOfPage(): { place: string; text: string }[] {
  const attributes = ["placeholder", "title", "alt", "aria-label", "aria-description", "label"];
  const found: { place: string; text: string | null }[] = [
    { place: "title", text: document.title },
    {
      place: "description",
      text: document.querySelector("meta[name=description]")?.getAttribute("content") ?? "",
    },
  ];
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    if (element.closest("[translate=no], script, style, template, noscript")) continue;
    const place = element.tagName.toLowerCase();
    for (const name of attributes)
      found.push({ place: `${place} ${name}`, text: element.getAttribute(name) });
    for (const child of element.childNodes)
      if (child.nodeType === Node.TEXT_NODE) found.push({ place, text: child.nodeValue });
  }
  return found.flatMap(({ place, text }) => (text === null || text.trim() === "" ? [] : { place, text }));
}
