import { solve } from "#lib/tickets/index.ts";
import { takeMessage } from "../take-message.ts";

/** Takes that the customer's problem is solved. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/t/[token]/solve">,
): Promise<Response> {
  return takeMessage(request, (await params).token, (_message, circumstances) => solve(circumstances));
}
