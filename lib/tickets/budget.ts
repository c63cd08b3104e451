import { type RateBudget, takeFromBudget } from "#lib/platform/rate-limit.ts";
import { repeatBudget } from "./rules.ts";

/** Takes one from a sender's budget; a repeat from a wide one of its own: what tries again shuts nobody out. */
export function takeToSend(isRepeat: boolean, budget: RateBudget, subject: string) {
  return takeFromBudget(isRepeat ? repeatBudget : budget, subject);
}
