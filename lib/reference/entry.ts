import type { StepId } from "./steps.ts";

export const knownCodes = [
  "400",
  "401",
  "403",
  "404",
  "413",
  "429",
  "500",
  "502",
  "503",
  "504",
  "529",
  "timeout",
  "connection",
] as const;

/** A code that has an entry in the reference. */
export type KnownCode = (typeof knownCodes)[number];

/** Whether a text, such as the last part of an address, names an entry. */
export function isKnownCode(text: string): text is KnownCode {
  return (knownCodes as readonly string[]).includes(text);
}

/** Whether an error has a status number; the others happen before any answer and have a name alone. */
export function isStatus(code: KnownCode): boolean {
  return /^\d/.test(code);
}

/** What a diagnosis can answer: a code of the reference, or honestly none. */
export type Code = KnownCode | "unknown";

export type Severity = "high" | "medium" | "low";

/** A cause of an error. Its texts are `causes.<id>` in the catalogue; the id is stored with tickets and never changes. */
export type Cause = {
  id: string;
  /** Set where the cause is our own addition and not the service's documentation. */
  ours?: true;
  /**
   * Steps that come first when the text tells this cause, because the usual first step would not help. Their order
   * is always ours: the service documents one order for each error and none for a cause.
   */
  leads?: readonly StepId[];
  /** Set where the error's usual steps for now do not help with this cause, so that its leads are all there is to do. */
  leadsOnly?: true;
  /** Set where nothing that the customer does can help, so that the person stands before the fix. */
  personFirst?: true;
};

/** One error of the reference. Its texts are `entries.<code>` in the catalogue. */
export type Entry = {
  code: KnownCode;
  /** Set where the service documents nothing of this error: severity, causes and steps are all our own. */
  ours?: true;
  severity: Severity;
  /** Set where the service documents no severity and the one here is our own. */
  severityIsOurs?: true;
  /** What a terminal shows, exactly. */
  literal: readonly [string, string];
  causes: readonly Cause[];
  doNow: readonly StepId[];
  forGood: readonly StepId[];
  /** Set where the number alone leaves open whose fault it is: what comes first once that is told, and while it is not. */
  firstByFault?: { service: readonly StepId[]; unclear: readonly StepId[] };
};
