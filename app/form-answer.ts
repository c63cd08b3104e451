import type { MessageAnswer, SendAnswer } from "#lib/tickets/rules.ts";

/**
 * What an address that takes a customer's forms answers: the very object to a script, its sense to a browser without
 * one.
 */
type Answer = SendAnswer | MessageAnswer;

const statuses: Record<string, number> = {
  "too-many": 429,
  "too-large": 413,
  unreadable: 400,
  unavailable: 503,
  "no-such-ticket": 404,
};

/** To a page's script. */
export function jsonAnswer(answer: Answer, headers: Record<string, string> = {}): Response {
  return Response.json(answer, { status: statusOf(answer), headers: { ...headersOf(answer), ...headers } });
}

/** To a browser without JavaScript: one sentence, and the browser's way back keeps what was typed. */
export function plainAnswer(
  answer: Answer,
  sentence: string,
  headers: Record<string, string> = {},
): Response {
  return new Response(`${sentence}\n`, {
    status: statusOf(answer),
    headers: { "Content-Type": "text/plain; charset=utf-8", ...headersOf(answer), ...headers },
  });
}

/** Leads a browser without JavaScript to a page. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
}

/** What is not named was read and is refused for what it says. */
function statusOf(answer: Answer): number {
  return answer.ok ? 201 : (statuses[answer.reason] ?? 422);
}

function headersOf(answer: Answer): Record<string, string> {
  return {
    "Cache-Control": "no-store",
    ...("retryAfterSeconds" in answer && { "Retry-After": String(answer.retryAfterSeconds) }),
  };
}
