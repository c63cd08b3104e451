import { type Browser, browserOf, sendToPerson } from "#lib/fixes/index.ts";
import { type Language, languageOf, localPath, translator } from "#lib/messages/index.ts";
import { logFault } from "#lib/platform/log.ts";
import { addressOf, takeFromBudget } from "#lib/platform/rate-limit.ts";
import { readBody } from "#lib/platform/request-body.ts";
import { isStepId, type StepId } from "#lib/reference/index.ts";
import { formOf, type Report, readReport, settledForm } from "#lib/report/index.ts";
import { promisedHours, serviceProfile } from "#lib/service/index.ts";
import { dropDraft, isRepeat, keepDraft, type Submission, takeToSend } from "#lib/tickets/index.ts";
import {
  draftBudget,
  idempotencyKeySchema,
  minutesToWait,
  type RequestRefusal,
  sendBudget,
  sentStepsSchema,
} from "#lib/tickets/rules.ts";
import { jsonAnswer, plainAnswer, seeOther } from "../form-answer.ts";

/** A full error message in the widest JSON escapes, and the other fields. */
const maxBodyBytes = 512 * 1024;

/**
 * Takes a report: JSON from the page's script, form-encoded without one. JSON is sent at once; a form first leads
 * to a page with the diagnosis, and becomes a ticket when it comes from there (`reviewed`).
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, maxBodyBytes);
  if (!body.ok) return body.isForm ? plain(body, "en") : jsonAnswer(body);
  const language = languageOf(body.fields.language);
  try {
    const answer = body.isForm
      ? await takeForm(request, body.fields, language)
      : await takeJson(request, body.fields);
    return answer;
  } catch (error) {
    logFault("POST /send", error);
    const refusal = { ok: false, reason: "unavailable" } as const;
    return body.isForm ? plain(refusal, language) : jsonAnswer(refusal);
  }
}

async function takeJson(request: Request, fields: Record<string, unknown>): Promise<Response> {
  const now = new Date();
  const read = readFields(fields, now);
  if (!read.ok) return jsonAnswer({ ok: false, reason: "refused", problems: read.problems });
  const submission = submissionOf(fields, read.report);
  const budget = await takeToSend(await isRepeat(submission), sendBudget, addressOf(request.headers));
  if (!budget.ok) return jsonAnswer({ ...budget, reason: "too-many" });
  const by = browserOf(request.headers.get("cookie"));
  const { number, token } = await send(request, submission, { by, now });
  const answer = { ok: true, number, path: localPath(languageOf(fields.language), `/t/${token}`) } as const;
  return withCookie(jsonAnswer(answer), by);
}

async function takeForm(
  request: Request,
  fields: Record<string, unknown>,
  language: Language,
): Promise<Response> {
  const now = new Date();
  const read = readFields(fields, now);
  const submission = read.ok && fields.reviewed === "yes" ? submissionOf(fields, read.report) : null;
  const budget = submission
    ? await takeToSend(await isRepeat(submission), sendBudget, addressOf(request.headers))
    : await takeFromBudget(draftBudget, addressOf(request.headers));
  if (!budget.ok) return plain({ ...budget, reason: "too-many" }, language);
  if (submission) {
    const by = browserOf(request.headers.get("cookie"));
    const { token } = await send(request, submission, { by, now });
    if (typeof fields.draft === "string") await dropDraft(fields.draft);
    return withCookie(seeOther(localPath(language, `/t/${token}`)), by);
  }
  const draft = {
    kind: "report" as const,
    form: read.ok
      ? formOf(read.report, serviceProfile())
      : settledForm(read, now.getTime(), serviceProfile()),
    problems: read.ok ? [] : read.problems,
    triedSteps: stepsOf(fields),
    idempotencyKey: idempotencyKeyOf(fields),
  };
  return seeOther(localPath(language, `/draft/${await keepDraft(draft, now)}`));
}

function readFields(fields: Record<string, unknown>, now: Date) {
  const profile = serviceProfile();
  return readReport(fields, {
    now: now.getTime(),
    profile,
    fallbackZone: profile.supportHours.zone,
  });
}

function submissionOf(fields: Record<string, unknown>, report: Report): Submission {
  return {
    report,
    sentTime: String(fields.occurredAt ?? ""),
    triedSteps: stepsOf(fields),
    idempotencyKey: idempotencyKeyOf(fields),
  };
}

async function send(request: Request, submission: Submission, { by, now }: { by: Browser; now: Date }) {
  const hours = await promisedHours();
  const address = addressOf(request.headers);
  return sendToPerson(submission, { now, profile: serviceProfile(), hours, by, address });
}

/** The first press of a browser gives it its id. */
function withCookie(response: Response, { cookie }: Browser): Response {
  if (cookie !== null) response.headers.set("Set-Cookie", cookie);
  return response;
}

/** Only what is a step's id: anything else could be a text that nobody guarded. */
function stepsOf(fields: Record<string, unknown>): StepId[] {
  const sent = sentStepsSchema.safeParse([fields.triedSteps ?? []].flat()).data ?? [];
  return sent.filter(isStepId);
}

/** A report without a usable key is still a report: it is taken, and only its repeats are not told. */
function idempotencyKeyOf(fields: Record<string, unknown>): string {
  return idempotencyKeySchema.safeParse(fields.idempotencyKey).data ?? crypto.randomUUID();
}

/** A refusal in one sentence. */
function plain(refusal: RequestRefusal, language: Language): Response {
  const minutes = minutesToWait(refusal);
  return plainAnswer(refusal, translator(language)(`form.refusal.${refusal.reason}`, { minutes }));
}
