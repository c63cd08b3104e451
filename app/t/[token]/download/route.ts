import { openTicketLink, wholeTicket } from "#lib/tickets/index.ts";

/** Everything of a ticket in one JSON file. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/t/[token]/download">,
): Promise<Response> {
  const by = await openTicketLink((await params).token);
  const ticket = by && (await wholeTicket(by));
  if (ticket === null) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  return new Response(`${JSON.stringify(ticket, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${ticket.number}.json"`,
      "Cache-Control": "no-store",
    },
  });
}
