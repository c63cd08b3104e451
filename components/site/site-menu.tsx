"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTexts } from "#components/texts.tsx";
import { NavLinks } from "./nav-links.tsx";

/** The places of the site on a phone, in a menu that opens without JavaScript; with it Escape and a tap beside close it. */
export function SiteMenu() {
  const t = useTexts();
  const menu = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const closeFromOutside = (event: Event) => {
      if (menu.current && !menu.current.contains(event.target as Node)) menu.current.open = false;
    };
    document.addEventListener("pointerdown", closeFromOutside);
    return () => document.removeEventListener("pointerdown", closeFromOutside);
  }, []);

  function close() {
    if (menu.current) menu.current.open = false;
  }

  function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
    if (event.key !== "Escape" || !menu.current?.open) return;
    close();
    menu.current.querySelector("summary")?.focus();
  }

  return (
    <details ref={menu} onKeyDown={closeOnEscape} className="sm:hidden">
      <summary className="flex min-h-8.5 items-center rounded-control border border-line bg-card px-2.5 text-15">
        {t("site.nav.menu")}
      </summary>
      <nav
        aria-label={t("site.nav.label")}
        className="absolute inset-x-4 top-full z-10 mt-2 rounded-card border border-line-strong bg-card p-2"
      >
        <ul>
          <NavLinks className="block px-3 py-2.5" onFollow={close} />
        </ul>
      </nav>
    </details>
  );
}
