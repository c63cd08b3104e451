import { type LookUp, lookUp } from "#lib/diagnosis/index.ts";
import type { Language } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import type { SearchPage } from "#lib/reference/index.ts";

/** A search that runs in this browser, once it has loaded the texts. What is searched is sent to nobody. */
export interface Search {
  pages: readonly SearchPage[];
  lookUp(query: string): LookUp;
}

/** Loads what the search reads. */
export async function loadSearch(language: Language): Promise<Search> {
  const response = await fetch(`/search?language=${language}`);
  if (!response.ok) throw new Error("The texts of the search could not be loaded.");
  const { pages, profile }: { pages: SearchPage[]; profile: ServiceProfile } = await response.json();
  return { pages, lookUp: (query) => lookUp(query, pages, profile) };
}
