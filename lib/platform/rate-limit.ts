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

/** Whose budget a request takes from: the start command has put the sender's own address there and nothing else. */
export function addressOf(headers: Headers): string {
  return headers.get("x-forwarded-for") ?? "unknown";
}

/** One for each budget and pool: each also deletes counters that ended an hour ago, every five minutes. */
const limiters = new WeakMap<object, Map<string, RateLimiterPostgres>>();

function limiterOf({ name, times, withinSeconds }: RateBudget): RateLimiterPostgres {
  const pool = dbPool();
  const ofPool = limiters.get(pool) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(pool, ofPool);
  const limiter =
    ofPool.get(name) ??
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: "pool",
      tableName: "rate_limit",
      tableCreated: true,
      keyPrefix: name,
      points: times,
      duration: withinSeconds,
    });
  ofPool.set(name, limiter);
  return limiter;
}
