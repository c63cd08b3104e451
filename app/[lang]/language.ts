import { notFound } from "next/navigation";
import { lang } from "next/root-params";
import { isLanguage, type Language } from "#lib/messages/index.ts";

/** The language of the page that is being rendered, or its 404 where the address names none. */
export async function pageLanguage(): Promise<Language> {
  const language = await shellLanguage();
  return language ?? notFound();
}

/** The language of the page that is being rendered; null where the address names none, and a 404 follows. */
export async function shellLanguage(): Promise<Language | null> {
  const named = await lang();
  return isLanguage(named) ? named : null;
}
