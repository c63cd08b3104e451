import type { ReactNode } from "react";
import type { Language, Translator } from "#lib/messages/index.ts";
import { ErrorNav } from "./error-nav.tsx";

/** A page of the reference beside the list of all of them. */
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
    <div className="grid gap-8 wide:grid-cols-[12.5rem_minmax(0,42.5rem)] wide:gap-14">
      <ErrorNav t={t} language={language} current={current} />
      <article className="min-w-0">{children}</article>
    </div>
  );
}
