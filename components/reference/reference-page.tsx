import type { ReactNode } from "react";
import type { Language, Translator } from "#lib/messages/index.ts";
import { ErrorNav } from "./error-nav.tsx";
import { ReferenceSearch } from "./reference-search.tsx";

/** A page of the reference beside the search and the list of all of them. */
export function ReferencePage({
  t,
  language,
  current,
  children,
}: {
  t: Translator;
  language: Language;
  current: string;
  children: ReactNode;
}) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 wide:grid-cols-[12.5rem_minmax(0,42.5rem)] wide:gap-14 print:block">
      <div className="space-y-3 wide:space-y-6 print:hidden">
        <ReferenceSearch language={language} isAside />
        <ErrorNav t={t} language={language} current={current} />
      </div>
      <article className="min-w-0">{children}</article>
    </div>
  );
}
