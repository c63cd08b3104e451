import { browserOf, keepOutcome } from "#lib/fixes/index.ts";
import { outcomeBudget, readOutcome } from "#lib/fixes/rules.ts";
import { languageOf, localPath } from "#lib/messages/index.ts";
import { logFault } from "#lib/platform/log.ts";
import { addressOf, takeFromBudget } from "#lib/platform/rate-limit.ts";
import { readBody } from "#lib/platform/request-body.ts";

/** Codes and ids of steps, and no text. */
const maxBodyBytes = 8 * 1024;

/**
 * Takes 'This fixed it': JSON from the page's script, form-encoded without one. A form is led on to the thanks
 * whatever became of it, because the customer is done.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, maxBodyBytes);
  const by = browserOf(request.headers.get("cookie"));
  const fields = body.ok ? body.fields : {};
  const outcome = readOutcome(
    body.isForm ? { ...fields, triedSteps: [fields.triedSteps ?? []].flat() } : fields,
  );
  let status = outcome === null ? 400 : 204;
  if (outcome !== null) {
    try {
      const address = addressOf(request.headers);
      const budget = await takeFromBudget(outcomeBudget, address);
      if (budget.ok) await keepOutcome(outcome, { kind: "solved", by, address, now: new Date() });
      else status = 429;
    } catch (error) {
      logFault("POST /outcome", error);
      status = 503;
    }
  }
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (status === 204 && by.cookie !== null) headers.set("Set-Cookie", by.cookie);
  if (!body.isForm) return new Response(null, { status, headers });
  headers.set("Location", localPath(languageOf(fields.language), "/fixed"));
  return new Response(null, { status: 303, headers });
}
