import { Texts } from "#components/texts.tsx";
import { queryMaxLength } from "#lib/diagnosis/index.ts";
import { type Language, messagesFor } from "#lib/messages/index.ts";
import { SearchBox } from "./search-box.tsx";

/** The search of the reference with its texts. */
export function ReferenceSearch({ language, isAside = false }: { language: Language; isAside?: boolean }) {
  return (
    <Texts language={language} messages={messagesFor(language, "search")}>
      <SearchBox limit={queryMaxLength} isAside={isAside} />
    </Texts>
  );
}
