import Link from "next/link";
import { type Language, localPath, type Translator } from "#lib/messages/index.ts";
import { Card } from "../ui/card.tsx";

/** The errors that stand on the home page: common, and each with a fix of its own. */
const common = ["529", "429", "401"] as const;

/** What stands in the fix's place before there is an error message: what will happen, and the commonest errors. */
export function BeforeCard({ t, language }: { t: Translator; language: Language }) {
  return (
    <Card className="p-6">
      <h2 className="text-19">{t("form.before.title")}</h2>
      <ol className="mt-3 space-y-3">
        {(["read", "send", "link"] as const).map((step, index) => (
          <li key={step} className="grid grid-cols-[1.75rem_minmax(0,1fr)]">
            <span aria-hidden="true" className="text-14 leading-6 text-faint tabular-nums">
              {index + 1}
            </span>
            {step === "read" ? (
              <span>
                <span className="no-js:hidden">{t("form.before.read")}</span>
                <span className="js:hidden">{t("form.before.readWithoutScript")}</span>
              </span>
            ) : (
              t(`form.before.${step}`)
            )}
          </li>
        ))}
      </ol>
      <hr className="my-5 border-line" />
      <h3 className="text-14 text-soft">{t("form.before.common")}</h3>
      <ul className="mt-2">
        {common.map((code) => (
          <li key={code}>
            <Link
              href={localPath(language, `/errors/${code}`)}
              className="grid min-h-9 grid-cols-[4.5rem_minmax(0,1fr)] items-center text-15 hover:underline"
            >
              <span translate="no" className="font-mono text-14 font-medium">
                {code}
              </span>
              {t(`reference.entries.${code}.name`)}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
