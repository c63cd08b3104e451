import "server-only";
import type { Code } from "#lib/reference/index.ts";
import { countRecent } from "./reads.ts";
import { othersFrom, othersWithinMinutes, type RecentReports, type RecentTable } from "./rules.ts";

/** The codes that several browsers report at present, for everybody alike. */
export async function recentTable(now: Date): Promise<RecentTable> {
  const counted = await countRecent(now, othersWithinMinutes);
  const table: Partial<Record<string, RecentReports>> = {};
  for (const { code, browsers, usual } of counted) {
    // Of what is not recognised nobody can say that it is the same.
    if (browsers < othersFrom || code === "unknown") continue;
    table[code] = { browsers, times: usual ? Math.round((10 * browsers) / usual) / 10 : null };
  }
  return table satisfies Partial<Record<Code | string, RecentReports>> as RecentTable;
}
