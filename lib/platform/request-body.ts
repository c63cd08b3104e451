/** The fields of a request and how they came, or why they could not be read. */
export type RequestBody =
  | { ok: true; isForm: boolean; fields: Record<string, unknown> }
  | { ok: false; isForm: boolean; reason: "too-large" | "unreadable" };

/**
 * Reads a form-encoded or JSON body of at most so many bytes, counted while it comes in. In a form, a name that
 * stands more than once gives a list. JSON that is not an object, or names a member twice, is unreadable.
 */
export async function readBody(request: Request, maxBytes: number): Promise<RequestBody> {
  const isForm = !(request.headers.get("content-type") ?? "").includes("json");
  const bytes = await readAtMost(request, maxBytes).catch(() => "cut-off" as const);
  // The sender went away, so nobody hears the answer; that is no fault of ours.
  if (bytes === "cut-off") return { ok: false, isForm, reason: "unreadable" };
  if (bytes === null) return { ok: false, isForm, reason: "too-large" };
  if (isForm) {
    return { ok: true, isForm, fields: formFields(new URLSearchParams(new TextDecoder().decode(bytes))) };
  }
  const fields = parseObject(bytes);
  return fields === null ? { ok: false, isForm, reason: "unreadable" } : { ok: true, isForm, fields };
}

/**
 * A body that is somewhat too large is read to its end and dropped, because a sender that is cut off in the middle
 * sees a broken connection instead of the answer.
 */
const mostRefusedTimes = 32;

async function readAtMost(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes * mostRefusedTimes) return null;
    if (length <= maxBytes) chunks.push(chunk);
  }
  return length > maxBytes ? null : Buffer.concat(chunks);
}

function formFields(form: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const values = form.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

/** JSON is UTF-8 (RFC 8259, section 8.1); other bytes would be stored as something that nobody wrote. */
function parseObject(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject && memberCount(text) === Object.keys(value).length ? { ...value } : null;
  } catch {
    return null;
  }
}

/**
 * How many members the object of a JSON text has. JSON.parse keeps the last of two with one name, others the first
 * (RFC 8259, section 4): which one was meant, nobody knows.
 */
function memberCount(json: string): number {
  let depth = 0;
  let count = 0;
  for (const [token] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g)) {
    if (token === "{" || token === "[") depth += 1;
    else if (token === "}" || token === "]") depth -= 1;
    else if (token === ":" && depth === 1) count += 1;
  }
  return count;
}
