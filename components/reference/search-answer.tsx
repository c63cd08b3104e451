import Link from "next/link";
import { type Language, localPath, type Translator } from "#lib/messages/index.ts";
import { hitPath, type SearchAnswer, type SearchHit, type SearchPage } from "#lib/reference/index.ts";

interface SearchAnswerListProps {
  t: Translator;
  language: Language;
  answer: SearchAnswer;
  pages: readonly SearchPage[];
  /** The longest query, in characters. */
  limit: number;
  /** The text as it may travel to the home page, where this browser holds it. */
  text?: string;
  onFollow?: () => void;
}

/** What a search found: the error that a pasted line shows, then the pages that hold the words, or what to do instead. */
export function SearchAnswerList(props: SearchAnswerListProps) {
  const { t, language, answer, limit, text = "" } = props;
  const { note, looksLike, hits } = answer;
  const isNothing = looksLike === null && hits.length === 0;
  const notes = [
    ...(note ? [note] : []),
    ...(isNothing && note?.startsWith("masked") ? ["nothing" as const] : []),
  ];
  const home = localPath(language, "/");
  return (
    <div className="space-y-3">
      {notes.map((name) => (
        <p key={name} className="text-14 text-pretty">
          {t(`search.note.${name}`, { limit })}
        </p>
      ))}
      {isNothing && note !== "empty" && (
        // A load of its own: the home page reads what stands behind the # when it begins.
        <a
          href={text === "" ? home : `${home}#${new URLSearchParams({ message: text })}`}
          className="link text-15"
        >
          {t(text === "" ? "search.paste" : "search.take")}
        </a>
      )}
      {looksLike && <Hits {...props} title={t("search.looksLike")} hits={[looksLike]} />}
      {hits.length > 0 && (
        <Hits {...props} title={t(looksLike ? "search.alsoHits" : "search.hits")} hits={hits} />
      )}
    </div>
  );
}

function Hits({
  language,
  pages,
  title,
  hits,
  onFollow,
}: SearchAnswerListProps & { title: string; hits: readonly SearchHit[] }) {
  return (
    <div>
      <h2 className="text-13 font-medium text-faint">{title}</h2>
      <ul className="mt-1 space-y-1">
        {hits.map((hit) => {
          const page = pages.find(({ page: id }) => id === hit.page);
          const cause = page?.causes.find(({ id }) => id === hit.cause);
          return (
            <li key={hit.page}>
              {/* Not fetched ahead: which error somebody looks for is told to nobody before they go there. */}
              <Link
                href={localPath(language, hitPath(hit))}
                prefetch={false}
                {...(onFollow && { onClick: onFollow })}
                className="-mx-2 block rounded-control px-2 py-1.5 hover:bg-sunk"
              >
                <span className="block text-15 font-medium">{page?.title}</span>
                <span className="block text-14 text-soft">
                  {cause ? `${cause.title}. ${cause.text}` : page?.detail}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
