import type { Operation, Problem } from "#lib/api/index.ts";
import { readBody } from "#lib/platform/request-body.ts";

/** The body of a request by the operation's schema; null where it takes none. */
export async function readJson(
  request: Request,
  { body, maxBodyBytes = 0 }: Operation,
): Promise<{ ok: true; body: unknown } | ({ ok: false } & Problem)> {
  if (!body) return { ok: true, body: null };
  const [type = ""] = (request.headers.get("content-type") ?? "").toLowerCase().split(";");
  const isEncoded = !/^(?:identity)?$/i.test(request.headers.get("content-encoding") ?? "");
  if (type.trim() !== "application/json" || isEncoded) return { ok: false, problem: "not-json" };
  const read = await readBody(request, maxBodyBytes);
  if (!read.ok) return { ok: false, problem: read.reason === "too-large" ? "too-large" : "unreadable-body" };
  const parsed = body.safeParse(read.fields);
  if (parsed.success) return { ok: true, body: parsed.data };
  // A name that the schema doesn't know could be anything, a key too, and is not repeated.
  const errors = parsed.error.issues.map(({ code, path: [member] }) => ({
    pointer: member === undefined ? "" : `/${String(member)}`,
    reason: member !== undefined && !Object.hasOwn(read.fields, member) ? "missing" : reasonOf(code),
  }));
  return { ok: false, problem: "invalid", errors };
}

function reasonOf(code: string): string {
  if (code === "unrecognized_keys") return "unknown-member";
  return code === "invalid_type" ? "wrong-type" : "wrong-value";
}
