"use client";

import { useTexts } from "#components/texts.tsx";
import { NavLinks } from "./nav-links.tsx";

/** The places of the site in a line, where there is room for one. */
export function SiteNav() {
  const t = useTexts();
  return (
    <nav aria-label={t("site.nav.label")} className="max-sm:hidden">
      <ul className="flex gap-5 text-15">
        <NavLinks className="py-1" />
      </ul>
    </nav>
  );
}
