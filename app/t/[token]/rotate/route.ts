import { openTicketLink, rotateLink } from "#lib/tickets/index.ts";
import { nextLinkSchema } from "#lib/tickets/rules.ts";
import { take } from "../take.ts";

/** Puts a new private link in the place of all present ones, and leads to it. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/t/[token]/rotate">,
): Promise<Response> {
  const { token } = await params;
  return take(request, token, {
    schema: nextLinkSchema,
    verb: rotateLink,
    landing: (_token, { next }) => `/t/${next}`,
    // Whoever knows the new token pressed before, and the answer was lost.
    wasDone: async ({ next }) => (await openTicketLink(next)) !== null,
  });
}
