import "server-only";
import { db } from "#lib/platform/db.ts";

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** So much of the past tells what is usual, and so much of it there must be. */
const historyDays = 28;
const historyFromDays = 7;

interface CountedCode {
  code: string;
  browsers: number;
  /** Browsers in as many minutes at this hour of the day, on average; null without enough of a past. */
  usual: number | null;
}

/**
 * For each code how many different browsers said something of it in the last minutes, and how many usually do at
 * this hour (UTC). Two queries, each over an index by time.
 */
export async function countRecent(now: Date, withinMinutes: number): Promise<CountedCode[]> {
  const since = new Date(now.getTime() - withinMinutes * minuteMs);
  const recent = await db().$queryRaw<{ code: string; browsers: number }[]>`
    select code, count(distinct browser_hash)::int as browsers from outcome
    where at > ${since} and at <= ${now} group by code`;
  if (recent.length === 0) return [];
  const first = await db().outcome.findFirst({ orderBy: { firstAt: "asc" }, select: { firstAt: true } });
  // Today is what is compared, so it is no part of the usual.
  const until = new Date(now.getTime() - dayMs);
  const pastDays = first === null ? 0 : (until.getTime() - first.firstAt.getTime()) / dayMs;
  if (pastDays < historyFromDays - 1) return recent.map((counted) => ({ ...counted, usual: null }));
  const days = Math.min(historyDays, pastDays);
  const past = await db().$queryRaw<{ code: string; reports: number }[]>`
    select code, count(*)::int as reports from outcome
    where first_at > ${new Date(until.getTime() - days * dayMs)} and first_at <= ${until}
      and extract(hour from first_at at time zone 'UTC') = ${now.getUTCHours()} group by code`;
  const windows = days * (60 / withinMinutes);
  return recent.map((counted) => ({
    ...counted,
    usual: (past.find(({ code }) => code === counted.code)?.reports ?? 0) / windows,
  }));
}
