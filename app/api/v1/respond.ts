import { randomBytes } from "node:crypto";
import { type Operation, type Problem, problems } from "#lib/api/index.ts";
import { environment } from "#lib/platform/env.ts";

/** A problem document (RFC 9457): it says what was wrong and never repeats what was sent. */
export function problemResponse(
  { problem, detail, errors, retryAfter }: Problem,
  requestId: string,
  headers: Headers,
): Response {
  const { status, title } = problems[problem];
  headers.set("Content-Type", "application/problem+json");
  if (retryAfter !== undefined) headers.set("Retry-After", String(retryAfter));
  if (problem === "no-token") headers.set("WWW-Authenticate", 'Bearer realm="ticket"');
  // What would have been taken (RFC 9110, section 15.5.16).
  if (problem === "not-json") {
    headers.set("Accept", "application/json");
    headers.set("Accept-Encoding", "identity");
  }
  const type = `${environment().PUBLIC_URL}/developers#${problem}`;
  const document = {
    type,
    title,
    status,
    ...(detail && { detail }),
    code: problem,
    requestId,
    ...(errors && { errors }),
  };
  return new Response(JSON.stringify(document), { status, headers });
}

/** Under which the log holds a request, and support finds it. */
export function newRequestId(): string {
  return `req_${randomBytes(12).toString("base64url")}`;
}

/** What every answer carries; a public operation's may be read by pages of other origins. */
export function headersFor({ isPublic }: Pick<Operation, "isPublic">, requestId: string): Headers {
  const headers = new Headers({ "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" });
  if (requestId !== "") headers.set("X-Request-Id", requestId);
  if (isPublic) {
    headers.set("Access-Control-Allow-Origin", "*");
    headers.set("Access-Control-Expose-Headers", "Retry-After, X-Request-Id");
  }
  return headers;
}
