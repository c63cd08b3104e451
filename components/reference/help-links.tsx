import Link from "next/link";
import { type Language, localPath, type Translator } from "#lib/messages/index.ts";
import { helpPages } from "./help-pages.ts";

/** The pages of the reference that are about no single error, with a sentence each. */
export function HelpLinks({ t, language }: { t: Translator; language: Language }) {
  return (
    <ul className="grid gap-x-6 gap-y-4 wide:grid-cols-3">
      {helpPages.map(({ page, path, title, lead }) => (
        <li key={page} className="border-l-2 border-line pl-3.5">
          <Link href={localPath(language, path)} className="link font-medium">
            {t(title)}
          </Link>
          <p className="text-15 text-soft text-pretty">{t(lead)}</p>
        </li>
      ))}
    </ul>
  );
}
