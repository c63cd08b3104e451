/** The languages that a customer can read, by their BCP 47 tag. The first one stands without a prefix in addresses. */
export const languages = ["en"] as const;

/**
 * English with accents, a third longer and in brackets, at /en-XA/…: for translators, to see what will be cut off,
 * and for the test that finds text which is not from the catalogue. Never offered to customers, never indexed.
 */
export const pseudoLanguage = "en-XA";

/** A language that pages can be shown in. */
export type Language = (typeof languages)[number] | typeof pseudoLanguage;

/** Whether the first part of an address names a language that pages can be shown in. */
export function isLanguage(text: string): text is Language {
  return text === pseudoLanguage || languages.some((language) => language === text);
}

/** The tag for `<html lang>` and for plural rules. */
export function languageTag(language: Language): string {
  return language === pseudoLanguage ? "en" : language;
}

/** The locale by which `Intl` writes dates and numbers. The English of this product has the day before the month. */
export function localeOf(language: Language): string {
  return languageTag(language) === "en" ? "en-GB" : language;
}

/** The address of a page in the reader's language: `/errors/429`, or `/en-XA/errors/429`. */
export function localPath(language: Language, path: `/${string}`): string {
  if (language === languages[0]) return path;
  return path === "/" ? `/${language}` : `/${language}${path}`;
}

/** The language that a form names, English where it names none that there is. */
export function languageOf(sent: unknown): Language {
  return typeof sent === "string" && isLanguage(sent) ? sent : "en";
}
