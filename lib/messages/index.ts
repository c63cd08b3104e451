import { createTranslator } from "use-intl/core";
import { en } from "./en/index.ts";

/** The languages that a customer can read, by their BCP 47 tag. The first one stands without a prefix in addresses. */
export const languages = ["en"] as const;

export type Language = (typeof languages)[number];

/** All texts of one language. Every other language has the keys of the English one. */
export type Messages = typeof en;

/** A translator over the whole catalogue of a language, for text that is rendered on the server. */
export function translator(language: Language) {
  return createTranslator({ locale: language, messages: messagesOf(language) });
}

/** The catalogue of one language. */
export function messagesOf(language: Language): Messages {
  return { en }[language];
}
