import "server-only";
import { takeFromBudget } from "#lib/platform/rate-limit.ts";
import type { Browser } from "./browser.ts";
import { newBrowserBudget, type Outcome, type OutcomeKind } from "./rules.ts";
import { putOutcome } from "./writes.ts";

/**
 * Keeps what a customer said of a fix. An address that brings many new browsers along is not listened to for a
 * while; it is not told, because the customer has nothing to do about it.
 */
export async function keepOutcome(
  outcome: Outcome,
  { kind, by, address, now }: { kind: OutcomeKind; by: Browser; address: string; now: Date },
): Promise<void> {
  if (by.cookie !== null) {
    const budget = await takeFromBudget(newBrowserBudget, address);
    if (!budget.ok) return;
  }
  await putOutcome(outcome, { kind, browserHash: by.hash, now });
}
