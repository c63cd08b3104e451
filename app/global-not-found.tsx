import "./globals.css";
import type { Metadata } from "next";
import { connection } from "next/server";
import { NoPage } from "#components/site/no-page.tsx";
import { languages, translator } from "#lib/messages/index.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { SiteFrame } from "./site-frame.tsx";

const [language] = languages;

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  const t = translator(language);
  return { title: t("site.title", { page: t("site.notFound.title"), service: serviceProfile().name }) };
}

/**
 * An address that no page has. It belongs to no language, so it answers in the first one. Unlike `notFound()` in
 * a page that is rendered for each request, which sends an empty document for the browser to fill, it needs no JavaScript.
 */
export default async function GlobalNotFound() {
  await connection();
  return (
    <SiteFrame language={language}>
      <NoPage t={translator(language)} language={language} />
    </SiteFrame>
  );
}
