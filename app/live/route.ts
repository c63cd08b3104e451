import { watchPresence } from "#lib/desk/index.ts";
import { openStream } from "#lib/notify/index.ts";
import { liveBudget, liveRequestSchema } from "#lib/notify/rules.ts";
import { logFault } from "#lib/platform/log.ts";
import { addressOf, takeFromBudget } from "#lib/platform/rate-limit.ts";
import { readBody } from "#lib/platform/request-body.ts";
import { findOpenSession } from "#lib/staff/index.ts";
import { ticketsOfLinks } from "#lib/tickets/index.ts";

/** Twenty tokens. */
const maxBodyBytes = 4 * 1024;

/** A proxy must neither keep the stream nor wait for its end, and nothing may pack it into larger pieces. */
const streamHeaders = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

/**
 * What happens, as it happens: a stream of server-sent events for one browser, with all that its tabs show. Tokens
 * come in the body, because addresses stand in logs.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const address = addressOf(request.headers);
    const budget = await takeFromBudget(liveBudget, address);
    if (!budget.ok) return refuse(429, budget.retryAfterSeconds);
    const body = await readBody(request, maxBodyBytes);
    const asked = body.ok && !body.isForm ? liveRequestSchema.safeParse(body.fields) : null;
    if (!asked?.success) return refuse(400);
    const { desk, tickets } = asked.data;
    const stream = await openStream(
      {
        tickets: () => ticketsOfLinks(tickets),
        atDesk: watchPresence,
        ...(desk && { desk: findOpenSession }),
      },
      { address, signal: request.signal },
    );
    return stream === null ? refuse(429, 60) : new Response(stream, { headers: streamHeaders });
  } catch (error) {
    logFault("POST /live", error);
    return refuse(503);
  }
}

function refuse(status: number, retryAfterSeconds?: number): Response {
  const wait = retryAfterSeconds === undefined ? {} : { "Retry-After": String(retryAfterSeconds) };
  return new Response(null, { status, headers: { "Cache-Control": "no-store", ...wait } });
}
