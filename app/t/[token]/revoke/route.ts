import { revokeLinks } from "#lib/tickets/index.ts";
import { nothingSchema } from "#lib/tickets/rules.ts";
import { take } from "../take.ts";

/** Takes every private link of a ticket back. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/t/[token]/revoke">,
): Promise<Response> {
  const { token } = await params;
  return take(request, token, {
    schema: nothingSchema,
    verb: revokeLinks,
    landing: () => `/t/revoked#${token}`,
  });
}
