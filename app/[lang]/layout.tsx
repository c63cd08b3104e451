import "../globals.css";
import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { SiteFooter } from "#components/site/site-footer.tsx";
import { SiteHeader } from "#components/site/site-header.tsx";
import { supportText } from "#components/site/support-text.ts";
import { themeScript } from "#components/site/theme.ts";
import { Texts } from "#components/texts.tsx";
import {
  type Language,
  languages,
  languageTag,
  messagesFor,
  pseudoLanguage,
  translator,
} from "#lib/messages/index.ts";
import { environment } from "#lib/platform/env.ts";
import { serviceProfile, supportHours } from "#lib/service/index.ts";
import { fontClasses } from "./fonts.ts";
import { shellLanguage } from "./language.ts";
import { supportTimes } from "./support-times.ts";

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#101215" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const language = await languageOrFirst();
  const t = translator(language);
  const service = serviceProfile().name;
  return {
    metadataBase: new URL(environment().PUBLIC_URL),
    title: { template: t("site.title", { page: "%s", service }), default: t("site.home", { service }) },
    description: t("site.description", { service }),
    applicationName: "FixFirst",
    ...(language === pseudoLanguage && { robots: { index: false, follow: false } }),
  };
}

/** The frame of every customers' page. Service and hours are read for each request, never at the build. */
export default async function SiteLayout({ children }: { children: ReactNode }) {
  await connection();
  const language = await languageOrFirst();
  const t = translator(language);
  const profile = serviceProfile();
  const hours = await supportHours();
  const now = Temporal.Now.instant();
  const times = supportTimes(hours, now);
  const atDesk = { zone: times.zone, now: now.epochMilliseconds, language };
  return (
    <html lang={languageTag(language)} className={fontClasses} suppressHydrationWarning>
      <head>
        <script>{themeScript}</script>
      </head>
      <body className="flex flex-col">
        <Texts language={language} messages={messagesFor(language, "site")}>
          <a
            href="#main"
            className="absolute top-2 left-4 z-20 -translate-y-20 rounded-control border border-line-strong bg-card px-4 py-2 text-15 font-medium focus:translate-y-0"
          >
            {t("site.skip")}
          </a>
          <SiteHeader
            t={t}
            language={language}
            service={profile.name}
            times={times}
            atDesk={supportText(t, times, atDesk)}
          />
          <main id="main" tabIndex={-1} className="page-width w-full flex-1 pt-7 pb-16 sm:pt-9 sm:pb-24">
            {children}
          </main>
          <SiteFooter t={t} language={language} profile={{ ...profile, supportHours: hours }} />
        </Texts>
      </body>
    </html>
  );
}

async function languageOrFirst(): Promise<Language> {
  return (await shellLanguage()) ?? languages[0];
}
