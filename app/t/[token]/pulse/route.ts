import { logFault } from "#lib/platform/log.ts";
import { openTicketLink } from "#lib/tickets/index.ts";

/** Whether the page of a ticket could be shown now: 204, 410 where its link opens nothing, 503 without the database. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const status = await openTicketLink((await params).token).then(
    (holder) => (holder === null ? 410 : 204),
    (error) => {
      logFault("GET /t/pulse", error);
      return 503;
    },
  );
  return new Response(null, {
    status,
    headers: { "Cache-Control": "no-store", "Referrer-Policy": "no-referrer" },
  });
}
