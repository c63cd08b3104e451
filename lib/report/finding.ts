import type { KeyFamily } from "./families.ts";

/** A full key: where it is and what it is, never its characters, so that a finding can't leak. */
export type Finding = {
  readonly field: string;
  readonly family: KeyFamily;
  /** Offset in UTF-16 units in the text of the field as it was given. */
  readonly start: number;
  readonly length: number;
  /** What may be shown: the literal prefix and at most 7 characters, nothing of a key without a prefix. */
  readonly masked: string;
};
