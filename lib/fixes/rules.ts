import * as z from "zod/mini";
import {
  type CauseId,
  type Code,
  isCause,
  isKnownCode,
  isStepId,
  type StepId,
} from "#lib/reference/index.ts";

/** How a customer said that a fix went. */
export type OutcomeKind = "solved" | "sent";

/** What is kept of a press: which error it was, and the steps ticked in the order of ticking. No text. */
export interface Outcome {
  code: Code;
  cause: CauseId | null;
  /** Of the wording: 16 hexadecimal digits. */
  fingerprint: string;
  steps: readonly StepId[];
}

/** An outcome as a page sends it; whatever else stands there is dropped. */
const sentOutcomeSchema = z.object({
  code: z.string().check(z.refine((text) => text === "unknown" || isKnownCode(text))),
  cause: z.catch(z.nullable(z.string().check(z.refine(isCause))), null),
  fingerprint: z.string().check(z.regex(/^[\da-f]{16}$/)),
  triedSteps: z._default(z.array(z.string().check(z.maxLength(64))).check(z.maxLength(50)), []),
});

/** Reads what a page sent; null where it is no outcome. */
export function readOutcome(sent: unknown): Outcome | null {
  const read = sentOutcomeSchema.safeParse(sent);
  if (!read.success) return null;
  const { code, cause, fingerprint, triedSteps } = read.data;
  return {
    code: code as Code,
    cause: cause as CauseId | null,
    fingerprint,
    steps: [...new Set(triedSteps.filter(isStepId))],
  };
}

/** From so many different browsers on, within so many minutes, others have the same. */
export const othersFrom = 5;
export const othersWithinMinutes = 15;

/**
 * Browsers that one address may bring along for the first time in that time: fewer than make 'others', so that
 * one person who deletes cookies does not.
 */
export const newBrowserBudget = {
  name: "browser",
  times: othersFrom - 1,
  withinSeconds: othersWithinMinutes * 60,
};

/** Outcomes that one address may send. */
export const outcomeBudget = { name: "outcome", times: 60, withinSeconds: 600 };

/** How many browsers reported a code just now. `times` is how much that is above the usual; null while none is known. */
export interface RecentReports {
  browsers: number;
  times: number | null;
}

/** All codes that others report; the same table for everybody, so that asking for it tells nothing. */
export type RecentTable = Partial<Record<Code, RecentReports>>;
