import type { Locator } from "playwright-core";

/** The text of an element as it is seen, without what stands in it for screen readers alone. */
export async function shownText(element: Locator): Promise<string> {
  return element.evaluate((shown) => {
    const copy = shown.cloneNode(true) as HTMLElement;
    for (const hidden of copy.querySelectorAll(".sr-only")) hidden.remove();
    return copy.textContent ?? "";
  });
}
