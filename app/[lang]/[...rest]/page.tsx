import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { translator } from "#lib/messages/index.ts";
import { pageLanguage } from "../language.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLanguage());
  return { title: t("site.notFound.title") };
}

/** An address that no page has: the 404 page, in the reader's language and in the site's frame. */
export default function NoPage() {
  notFound();
}
