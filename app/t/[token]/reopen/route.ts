import { reopen } from "#lib/tickets/index.ts";
import { takeMessage } from "../take.ts";

/** Takes a solved ticket's reopening, with or without a message. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/t/[token]/reopen">,
): Promise<Response> {
  return takeMessage(request, (await params).token, reopen);
}
