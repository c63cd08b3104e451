/** How a page is coloured; `system` follows the device. */
export const themes = ["system", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

export const themeKey = "theme";

/**
 * Runs before the first paint: puts the chosen theme on `<html>`, so that no page flashes in the other one, and
 * marks that there is JavaScript. A browser may forbid the storage; then the system decides.
 */
export const themeScript = `{
  const page = document.documentElement;
  page.dataset.js = "";
  try {
    const theme = localStorage.getItem("${themeKey}");
    if (theme === "light" || theme === "dark") page.dataset.theme = theme;
  } catch {}
}`;

export function isTheme(text: string | null): text is Theme {
  return themes.some((theme) => theme === text);
}
