import type { Translator } from "#lib/messages/index.ts";
import type { KnownCode } from "#lib/reference/index.ts";

/** The title of an error's page: '429 Too many requests', or its name alone where it has no number. */
export function entryHeading(t: Translator, code: KnownCode): string {
  return t("reference.entryPage.heading", { code, name: t(`reference.entries.${code}.name`) });
}
