import type { Metadata } from "next";
import { type Language, localPath } from "#lib/messages/index.ts";

/** Title, description and canonical address of a page; the layout adds the product's name to the title. */
export function pageMetadata(
  language: Language,
  path: `/${string}`,
  { title, description }: { title?: string; description?: string },
): Metadata {
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    alternates: { canonical: localPath(language, path) },
  };
}
