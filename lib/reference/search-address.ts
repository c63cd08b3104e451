import { type CauseId, isCauseOf } from "./entries.ts";
import { isKnownCode } from "./entry.ts";
import { isPageId } from "./pages.ts";
import { mostHits, type SearchHit } from "./search.ts";

const notes = ["empty", "too-long", "failed", "nothing", "masked", "masked-late"] as const;

/** What is to be said of a query itself; `masked-late` where the key in it had left the browser before. */
export type SearchNote = (typeof notes)[number];

/** What a search found: ids of pages and causes, and nothing of the words that were searched. */
export interface SearchAnswer {
  note: SearchNote | null;
  /** The error that a pasted text shows. */
  looksLike: SearchHit | null;
  hits: readonly SearchHit[];
}

/** The address of a page that was found, at the cause on it. */
export function hitPath({ page, cause }: SearchHit): `/${string}` {
  return cause === null ? `/errors/${page}` : `/errors/${page}#${cause}`;
}

/** The address of the list of errors with an answer above it, from which the answer can be read again. */
export function answerPath({ note, looksLike, hits }: SearchAnswer): `/${string}` {
  const query = new URLSearchParams([
    ...(looksLike ? [["looks", hitName(looksLike)]] : []),
    ...hits.map((hit) => ["found", hitName(hit)]),
    ...(note ? [["note", note]] : []),
  ]);
  return query.size === 0 ? "/errors" : `/errors?${query}`;
}

export interface ReadAnswer {
  /** Null where the query holds none. */
  answer: SearchAnswer | null;
  /** The address with nothing else in it; null where nothing else was in it. */
  bare: `/${string}` | null;
}

/** Reads the query of such an address. What is no answer, a text or a key perhaps, is to go from the address. */
export function readAnswer(query: Readonly<Record<string, string | string[] | undefined>>): ReadAnswer {
  const all = (name: string) => [query[name] ?? []].flat();
  const read = {
    note: notes.find((note) => all("note").includes(note)) ?? null,
    looksLike: all("looks").flatMap(hitNamed)[0] ?? null,
    hits: all("found").flatMap(hitNamed).slice(0, mostHits),
  };
  const path = answerPath(read);
  const kept = new URLSearchParams(path.replace(/^[^?]*/, ""));
  const isBare = Object.keys(query).every(
    (name) => kept.has(name) && all(name).join() === kept.getAll(name).join(),
  );
  return { answer: kept.size === 0 ? null : read, bare: isBare ? null : path };
}

function hitName({ page, cause }: SearchHit): string {
  return cause === null ? page : `${page}.${cause}`;
}

function hitNamed(name: string): SearchHit[] {
  const [page = "", cause] = name.split(".");
  if (!isPageId(page)) return [];
  return [{ page, cause: isKnownCode(page) && isCauseOf(page, cause ?? "") ? (cause as CauseId) : null }];
}
