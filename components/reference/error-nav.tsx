import Link from "next/link";
import { Shape } from "#components/ui/shape.tsx";
import { type Language, localPath, type Translator } from "#lib/messages/index.ts";
import { entries } from "#lib/reference/index.ts";
import { ErrorCode } from "./error-code.tsx";
import { helpPages } from "./help-pages.ts";

type ErrorNavProps = {
  t: Translator;
  language: Language;
  /** The page of the reference that is shown, such as `429` or `troubleshooting`. */
  current: string;
};

/** All pages of the reference: a list beside the page, on a phone folded above it. */
export function ErrorNav({ t, language, current }: ErrorNavProps) {
  return (
    <>
      <details className="group/all wide:hidden">
        <summary className="flex min-h-9 items-center justify-between rounded-control border border-line bg-card px-3 text-15">
          {t("site.reference.all")}
          <Shape kind="triangle" className="size-2 rotate-180 text-faint group-open/all:rotate-0" />
        </summary>
        <nav aria-label={t("site.reference.all")} className="mt-4">
          <NavLists t={t} language={language} current={current} />
        </nav>
      </details>
      <nav aria-label={t("site.reference.all")} className="hidden wide:block">
        <NavLists t={t} language={language} current={current} />
      </nav>
    </>
  );
}

function NavLists({ t, language, current }: ErrorNavProps) {
  return (
    <>
      <Link href={localPath(language, "/errors")} className={`${heading} hover:text-ink`}>
        {t("reference.list.title")}
      </Link>
      <ul className="mt-1">
        {entries.map(({ code }) => (
          <li key={code}>
            <Link href={localPath(language, `/errors/${code}`)} className={item} {...mark(code === current)}>
              <span className="w-[3.25rem] shrink-0">
                <ErrorCode t={t} code={code} />
              </span>
              {t(`reference.entries.${code}.navName`)}
            </Link>
          </li>
        ))}
      </ul>
      <p className={`${heading} mt-5`}>{t("reference.list.more")}</p>
      <ul className="mt-1">
        {helpPages.map(({ page, path, title }) => (
          <li key={page}>
            <Link href={localPath(language, path)} className={item} {...mark(page === current)}>
              {t(title)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

const heading = "block w-fit rounded-tag px-2.5 text-13 font-medium text-faint";

const item =
  "flex items-baseline gap-3 rounded-control px-2.5 py-1.5 text-15 text-soft hover:text-ink " +
  "aria-[current]:bg-sunk aria-[current]:font-medium aria-[current]:text-ink forced-colors:aria-[current]:border";

function mark(isCurrent: boolean) {
  return isCurrent ? ({ "aria-current": "page" } as const) : {};
}
