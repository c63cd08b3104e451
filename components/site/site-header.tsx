import Link from "next/link";
import { type Language, localPath, type Translator } from "#lib/messages/index.ts";
import { Mark } from "./mark.tsx";
import { SiteMenu } from "./site-menu.tsx";
import { SiteNav } from "./site-nav.tsx";
import { SupportState } from "./support-state.tsx";
import type { SupportText, SupportTimes } from "./support-text.ts";

type SiteHeaderProps = {
  t: Translator;
  language: Language;
  service: string;
  times: SupportTimes;
  atDesk: SupportText;
};

/** The head of every page: whose desk it is, where to go, and whether somebody is there. */
export function SiteHeader({ t, language, service, times, atDesk }: SiteHeaderProps) {
  return (
    <header className="border-b border-line print:hidden">
      <div className="page-width relative flex min-h-14 items-center gap-4 sm:gap-6">
        <Link href={localPath(language, "/")} className="flex items-center gap-2 rounded-tag py-2">
          <Mark />
          <span translate="no" className="text-15 font-semibold">
            FixFirst
          </span>
          <span className="text-14 text-faint max-sm:sr-only">{t("site.forService", { service })}</span>
        </Link>
        <SiteNav />
        <div className="ml-auto flex min-w-0 items-center gap-4 sm:gap-6">
          <SupportState times={times} atDesk={atDesk} />
          <SiteMenu />
        </div>
      </div>
    </header>
  );
}
