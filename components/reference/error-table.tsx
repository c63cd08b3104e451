import Link from "next/link";
import { type Language, localPath, type Translator } from "#lib/messages/index.ts";
import { entries } from "#lib/reference/index.ts";
import { ErrorCode } from "./error-code.tsx";
import { SeverityTag } from "./severity-tag.tsx";

type ErrorTableProps = { t: Translator; language: Language };

/** All errors at a glance: a table, on a phone a list. */
export function ErrorTable({ t, language }: ErrorTableProps) {
  return (
    <>
      <table className="w-full text-left text-15 max-sm:hidden">
        <thead className="text-13 text-faint">
          <tr className="border-b border-line">
            <th className="w-24 py-2 pr-4 font-medium">{t("reference.list.code")}</th>
            <th className="py-2 pr-4 font-medium">{t("reference.list.name")}</th>
            <th className="py-2 pr-4 font-medium">{t("reference.list.type")}</th>
            <th className="w-28 py-2 font-medium">{t("reference.list.severity")}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ code, severity }) => (
            <tr key={code} className="border-b border-line">
              <th scope="row" className="py-3 pr-4 font-medium">
                <ErrorCode t={t} code={code} />
              </th>
              <td className="pr-4">
                <Link
                  href={localPath(language, `/errors/${code}`)}
                  className="link inline-block py-1 font-medium"
                >
                  {t(`reference.entries.${code}.name`)}
                </Link>
              </td>
              <td className="pr-4 text-soft">{t(`reference.entries.${code}.type`)}</td>
              <td>
                <SeverityTag t={t} severity={severity} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ErrorRows t={t} language={language} />
    </>
  );
}

function ErrorRows({ t, language }: ErrorTableProps) {
  return (
    <ul className="border-t border-line sm:hidden">
      {entries.map(({ code, severity }) => (
        <li key={code} className="relative flex items-center gap-3 border-b border-line py-3">
          <span className="w-12 shrink-0 self-start pt-px">
            <ErrorCode t={t} code={code} />
          </span>
          <span className="min-w-0 flex-1 text-15">
            {/* The link's own box is the whole row, so that a thumb finds it. */}
            <Link
              href={localPath(language, `/errors/${code}`)}
              className="block font-medium after:absolute after:inset-0"
            >
              {t(`reference.entries.${code}.name`)}
            </Link>
            <span className="block text-14 text-soft">{t(`reference.entries.${code}.type`)}</span>
          </span>
          <SeverityTag t={t} severity={severity} />
        </li>
      ))}
    </ul>
  );
}
