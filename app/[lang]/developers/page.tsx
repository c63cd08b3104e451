import type { Metadata } from "next";
import { ApiGuide } from "#components/developers/api-guide.tsx";
import { readableApi } from "#lib/api/index.ts";
import { translator } from "#lib/messages/index.ts";
import { environment } from "#lib/platform/env.ts";
import { pageLanguage } from "../language.ts";
import { pageMetadata } from "../page-metadata.ts";

export async function generateMetadata(): Promise<Metadata> {
  const language = await pageLanguage();
  const t = translator(language);
  return pageMetadata(language, "/developers", {
    title: t("developers.title"),
    description: t("developers.lead"),
  });
}

/** What a program can ask this desk for. */
export default async function DevelopersPage() {
  const t = translator(await pageLanguage());
  return <ApiGuide t={t} api={readableApi()} origin={environment().PUBLIC_URL} />;
}
