import { type CauseId, causeOf, entryOf } from "./entries.ts";
import type { Cause, Code, Entry } from "./entry.ts";
import type { StepId } from "./steps.ts";

/** What to try for any error, in this order: also the fix when the error is not recognised. */
export const troubleshootingSteps = [
  "check-reach",
  "check-environment",
  "see-details",
  "say-hello",
  "read-announcements",
] as const satisfies readonly StepId[];

/** What a diagnosis found, as far as the steps depend on it. */
export type Found = {
  code: Code;
  cause: CauseId | null;
  /** Whether cause and words point at the service; without it the steps stand in the documented order. */
  isService?: boolean;
};

/** Ids of the steps for what was found, in the order in which to try them. `personFirst` is true where only support can help. */
export function stepOrder({ code, cause: causeId, isService }: Found): {
  personFirst: boolean;
  doNow: StepId[];
  forGood: StepId[];
} {
  if (code === "unknown") return { personFirst: false, doNow: [...troubleshootingSteps], forGood: [] };
  const entry = entryOf(code);
  const cause = causeId && causeOf(causeId);
  const doNow = doNowOf(entry, cause, isService);
  const forGood = entry.forGood.filter((id) => !doNow.includes(id));
  return { personFirst: cause?.personFirst === true, doNow, forGood };
}

/** Ids of the steps for now, in the order in which to try them, by what an error and a cause say of them. */
export function doNowOf(
  { doNow, firstByFault }: Pick<Entry, "doNow" | "firstByFault">,
  cause: Pick<Cause, "leads" | "leadsOnly"> | null,
  isService: boolean | undefined,
): StepId[] {
  const usual = cause?.leadsOnly ? [] : doNow;
  const first = isService === undefined ? [] : (firstByFault?.[isService ? "service" : "unclear"] ?? []);
  return [...new Set([...(cause?.leads ?? []), ...first, ...usual])];
}
