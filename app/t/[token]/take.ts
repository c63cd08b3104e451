import { type Language, languageOf, localPath, translator } from "#lib/messages/index.ts";
import { logFault } from "#lib/platform/log.ts";
import { type RequestBody, readBody } from "#lib/platform/request-body.ts";
import type { ServiceProfile, SupportHours } from "#lib/profile/index.ts";
import { promisedHours, serviceProfile } from "#lib/service/index.ts";
import {
  type Conversed,
  isRepeatedMessage,
  keepDraft,
  openTicketLink,
  type TicketHolder,
  takeToSend,
} from "#lib/tickets/index.ts";
import {
  type MessageAnswer,
  messageBudget,
  messageMaxBytes,
  minutesToWait,
  reopenWithinDays,
  type SentMessage,
  sentMessageSchema,
} from "#lib/tickets/rules.ts";
import { jsonAnswer, plainAnswer, seeOther } from "../../form-answer.ts";

/** A full message in the widest JSON escapes, and the other fields. */
const maxBodyBytes = 128 * 1024;

/** Who has the address has the ticket. */
const privately = { "Referrer-Policy": "no-referrer" };

/** One thing that a customer can do to a ticket. */
interface Act<Sent> {
  schema: { safeParse(fields: unknown): { success: true; data: Sent } | { success: false } };
  verb: (
    sent: Sent,
    circumstances: { by: TicketHolder; now: Date; profile: ServiceProfile; hours: SupportHours },
  ) => Promise<Conversed>;
  /** Where a form leads once it is done, in English. */
  landing: (token: string, sent: Sent) => `/${string}`;
  /** Whether this very thing was done before: it then takes from the budget of repeats. */
  isRepeat?: (sent: Sent, circumstances: { by: TicketHolder; profile: ServiceProfile }) => Promise<boolean>;
  /** Whether a link that opens nothing had done the same before. */
  wasDone?: (sent: Sent) => Promise<boolean>;
}

type Judged<Sent> = { answer: MessageAnswer; by?: TicketHolder; sent?: Sent };

/** Takes a message with one of the verbs of the conversation. */
export async function takeMessage(
  request: Request,
  token: string,
  verb: Act<SentMessage>["verb"],
): Promise<Response> {
  return take(request, token, {
    schema: sentMessageSchema,
    verb,
    landing: () => `/t/${token}#latest`,
    isRepeat: isRepeatedMessage,
  });
}

/**
 * What `POST /t/<token>/…` has in common: opens the link, reads what was sent, calls the verb, and answers as JSON or,
 * to a form without JavaScript, with a page: the ticket's, where a refused message stands in its field again.
 */
export async function take<Sent>(request: Request, token: string, act: Act<Sent>): Promise<Response> {
  const body = await readBody(request, maxBodyBytes);
  try {
    const judged = await judge(body, token, act);
    return body.isForm ? await toPage(judged, body, token, act) : jsonAnswer(judged.answer, privately);
  } catch (error) {
    logFault("POST /t", error);
    const answer = { ok: false, reason: "unavailable" } as const;
    return body.isForm ? plain(answer, languageFor(body)) : jsonAnswer(answer, privately);
  }
}

async function judge<Sent>(body: RequestBody, token: string, act: Act<Sent>): Promise<Judged<Sent>> {
  const by = await openTicketLink(token);
  const read = body.ok ? act.schema.safeParse(body.fields) : null;
  if (by === null) {
    const sent = read?.success ? read.data : undefined;
    return sent !== undefined && (await act.wasDone?.(sent))
      ? { answer: { ok: true }, sent }
      : { answer: { ok: false, reason: "no-such-ticket" } };
  }
  if (!body.ok) return { answer: { ok: false, reason: body.reason } };
  if (!read?.success) return { answer: { ok: false, reason: "unreadable" } };
  const profile = serviceProfile();
  const isRepeat = (await act.isRepeat?.(read.data, { by, profile })) ?? false;
  const budget = await takeToSend(isRepeat, messageBudget, String(by.ticketId));
  if (!budget.ok) return { answer: { ...budget, reason: "too-many" } };
  const answer = await act.verb(read.data, { by, now: new Date(), profile, hours: await promisedHours() });
  return { answer, by, sent: read.data };
}

async function toPage<Sent>(
  { answer, by, sent }: Judged<Sent>,
  body: RequestBody,
  token: string,
  act: Act<Sent>,
): Promise<Response> {
  const language = languageFor(body);
  const page = localPath(language, `/t/${token}`);
  if (answer.ok) return seeOther(sent === undefined ? page : localPath(language, act.landing(token, sent)));
  // The page says what became of the ticket.
  if (answer.reason === "no-such-ticket") return seeOther(page);
  if (by && "text" in answer && answer.text !== undefined) {
    const { reason, text } = answer;
    const draft = await keepDraft({ kind: "message", reason, text }, new Date(), by.ticketId);
    return seeOther(`${page}?draft=${draft}#reply`);
  }
  return plain(answer, language);
}

function languageFor(body: RequestBody): Language {
  return languageOf(body.ok ? body.fields.language : undefined);
}

/** A refusal in one sentence. */
function plain(answer: Exclude<MessageAnswer, { ok: true }>, language: Language): Response {
  const t = translator(language);
  const said = {
    minutes: minutesToWait(answer),
    limit: messageMaxBytes / 1024,
    days: reopenWithinDays,
    what: t("form.families.other"),
  };
  return plainAnswer(answer, t(`ticket.refusal.${answer.reason}`, said), privately);
}
