import { reply } from "#lib/tickets/index.ts";
import { takeMessage } from "../take.ts";

/** Takes a customer's message. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/t/[token]/reply">,
): Promise<Response> {
  return takeMessage(request, (await params).token, reply);
}
