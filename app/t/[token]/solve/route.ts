import { solve } from "#lib/tickets/index.ts";
import { takeMessage } from "../take.ts";

/** Takes that the customer's problem is solved, with or without a message. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/t/[token]/solve">,
): Promise<Response> {
  return takeMessage(request, (await params).token, solve);
}
