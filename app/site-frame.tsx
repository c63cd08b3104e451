import type { ReactNode } from "react";
import { shellScript } from "#components/reference/shell.ts";
import { SiteFooter } from "#components/site/site-footer.tsx";
import { SiteHeader } from "#components/site/site-header.tsx";
import { supportText } from "#components/site/support-text.ts";
import { themeScript } from "#components/site/theme.ts";
import { Texts } from "#components/texts.tsx";
import { type Language, languageTag, messagesFor, translator } from "#lib/messages/index.ts";
import { serviceProfile, supportHours } from "#lib/service/index.ts";
import { fontClasses } from "./fonts.ts";
import { supportTimes } from "./support-times.ts";

/** The document of every customers' page: head, foot and what stands between. */
export async function SiteFrame({ language, children }: { language: Language; children: ReactNode }) {
  const t = translator(language);
  const profile = { ...serviceProfile(), supportHours: await supportHours() };
  const now = Temporal.Now.instant();
  const times = supportTimes(profile.supportHours, now);
  const atDesk = supportText(t, times, { zone: times.zone, now: now.epochMilliseconds, language });
  return (
    <html lang={languageTag(language)} className={fontClasses} suppressHydrationWarning>
      <head>
        <script>{themeScript}</script>
        <script>{shellScript}</script>
      </head>
      <body className="flex flex-col">
        <Texts language={language} messages={messagesFor(language, "site")}>
          <a href="#main" className={skipLink}>
            {t("site.skip")}
          </a>
          <SiteHeader t={t} language={language} service={profile.name} times={times} atDesk={atDesk} />
          <main id="main" tabIndex={-1} className="page-width w-full flex-1 pt-7 pb-16 sm:pt-9 sm:pb-24">
            {children}
          </main>
          <SiteFooter t={t} language={language} profile={profile} />
        </Texts>
      </body>
    </html>
  );
}

const skipLink =
  "absolute top-2 left-4 z-20 -translate-y-20 rounded-control border border-line-strong bg-card px-4 py-2 " +
  "text-15 font-medium focus:translate-y-0 print:hidden";
