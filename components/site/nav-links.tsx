"use client";

import Link from "next/link";
import { useSelectedLayoutSegments } from "next/navigation";
import { useLanguage, useTexts } from "#components/texts.tsx";
import { localPath } from "#lib/messages/index.ts";

/** The places of the site. The one where the reader is stands out, by weight and to a screen reader. */
export function NavLinks({ className, onFollow }: { className: string; onFollow?: () => void }) {
  const t = useTexts();
  const language = useLanguage();
  const segments = useSelectedLayoutSegments();
  const places = [
    { path: "/", name: t("site.nav.help"), within: segments.length === 0, here: segments.length === 0 },
    {
      path: "/errors",
      name: t("site.nav.errors"),
      within: segments[0] === "errors",
      here: segments.join("/") === "errors",
    },
  ] as const;
  return places.map(({ path, name, within, here }) => (
    <li key={path}>
      <Link
        href={localPath(language, path)}
        {...(within && { "aria-current": here ? "page" : true })}
        {...(onFollow && { onClick: onFollow })}
        className={`rounded-tag text-soft hover:text-ink aria-[current]:font-medium aria-[current]:text-ink ${className}`}
      >
        {name}
      </Link>
    </li>
  ));
}
