import { searchPages } from "#components/reference/search-pages.ts";
import { type Language, translator } from "#lib/messages/index.ts";
import type { SearchPage } from "#lib/reference/index.ts";
import { serviceProfile } from "#lib/service/index.ts";

const made = new Map<Language, SearchPage[]>();

/** What the search reads in a language, made once: it follows from the profile, which stands while the server runs. */
export function searchPagesIn(language: Language): SearchPage[] {
  const pages = made.get(language) ?? searchPages(translator(language), serviceProfile());
  made.set(language, pages);
  return pages;
}
