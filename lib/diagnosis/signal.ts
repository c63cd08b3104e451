import type { EvidenceKind } from "./diagnosis.ts";
import type { Label } from "./label.ts";

/**
 * How much a signal counts against the others of the same event: an error type that the API names before
 * a status, a status before a phrase. Two signals of one event are never added up.
 */
export const strength = {
  /** An error type with one meaning, such as `overloaded_error`. */
  type: 90,
  /** Words of a relay or a proxy that say more than its own status. */
  overridingPhrase: 85,
  /** A status where an API or its client shows it, with its reason beside it. */
  namedStatus: 78,
  status: 70,
  clearPhrase: 65,
  phrase: 55,
  /** A number alone on its line or in brackets. */
  looseStatus: 50,
  /** An error type or class that is used for many things, such as `invalid_request_error`. */
  vagueType: 45,
  vaguePhrase: 35,
  /** A number that could be a status, somewhere in a sentence. */
  bareStatus: 25,
} as const;

export type Strength = keyof typeof strength;

/** Words or a number of the text that speak for a label. */
export type Signal = {
  start: number;
  end: number;
  label: Label;
  kind: EvidenceKind;
  strength: number;
};
