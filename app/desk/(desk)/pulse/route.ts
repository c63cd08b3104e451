import type { NextRequest } from "next/server";
import { deskPage, listMark } from "#lib/desk/index.ts";
import { deskListOf, deskPageOf, ticketNumberOf } from "#lib/desk/rules.ts";
import { markHeader } from "#lib/notify/rules.ts";
import { logFault } from "#lib/platform/log.ts";
import { findStaff, type Staff } from "#lib/staff/index.ts";
import { findLastEventNumber } from "#lib/tickets/index.ts";

/**
 * Whether a page of the desk could be shown now: 204, 401 when signed out, 503 while the database is away. The mark
 * says whether that page would be another one than the browser has.
 */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const by = await findStaff();
    if (by === null) return answer(401);
    return answer(204, { [markHeader]: await markOf(request.nextUrl.searchParams, by) });
  } catch (error) {
    logFault("GET /desk/pulse", error);
    return answer(503);
  }
}

async function markOf(asked: URLSearchParams, by: Staff): Promise<string> {
  const number = ticketNumberOf(asked.get("ticket"));
  // Event 0, as the stream says it: the ticket is gone.
  if (number !== null) return String((await findLastEventNumber(number)) ?? 0);
  const list = deskListOf(asked.get("list"));
  return listMark(await deskPage(list, { by, now: new Date(), page: deskPageOf(asked.get("page")) }));
}

function answer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { "Cache-Control": "no-store", ...headers } });
}
