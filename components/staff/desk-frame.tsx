import Link from "next/link";
import type { ReactNode } from "react";
import { Mark } from "#components/site/mark.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Translator } from "#lib/messages/index.ts";
import { DeskNav } from "./desk-nav.tsx";

type DeskFrameProps = {
  t: Translator;
  /** Of whoever is signed in. */
  name: string;
  seesTeam: boolean;
  signOut: () => Promise<void>;
  children: ReactNode;
};

/** What stands around every page of the desk: the places, and who is signed in. On a phone above, else at the side. */
export function DeskFrame({ t, name, seesTeam, signOut, children }: DeskFrameProps) {
  return (
    <div className="wide:grid wide:min-h-svh wide:grid-cols-[13rem_minmax(0,1fr)]">
      <header className="flex min-h-13 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-1.5 wide:sticky wide:top-0 wide:h-svh wide:flex-col wide:flex-nowrap wide:items-stretch wide:border-r wide:border-b-0 wide:px-3 wide:py-3.5">
        <Link href="/desk" className="flex items-center gap-2 rounded-tag py-1 wide:px-2">
          <Mark />
          <span className="text-15 font-semibold">{t("staff.desk")}</span>
        </Link>
        <nav aria-label={t("staff.nav.label")} className="wide:mt-3">
          <ul className="flex gap-1 wide:flex-col">
            <DeskNav seesTeam={seesTeam} />
          </ul>
        </nav>
        <form
          action={signOut}
          className="ml-auto flex min-w-0 items-center gap-3 wide:mt-auto wide:ml-0 wide:justify-between wide:px-2"
        >
          <span className="min-w-0 truncate text-14 text-soft max-sm:sr-only" title={name}>
            {name}
          </span>
          <Button type="submit" variant="quiet" size="small" className="shrink-0">
            {t("staff.signOut")}
          </Button>
        </form>
      </header>
      <main id="main" tabIndex={-1} className="min-w-0">
        {children}
      </main>
    </div>
  );
}
