"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { IntlProvider, useTranslations } from "use-intl";
import { type Language, languageTag, type Messages, type Translator, timeZone } from "#lib/messages/index.ts";

declare module "use-intl" {
  interface AppConfig {
    Messages: Messages;
  }
}

type Given = { language: Language; messages: Partial<Messages> };

const TextsContext = createContext<Given>({ language: "en", messages: {} });

/** Gives parts of the catalogue to the client components below, beside those that were given further up. */
export function Texts({ language, messages, children }: Given & { children: ReactNode }) {
  const { messages: above } = useContext(TextsContext);
  const given = useMemo(
    () => ({ language, messages: { ...above, ...messages } }),
    [language, above, messages],
  );
  return (
    <TextsContext value={given}>
      <IntlProvider locale={languageTag(language)} messages={given.messages} timeZone={timeZone}>
        {children}
      </IntlProvider>
    </TextsContext>
  );
}

/** The texts of the page's language: those parts of the catalogue that a `Texts` above has given. */
export function useTexts(): Translator {
  return useTranslations();
}

/** The language of the page. */
export function useLanguage(): Language {
  return useContext(TextsContext).language;
}
