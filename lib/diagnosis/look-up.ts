import type { ServiceProfile } from "#lib/profile/index.ts";
import { type SearchAnswer, type SearchHit, type SearchPage, searchReference } from "#lib/reference/index.ts";
import { cleanText, type GuardedText, guardText } from "#lib/report/index.ts";
import { diagnose } from "./diagnose.ts";

/** Most characters of a query: a long line of a terminal. */
export const queryMaxLength = 4000;

/** From this confidence on a diagnosis stands before the pages that hold the words. */
const likelyFrom = 0.5;

export interface LookUp extends SearchAnswer {
  /** Set where nothing but a code was asked for, whose page is the first hit. */
  isCode: boolean;
  /** The query as it may be shown or kept; null where nothing could be taken. */
  text: GuardedText | null;
}

/** Finds what somebody looks for in the reference: a code, words, or a line that was pasted. Full keys are masked first. */
export function lookUp(query: string, pages: readonly SearchPage[], profile: ServiceProfile): LookUp {
  if (query.length > queryMaxLength) return noneFor("too-long");
  const guarded = guardText(cleanText(query).trim(), profile);
  if (!guarded.ok && guarded.failed) return noneFor("failed");
  const text = guarded.ok ? guarded.text : guarded.masked;
  if (guarded.ok && !/[\p{L}\p{N}]{2}/u.test(text)) return { ...noneFor("empty"), text };
  const { isCode, isWhole, hits } = searchReference(text, pages);
  const looksLike = isCode ? null : errorIn(text, profile, isWhole);
  const others = looksLike === null || isWhole ? hits : [];
  const isFound = looksLike !== null || others.length > 0;
  return {
    note: guarded.ok ? (isFound ? null : "nothing") : "masked",
    looksLike,
    hits: others.filter(({ page }) => page !== looksLike?.page),
    isCode,
    text,
  };
}

function errorIn(text: string, profile: ServiceProfile, isWhole: boolean): SearchHit | null {
  const { code, cause, confidence } = diagnose({ errorMessage: text, command: "" }, profile);
  if (code === "unknown" || (isWhole && confidence < likelyFrom)) return null;
  return { page: code, cause };
}

function noneFor(note: "empty" | "too-long" | "failed"): LookUp {
  return { note, looksLike: null, hits: [], isCode: false, text: null };
}
