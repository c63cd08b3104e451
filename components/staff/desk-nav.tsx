"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTexts } from "#components/texts.tsx";

/** The places of the desk. The one where the reader is stands out, by weight and to a screen reader. */
export function DeskNav({ seesTeam }: { seesTeam: boolean }) {
  const t = useTexts();
  const here = usePathname();
  const places = [
    { path: "/desk", name: t("staff.nav.queue") },
    ...(seesTeam ? [{ path: "/desk/team", name: t("staff.nav.team") }] : []),
  ];
  return places.map(({ path, name }) => (
    <li key={path}>
      <Link
        href={path}
        {...(here === path && { "aria-current": "page" })}
        className="block rounded-tag px-2 py-1.5 text-15 text-soft hover:text-ink aria-[current]:bg-sunk aria-[current]:font-medium aria-[current]:text-ink"
      >
        {name}
      </Link>
    </li>
  ));
}
