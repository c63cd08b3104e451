import Link from "next/link";
import { type Language, localPath, type Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { dailyHours } from "#lib/reference/index.ts";
import { ThemeSwitch } from "./theme-switch.tsx";

/**
 * The foot of every page: more help, when support is there, and the colours. Its links are not fetched ahead: Next does
 * that again whenever a page is rendered anew, which a live one is with each message.
 */
export function SiteFooter({
  t,
  language,
  profile,
}: {
  t: Translator;
  language: Language;
  profile: ServiceProfile;
}) {
  const daily = dailyHours(profile);
  const { zoneCity } = profile.supportHours;
  const links = [
    { path: "/errors/support", name: t("site.footer.reach") },
    { path: "/errors/troubleshooting", name: t("site.footer.troubleshooting") },
    { path: "/errors/good-practice", name: t("site.footer.goodPractice") },
    { path: "/developers", name: t("site.footer.developers") },
  ] as const;
  return (
    <footer className="border-t border-line text-14 text-soft print:hidden">
      <div className="page-width space-y-4 py-7">
        <nav aria-label={t("site.footer.label")}>
          <ul className="flex flex-wrap gap-x-5 gap-y-2">
            {links.map(({ path, name }) => (
              <li key={path}>
                <Link href={localPath(language, path)} prefetch={false} className="link inline-block py-0.5">
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
          <p>
            {daily
              ? t("site.footer.hoursDaily", { ...daily, zoneCity })
              : t("site.footer.hours", { zoneCity })}
          </p>
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  );
}
