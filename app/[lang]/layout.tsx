import "../globals.css";
import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { languages, pseudoLanguage, translator } from "#lib/messages/index.ts";
import { environment } from "#lib/platform/env.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { SiteFrame } from "../site-frame.tsx";
import { shellLanguage } from "./language.ts";

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#101215" },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const language = (await shellLanguage()) ?? languages[0];
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

/** The root of the customers' pages. Service and hours are read for each request, never at the build. */
export default async function SiteLayout({ children }: { children: ReactNode }) {
  await connection();
  return <SiteFrame language={(await shellLanguage()) ?? languages[0]}>{children}</SiteFrame>;
}
