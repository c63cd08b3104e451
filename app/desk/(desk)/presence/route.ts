import { giveSign } from "#lib/desk/index.ts";
import { type Colleague, presenceBudget, readSign } from "#lib/desk/rules.ts";
import { logFault } from "#lib/platform/log.ts";
import { takeFromOwnBudget } from "#lib/platform/rate-limit.ts";
import { readBody } from "#lib/platform/request-body.ts";
import { recentHours } from "#lib/service/index.ts";
import { findStaff } from "#lib/staff/index.ts";

/** Two names, a number and a flag. */
const maxBodyBytes = 16 * 1024;

/** Takes a tab's sign of life and answers with who else is at its ticket. */
export async function POST(request: Request): Promise<Response> {
  const answer = await take(request).catch((error) => {
    logFault("POST /desk/presence", error);
    return 503;
  });
  const init = { headers: { "Cache-Control": "no-store" } };
  return typeof answer === "number"
    ? new Response(null, { ...init, status: answer })
    : Response.json(answer, init);
}

/** Who else is there, or the status that says why nobody is told. */
async function take(request: Request): Promise<Colleague[] | number> {
  const body = await readBody(request, maxBodyBytes);
  const sign = body.ok ? readSign(body.fields) : null;
  const by = await findStaff();
  // Whoever has signed out has left already.
  if (by === null) return sign !== null && "leaves" in sign ? 204 : 401;
  if (!(await takeFromOwnBudget(presenceBudget, String(by.id))).ok) return 429;
  return sign === null ? 400 : giveSign(sign, { by, now: new Date(), hours: await recentHours() });
}
