"use client";

import { useSyncExternalStore } from "react";
import { useTexts } from "#components/texts.tsx";
import { isTheme, type Theme, themeKey, themes } from "./theme.ts";

const changed = "fixfirst:theme";

/** System, light or dark, kept in this browser. Needs JavaScript, and is not there without it. */
export function ThemeSwitch() {
  const t = useTexts();
  const theme = useSyncExternalStore(subscribe, storedTheme, () => "system" as const);
  return (
    <fieldset className="hidden flex-wrap items-center gap-x-3 gap-y-1 js:flex">
      <legend className="sr-only">{t("site.theme.label")}</legend>
      <span aria-hidden="true">{t("site.theme.label")}</span>
      {themes.map((name) => (
        <label key={name} className="inline-flex min-h-6 items-center gap-1.5 hover:text-ink">
          <input
            type="radio"
            name="theme"
            value={name}
            checked={theme === name}
            onChange={() => choose(name)}
            className="size-3.5"
          />
          {t(`site.theme.${name}`)}
        </label>
      ))}
    </fieldset>
  );
}

function choose(theme: Theme) {
  try {
    if (theme === "system") localStorage.removeItem(themeKey);
    else localStorage.setItem(themeKey, theme);
  } catch {
    // Without storage the choice holds for this page alone.
  }
  show(theme);
  dispatchEvent(new Event(changed));
}

function show(theme: Theme) {
  const page = document.documentElement;
  if (theme === "system") delete page.dataset.theme;
  else page.dataset.theme = theme;
}

function subscribe(notify: () => void): () => void {
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key !== themeKey) return;
    show(isTheme(event.newValue) ? event.newValue : "system");
    notify();
  };
  addEventListener(changed, notify);
  addEventListener("storage", fromOtherTab);
  return () => {
    removeEventListener(changed, notify);
    removeEventListener("storage", fromOtherTab);
  };
}

/** What the page shows is the truth: it also holds where nothing can be stored. */
function storedTheme(): Theme {
  const shown = document.documentElement.dataset.theme ?? null;
  return isTheme(shown) ? shown : "system";
}
