import type { CauseId } from "./entries.ts";
import { isKnownCode } from "./entry.ts";
import type { PageId } from "./pages.ts";

/** A page of the reference as the search reads it: its texts in one language, without markup. */
export interface SearchPage {
  page: PageId;
  title: string;
  /** The line below the title. */
  detail: string;
  causes: readonly { id: CauseId; title: string; text: string }[];
  /** What else it says: the meaning, the steps, what a terminal shows. */
  texts: readonly string[];
}

/** A page that was found, and the cause on it where the words stand in that. */
export interface SearchHit {
  page: PageId;
  cause: CauseId | null;
}

export interface SearchResult {
  /** Set where nothing but a code was asked for, such as `429`, `HTTP 529` or `time out`; its page is the first hit. */
  isCode: boolean;
  /** Whether the hits hold all words, and not only most of them. */
  isWhole: boolean;
  /** The best first, each page once. */
  hits: SearchHit[];
}

/** More words than anybody types; of a pasted line only its beginning is searched. */
const mostWords = 24;

/** Most pages that are shown. */
export const mostHits = 8;

/** What a word is worth by the place where it stands. */
const worth = { title: 8, detail: 6, causeTitle: 4, causeText: 2, text: 1 };

/** Words that stand beside a code and say nothing more. */
const besideCode = ["http", "api", "error", "status", "code", "err", "response"];

/**
 * The pages that hold the words of a query, which is folded as they are: case, accents and the last `s` do not count,
 * and a word may be the beginning of another. Where no page holds all of them, those count that hold the most, from
 * half of the longer words on.
 */
export function searchReference(query: string, pages: readonly SearchPage[]): SearchResult {
  const all = wordsOf(query);
  const telling = all.filter((word) => !besideCode.includes(word));
  const code = telling.join("");
  const isCode = isKnownCode(code);
  const words = [...new Set(telling.length > 0 ? telling : all)]
    .filter((word) => word.length > 1)
    .slice(0, mostWords);
  if (words.length === 0) return { isCode: false, isWhole: false, hits: [] };
  const long = words.filter((word) => word.length > 3 || /[^a-z]/.test(word));
  const judged = pages.map((page) => judge(page, words, long));
  const isWhole = judged.some(({ found }) => found === words.length);
  const most = Math.max(0, ...judged.map(({ foundLong }) => foundLong));
  const isEnough = most > 0 && most * 2 >= long.length;
  const hits = judged
    .filter((one) => (isWhole ? one.found === words.length : isEnough && one.foundLong === most))
    .sort((a, b) => b.score - a.score)
    .map(({ hit }) => hit);
  if (!isCode) return { isCode, isWhole, hits: hits.slice(0, mostHits) };
  const others = hits.filter(({ page }) => page !== code);
  return { isCode, isWhole: true, hits: [{ page: code, cause: null }, ...others].slice(0, mostHits) };
}

interface Judged {
  hit: SearchHit;
  found: number;
  foundLong: number;
  score: number;
}

function judge(
  { page, title, detail, causes, texts }: SearchPage,
  words: readonly string[],
  long: readonly string[],
): Judged {
  const head = scores(words, [
    [`${page} ${title}`, worth.title],
    [detail, worth.detail],
  ]);
  const body = scores(
    words,
    texts.map((text) => [text, worth.text]),
  );
  const byCause = causes.map((cause) => ({
    id: cause.id,
    scores: scores(words, [
      [cause.title, worth.causeTitle],
      [cause.text, worth.causeText],
    ]),
  }));
  const best = words.map((_word, index) =>
    Math.max(head[index] ?? 0, body[index] ?? 0, ...byCause.map((cause) => cause.scores[index] ?? 0)),
  );
  const found = best.filter((score) => score > 0).length;
  // Where head and body do not say it as well, one cause says it all.
  const [told] = byCause
    .filter((cause) => count(cause.scores) === found && sum(cause.scores) > sum(head))
    .sort((a, b) => sum(b.scores) - sum(a.scores));
  return {
    hit: { page, cause: found > 0 && told ? told.id : null },
    found,
    foundLong: words.filter((word, index) => (best[index] ?? 0) > 0 && long.includes(word)).length,
    score: sum(best),
  };
}

/** For each word what the best of the texts gives for it; half as much again where it stands as a whole word. */
function scores(words: readonly string[], texts: readonly (readonly [string, number])[]): number[] {
  const fields = texts.map(([text, value]) => ({ words: wordsOf(text), value }));
  return words.map((word) =>
    Math.max(0, ...fields.map((field) => likeness(word, field.words) * field.value)),
  );
}

function likeness(word: string, others: readonly string[]): number {
  if (others.includes(word)) return 1.5;
  // Chinese and others write no spaces between words.
  const isLike = /[^a-z\d]/.test(word)
    ? (other: string) => other.includes(word)
    : (other: string) => other.startsWith(word);
  return others.some(isLike) ? 1 : 0;
}

/** The words of a text in lower case, without accents and without the `s` of a plural. */
function wordsOf(text: string): string[] {
  const folded = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/^([a-z]{2,}[^sui])s$/, "$1"));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function count(numbers: readonly number[]): number {
  return numbers.filter((number) => number > 0).length;
}
