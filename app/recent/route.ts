import { recentTable } from "#lib/fixes/index.ts";
import type { RecentTable } from "#lib/fixes/rules.ts";
import { logFault } from "#lib/platform/log.ts";

/** In milliseconds: so old may the table be that many pages ask for at once. */
const keptFor = 20_000;

let kept: { at: number; table: Promise<RecentTable> } | null = null;

/** The codes that others report at present: the same for whoever asks, so that asking tells nothing. */
export async function GET(): Promise<Response> {
  const now = Date.now();
  if (kept === null || now - kept.at > keptFor) kept = { at: now, table: recentTable(new Date(now)) };
  try {
    return Response.json(await kept.table, { headers: { "Cache-Control": "public, max-age=20" } });
  } catch (error) {
    kept = null;
    logFault("GET /recent", error);
    return Response.json({}, { status: 503, headers: { "Cache-Control": "no-store" } });
  }
}
