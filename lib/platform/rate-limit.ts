import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { dbPool } from "./db.ts";

/** How often something may be done: so many times in so many seconds, for each subject. */
export interface RateBudget {
  name: string;
  times: number;
  withinSeconds: number;
}

/**
 * Takes one from a subject's budget. The counters are in PostgreSQL, so that all processes share them.
 * Gives the whole seconds to wait when nothing is left.
 */
export async function takeFromBudget(
  budget: RateBudget,
  subject: string,
): Promise<{ ok: true } | { ok: false; retryAfterSeconds: number }> {
  try {
    await limiterOf(budget).consume(subject);
    return { ok: true };
  } catch (left) {
    if (!(left instanceof RateLimiterRes)) throw left;
    return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(left.msBeforeNext / 1000)) };
  }
}

function limiterOf(budget: RateBudget): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: dbPool(),
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: budget.name,
    points: budget.times,
    duration: budget.withinSeconds,
  });
}
