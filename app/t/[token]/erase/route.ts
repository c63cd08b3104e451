import { erase } from "#lib/tickets/index.ts";
import { nothingSchema } from "#lib/tickets/rules.ts";
import { take } from "../take.ts";

/** Erases a ticket and everything that belongs to it. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/t/[token]/erase">,
): Promise<Response> {
  const { token } = await params;
  return take(request, token, { schema: nothingSchema, verb: erase, landing: () => `/t/erased#${token}` });
}
