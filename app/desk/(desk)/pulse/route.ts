import { ticketNumberOf } from "#lib/desk/rules.ts";
import { logFault } from "#lib/platform/log.ts";
import { findStaff } from "#lib/staff/index.ts";
import { findTicketId } from "#lib/tickets/index.ts";

/**
 * Whether a page of the desk could be shown now: 204, 401 when signed out, 410 when the ticket that `ticket` names is
 * gone, 503 while the database is away.
 */
export async function GET(request: Request): Promise<Response> {
  const named = new URL(request.url).searchParams.get("ticket");
  const status = await feel(named).catch((error) => {
    logFault("GET /desk/pulse", error);
    return 503;
  });
  return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
}

async function feel(named: string | null): Promise<number> {
  if ((await findStaff()) === null) return 401;
  if (named === null) return 204;
  const number = ticketNumberOf(named);
  return number !== null && (await findTicketId(number)) !== null ? 204 : 410;
}
