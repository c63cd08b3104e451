import { randomInt } from "node:crypto";
import * as fc from "fast-check";

/** A request as a program may send it; `path` is below `/api/v1`. */
export interface ApiRequest {
  method: string;
  /** As the document names it. */
  template: string;
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer> | null;
}

/** A body that an operation takes. */
type Body = Record<string, unknown>;

interface Planned {
  template: string;
  method: string;
  /** Of the path. */
  good: Record<string, string>;
  body?: Body;
  needsToken?: boolean;
}

/** Texts that break things: long, binary, in other scripts, with markup, or a number that looks like one. */
const oddText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    "",
    " ",
    "\0",
    "\ud800",
    "429 \udfff\0 Too Many Requests",
    "‮مرحبا 🙂",
    "<script>alert(1)</script>",
    "no-key",
    "2026-02-30T00:00:00Z",
    "9999-12-31T23:59:59+23:59",
    "0000-01-01T00:00:00Z",
    "x".repeat(70_000),
    "🙂".repeat(20_000),
  ),
);

const oddValue = fc.oneof(
  oddText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(null, true, 0, -1, 1e308, [], {}, [[[[]]]], { errorMessage: "x" }),
);

const never: fc.Arbitrary<null> = fc.constant(null);

/** Generated requests for one operation: good ones, and ones that are wrong in one place or in several. */
export function requestsFor(
  { template, method, good, body, needsToken }: Planned,
  token: string,
): fc.Arbitrary<ApiRequest> {
  const path = fc.oneof(
    { weight: 8, arbitrary: fc.constant(good) },
    {
      weight: 1,
      arbitrary: fc
        .string({ minLength: 1, maxLength: 40 })
        .map((value) => Object.fromEntries(Object.keys(good).map((name) => [name, value.toWellFormed()]))),
    },
  );
  return fc
    .record({
      params: path,
      method: fc.oneof(
        { weight: 12, arbitrary: fc.constant(method) },
        { weight: 1, arbitrary: fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE") },
      ),
      authorization: needsToken
        ? fc.oneof(
            { weight: 8, arbitrary: fc.constant(`Bearer ${token}`) },
            {
              weight: 2,
              arbitrary: fc.constantFrom(
                "",
                "Bearer",
                "Bearer x",
                `Basic ${token}`,
                `Bearer ${token}x`,
                `Bearer ${"A".repeat(4000)}`,
              ),
            },
          )
        : never,
      key: fc.oneof(
        { weight: 8, arbitrary: fc.uuid() },
        { weight: 1, arbitrary: fc.uuid().map((uuid) => `"${uuid}"`) },
        { weight: 1, arbitrary: fc.constantFrom("", "short", "a key with blanks in it", "x".repeat(300)) },
      ),
      type: fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom("application/json", "application/json; charset=utf-8") },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            "",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
          ),
        },
      ),
      encoding: fc.oneof(
        { weight: 20, arbitrary: fc.constant("") },
        { weight: 1, arbitrary: fc.constantFrom("gzip", "br") },
      ),
      sent: body ? bodies(body) : never,
    })
    .map(({ params, method: asked, authorization, key, type, encoding, sent }) => ({
      method: asked,
      template,
      path: template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? "")),
      headers: {
        "X-Forwarded-For": `2001:db8:${randomInt(65536).toString(16)}:${randomInt(65536).toString(16)}::1`,
        "Idempotency-Key": key,
        ...(authorization && { Authorization: authorization }),
        ...(type && { "Content-Type": type }),
        ...(encoding && { "Content-Encoding": encoding }),
      },
      body: asked === "GET" ? null : (sent ?? "{}"),
    }));
}

function bodies(good: Body): fc.Arbitrary<string | Uint8Array<ArrayBuffer>> {
  const names = Object.keys(good);
  const changed = fc
    .array(
      fc.tuple(
        fc.constantFrom(...names, "unknown", "__proto__", "constructor"),
        fc.option(oddValue, { nil: undefined }),
      ),
      { maxLength: 3 },
    )
    .map((changes) => JSON.stringify({ ...good, ...Object.fromEntries(changes) }));
  const broken = fc.constantFrom<string | Uint8Array<ArrayBuffer>>(
    "",
    "{",
    "[]",
    "null",
    '"text"',
    `${"[".repeat(100_000)}`,
    `{"errorMessage":${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}}`,
    `{"text":"${"x".repeat(600_000)}"}`,
    JSON.stringify(good).replace(/:"/, ':"\\u0000\\ud800'),
    new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    new Uint8Array(Buffer.from(`\ufeff${JSON.stringify(good)}`, "utf16le")),
  );
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(JSON.stringify(good)) },
    { weight: 6, arbitrary: changed },
    { weight: 2, arbitrary: broken },
    { weight: 1, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
  );
}
