import "server-only";
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from "rate-limiter-flexible";
import { dbPool } from "./db.ts";

/** How often something may be done: so many times in so many seconds, for each subject. */
export interface RateBudget {
  name: string;
  times: number;
  withinSeconds: number;
}

type Taken = { ok: true } | { ok: false; retryAfterSeconds: number };

/**
 * Takes one from a subject's budget. The counters are in PostgreSQL, so that all processes share them.
 * Gives the whole seconds to wait when nothing is left.
 */
export async function takeFromBudget(budget: RateBudget, subject: string): Promise<Taken> {
  return takeFrom(limiterOf(budget), subject);
}

/**
 * As `takeFromBudget`, counted by this process alone and without a query: for what signed-in people do often, where
 * the limit is against a page gone wild and not against an attacker with as many tries as there are processes.
 */
export async function takeFromOwnBudget(budget: RateBudget, subject: string): Promise<Taken> {
  const limiter =
    ownLimiters.get(budget.name) ??
    new RateLimiterMemory({ keyPrefix: budget.name, points: budget.times, duration: budget.withinSeconds });
  ownLimiters.set(budget.name, limiter);
  return takeFrom(limiter, subject);
}

async function takeFrom(limiter: RateLimiterAbstract, subject: string): Promise<Taken> {
  try {
    await limiter.consume(subject);
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

const ownLimiters = new Map<string, RateLimiterMemory>();

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
