import * as z from "zod/mini";
import { entryOf, isCause, isKnownCode, type KnownCode } from "#lib/reference/index.ts";
import { guardText } from "#lib/report/index.ts";
import { serviceProfile } from "#lib/service/index.ts";

/** What a link of the API product may say in its query: which error it was, and no text. */
const querySchema = z.object({
  code: z.catch(z.optional(z.string().check(z.refine(isKnownCode))), undefined),
  cause: z.catch(z.optional(z.string().check(z.refine(isCause))), undefined),
  request_id: z.catch(z.optional(z.string().check(z.regex(/^[\w.:-]{6,64}$/))), undefined),
});

export interface LinkQuery {
  /**
   * The error message that the form begins with: what the link says, and what a terminal shows of that error. The
   * cause stands in it and nowhere else, so that browser, server and desk read the same. Empty for a bare link.
   */
  errorMessage: string;
  /** The query of the same page with nothing else in it, `?` included; null where nothing else was in it. */
  bare: string | null;
}

/** Reads the query of the home page. What else stands in it, a text or a key perhaps, is to go from the address. */
export function readLinkQuery(query: Readonly<Record<string, string | string[] | undefined>>): LinkQuery {
  const { code, cause, request_id } = querySchema.parse(query);
  const requestId =
    request_id !== undefined && guardText(request_id, serviceProfile()).ok ? request_id : null;
  const kept = {
    ...(code !== undefined && { code }),
    ...(cause !== undefined && { cause }),
    ...(requestId !== null && { request_id: requestId }),
  };
  const bare = `?${new URLSearchParams(kept)}`.replace(/^\?$/, "");
  const isBare = Object.entries(query).every(
    ([name, value]) => (kept as Record<string, unknown>)[name] === value,
  );
  const lines = [
    ...(code === undefined && requestId === null ? [] : [`support_url: ${bare}`]),
    ...(code === undefined ? [] : entryOf(code as KnownCode).literal),
  ];
  return {
    errorMessage: lines.join("\n"),
    bare: isBare ? null : bare,
  };
}
