import { languageOf, localPath, translator } from "#lib/messages/index.ts";
import { logFault } from "#lib/platform/log.ts";
import { takeFromBudget } from "#lib/platform/rate-limit.ts";
import { type RequestBody, readBody } from "#lib/platform/request-body.ts";
import type { ServiceProfile, SupportHours } from "#lib/profile/index.ts";
import { promisedHours, serviceProfile } from "#lib/service/index.ts";
import {
  type Conversed,
  isRepeatedMessage,
  keepDraft,
  openTicketLink,
  type TicketHolder,
} from "#lib/tickets/index.ts";
import {
  type MessageAnswer,
  messageBudget,
  messageMaxBytes,
  reopenWithinDays,
  type SentMessage,
  sentMessageSchema,
} from "#lib/tickets/rules.ts";

/** A full message in the widest JSON escapes, and the other fields. */
const maxBodyBytes = 128 * 1024;

type Verb = (
  message: SentMessage,
  circumstances: { by: TicketHolder; now: Date; profile: ServiceProfile; hours: SupportHours },
) => Promise<Conversed>;

/**
 * What `POST /t/<token>/…` has in common: opens the link, reads the message, calls the verb, and answers as JSON or,
 * to a form without JavaScript, with the ticket's page, where a refused message stands in its field again.
 */
export async function takeMessage(request: Request, token: string, verb: Verb): Promise<Response> {
  const body = await readBody(request, maxBodyBytes);
  const answer = await judge(body, token, verb).catch((error): MessageAnswer => {
    logFault("POST /t", error);
    return { ok: false, reason: "unavailable" };
  });
  return body.isForm ? toPage(answer, body, token) : toJson(answer);
}

async function judge(body: RequestBody, token: string, verb: Verb): Promise<MessageAnswer> {
  const by = await openTicketLink(token);
  if (by === null) return { ok: false, reason: "no-such-ticket" };
  if (!body.ok) return { ok: false, reason: body.reason };
  const message = sentMessageSchema.safeParse(body.fields);
  if (!message.success) return { ok: false, reason: "unreadable" };
  const profile = serviceProfile();
  if (!(await isRepeatedMessage(message.data, { by, profile }))) {
    const budget = await takeFromBudget(messageBudget, String(by.ticketId));
    if (!budget.ok) return { ...budget, reason: "too-many" };
  }
  return verb(message.data, { by, now: new Date(), profile, hours: await promisedHours() });
}

function toJson(answer: MessageAnswer): Response {
  return Response.json(answer, { status: statusOf(answer), headers: headersOf(answer) });
}

async function toPage(answer: MessageAnswer, body: RequestBody, token: string): Promise<Response> {
  const language = languageOf(body.ok ? body.fields.language : undefined);
  const page = localPath(language, `/t/${token}`);
  if (answer.ok) return seeOther(`${page}#latest`);
  if ("text" in answer && answer.text !== undefined) {
    const { reason, text } = answer;
    const draft = await keepDraft({ kind: "message", reason, text }, new Date());
    return seeOther(`${page}?draft=${draft}#reply`);
  }
  const said = {
    minutes: answer.reason === "too-many" ? Math.ceil(answer.retryAfterSeconds / 60) : 0,
    limit: messageMaxBytes / 1024,
    days: reopenWithinDays,
    what: translator(language)("form.families.other"),
  };
  return new Response(`${translator(language)(`ticket.refusal.${answer.reason}`, said)}\n`, {
    status: statusOf(answer),
    headers: { "Content-Type": "text/plain; charset=utf-8", ...headersOf(answer) },
  });
}

function statusOf(answer: MessageAnswer): number {
  if (answer.ok) return 201;
  const statuses = {
    "too-many": 429,
    "too-large": 413,
    unreadable: 400,
    unavailable: 503,
    "no-such-ticket": 404,
  };
  return answer.reason in statuses ? statuses[answer.reason as keyof typeof statuses] : 422;
}

function headersOf(answer: MessageAnswer): Record<string, string> {
  const wait =
    !answer.ok && answer.reason === "too-many" ? { "Retry-After": String(answer.retryAfterSeconds) } : {};
  return { "Cache-Control": "no-store", "Referrer-Policy": "no-referrer", ...wait };
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });
}
