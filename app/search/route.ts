import { lookUp, queryMaxLength } from "#lib/diagnosis/index.ts";
import { languageOf, localPath } from "#lib/messages/index.ts";
import { readBody } from "#lib/platform/request-body.ts";
import { answerPath, hitPath } from "#lib/reference/index.ts";
import { serviceProfile } from "#lib/service/index.ts";
import { searchPagesIn } from "../search-pages.ts";

/** The longest query in percent-encoding, and the language. */
const maxBodyBytes = 9 * queryMaxLength + 1024;

/** What a browser needs to search by itself: the pages in one language, and the service's profile for the key guard. */
export function GET(request: Request): Response {
  const language = languageOf(new URL(request.url).searchParams.get("language"));
  return Response.json(
    { profile: serviceProfile(), pages: searchPagesIn(language) },
    { headers: { "Cache-Control": "public, max-age=300" } },
  );
}

/**
 * Takes a query without JavaScript and leads to what was found. It is posted because an address stands in logs and
 * in histories, where no full key may; the address that it leads to names pages, and nothing of the query.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, maxBodyBytes);
  const fields = body.ok ? body.fields : {};
  const language = languageOf(fields.language);
  const query = typeof fields.q === "string" ? fields.q : "";
  const found = lookUp(query, searchPagesIn(language), serviceProfile());
  const isTooLong = !body.ok && body.reason === "too-large";
  const note = isTooLong ? "too-long" : found.note === "masked" ? "masked-late" : found.note;
  const [first] = found.hits;
  const path = found.isCode && first && note === null ? hitPath(first) : answerPath({ ...found, note });
  return new Response(null, {
    status: 303,
    headers: { Location: localPath(language, path), "Cache-Control": "no-store" },
  });
}
