import { rate } from "#lib/tickets/index.ts";
import { sentRatingSchema } from "#lib/tickets/rules.ts";
import { take } from "../take.ts";

/** Takes what the customer says of a solution. */
export async function POST(request: Request, { params }: RouteContext<"/t/[token]/rate">): Promise<Response> {
  const { token } = await params;
  return take(request, token, { schema: sentRatingSchema, verb: rate, landing: () => `/t/${token}#rating` });
}
