"use client";

import "./globals.css";
import { Problem } from "#components/site/problem.tsx";
import { Texts } from "#components/texts.tsx";
import { englishSite, languages } from "#lib/messages/index.ts";

const [language] = languages;

/** Shown where even the frame of a page failed, so it has no frame, and no language but the first. */
export default function GlobalProblem({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang={language}>
      <body>
        <title>{englishSite.problem.title}</title>
        <Texts language={language} messages={{ site: englishSite }}>
          <main className="page-width py-10">
            <Problem error={error} retry={retry} />
          </main>
        </Texts>
      </body>
    </html>
  );
}
