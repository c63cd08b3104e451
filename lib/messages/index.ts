import { createTranslator } from "use-intl/core";
import { en } from "./en/index.ts";
import { type Language, languageTag, pseudoLanguage } from "./languages.ts";
import { pseudo } from "./pseudo.ts";

/** The texts of the frame in the first language, for the page that shows where everything else failed. */
export { site as englishSite } from "./en/site.ts";
export {
  isLanguage,
  type Language,
  languageOf,
  languages,
  languageTag,
  localeOf,
  localPath,
  pseudoLanguage,
} from "./languages.ts";

/** Times reach the texts as words already, in the zone of whom they are shown to; the library asks for one anyway. */
export const timeZone = "UTC";

/** All texts of one language. Every other language has the keys of the English one. */
export type Messages = typeof en;

/** Gives the text of a key, with its arguments filled in: of the server's `translator` or the browser's `useTexts`. */
export type Translator = ReturnType<typeof translator>;

let pseudoMessages: Messages | undefined;

/** A translator over the whole catalogue of a language, for text that is rendered on the server. */
export function translator(language: Language) {
  return createTranslator({ locale: languageTag(language), messages: messagesOf(language), timeZone });
}

/** The catalogue of one language. */
export function messagesOf(language: Language): Messages {
  if (language !== pseudoLanguage) return { en }[language];
  pseudoMessages ??= pseudo(en);
  return pseudoMessages;
}

/** Some parts of a catalogue: what a page gives to the browser for its client components. */
export function messagesFor<Part extends keyof Messages>(
  language: Language,
  ...parts: Part[]
): Pick<Messages, Part> {
  const messages = messagesOf(language);
  return Object.fromEntries(parts.map((part) => [part, messages[part]])) as Pick<Messages, Part>;
}
