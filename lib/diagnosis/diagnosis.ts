import type { CauseId, Code, KnownCode } from "#lib/reference/index.ts";

/** Kept with each ticket, so that a later classifier can be held against the one that judged it. */
export const classifierVersion = "2026.11.6";

/** From this confidence on we say 'certain'. */
export const certainFrom = 0.8;

/** What kind of words we read: an error type that the API names, a status number, or a phrase. */
export type EvidenceKind = "type" | "status" | "phrase";

/** A span of the text and what it speaks for, so that a person sees what we read. */
export type Evidence = {
  field: "errorMessage" | "command";
  start: number;
  length: number;
  speaksFor: KnownCode;
  kind: EvidenceKind;
};

/** What we think the error is. */
export type Diagnosis = {
  /**
   * 16 hex digits: a hash of the wording of the event that decided, without what differs from customer to customer;
   * for an unknown error of the last lines that say something.
   */
  fingerprint: string;
  code: Code;
  /** Set only where the text tells it. */
  cause: CauseId | null;
  /** Whether cause and words point at the service or a server behind it. */
  isService: boolean;
  /** 0 to 1. */
  confidence: number;
  /** In the order of the text, never overlapping; empty when the error is unknown. */
  evidence: Evidence[];
  /** What else it could be, the likeliest first. */
  runnersUp: { code: KnownCode; confidence: number }[];
  /** The id under which the service's own logs hold the request. */
  requestId: string | null;
  /** When the text says to come back, in epoch milliseconds. */
  retryAt: number | null;
  classifierVersion: string;
};

export type Certainty = "certain" | "likely" | "guess";

/** The word for a confidence; its text is `confidence.<word>` in the catalogue. */
export function certaintyOf(confidence: number): Certainty {
  if (confidence >= certainFrom) return "certain";
  return confidence >= 0.5 ? "likely" : "guess";
}

const kindsByWeight: readonly EvidenceKind[] = ["type", "status", "phrase"];

/** The piece of evidence that says most clearly why; its text is `why.<kind>.<code>` in the catalogue. */
export function reasonOf(diagnosis: Diagnosis): Evidence | null {
  for (const kind of kindsByWeight) {
    const piece = diagnosis.evidence.findLast(
      (candidate) => candidate.kind === kind && candidate.speaksFor === diagnosis.code,
    );
    if (piece) return piece;
  }
  return null;
}
