import type { ReactNode } from "react";
import { Texts } from "#components/texts.tsx";
import { languages, messagesFor } from "#lib/messages/index.ts";

const [language] = languages;

/** The texts that the desk's pages need in the browser. Who is signed in, each page asks for itself. */
export default function DeskTexts({ children }: { children: ReactNode }) {
  return (
    <Texts language={language} messages={messagesFor(language, "desk", "form", "live", "site")}>
      {children}
    </Texts>
  );
}
