import * as z from "zod/mini";
import { linkTokenPattern } from "#lib/link/index.ts";
import { type CauseId, type Code, isCause, isKnownCode } from "#lib/reference/index.ts";
import type { Finding, GuardedText, ReportProblem } from "#lib/report/index.ts";

/** Most bytes of one message in UTF-8. */
export const messageMaxBytes = 16_384;

/** How long after a ticket was solved its customer may still reopen it. */
export const reopenWithinDays = 7;

/** Whether the desk owes an answer, and to whom it looks like what. */
export type TicketState = "arriving" | "waiting" | "answered" | "solved";

/** The instants, in epoch milliseconds, from which a ticket's state follows. */
export interface TicketInstants {
  solvedAt: number | null;
  /** When the open promise lets the ticket into the queue; null while the desk owes nothing. */
  arrivesAt: number | null;
}

/** The state at an instant. Derived, so that nothing has to move a ticket when it arrives. */
export function ticketState({ solvedAt, arrivesAt }: TicketInstants, now: number): TicketState {
  if (solvedAt !== null) return "solved";
  if (arrivesAt === null) return "answered";
  return arrivesAt > now ? "arriving" : "waiting";
}

/** The instants, in epoch milliseconds, at which a ticket's state or its promise changes by the clock alone. */
export function wakeInstants({
  arrivesAt,
  promise,
}: {
  arrivesAt: number | null;
  promise: { replyBy: number; isOpen: boolean } | null;
}): number[] {
  return [arrivesAt, promise?.isOpen ? promise.replyBy : null].flatMap((at) => at ?? []);
}

/** Whether an open promise has passed at an instant. Both in epoch milliseconds. */
export function isLate(replyBy: number | null, now: number): boolean {
  return replyBy !== null && replyBy < now;
}

/** The last instant, in epoch milliseconds, at which a ticket solved then may be reopened. */
export function reopensUntil(solvedAt: number): number {
  return solvedAt + reopenWithinDays * 24 * 60 * 60 * 1000;
}

/** Made in the browser or with the page, one for each report or message; a repeat under the same key adds nothing. */
export const idempotencyKeySchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/));

/** What a customer's form sends along with a message. `text` may be empty where a message is not needed. */
export const sentMessageSchema = z.object({
  text: z._default(z.string(), ""),
  // A message without a usable key is still a message: it is taken, and only its repeats are not told.
  idempotencyKey: z.catch(idempotencyKeySchema, () => crypto.randomUUID()),
  /** How the writer's page showed the ticket: only who has seen it solved may write without reopening it. */
  seen: z.optional(z.catch(z.enum(["open", "solved"]), "open")),
});

export type SentMessage = z.infer<typeof sentMessageSchema>;

/** Ids of the steps ticked as tried, as a form sends them. */
export const sentStepsSchema = z.array(z.string().check(z.maxLength(64))).check(z.maxLength(50));

/** How far a solution helped, in its customer's view, the best first. */
export const grades = ["helped", "partly", "not"] as const;

export type Grade = (typeof grades)[number];

/** Most UTF-16 units of the line that goes with a rating. */
export const commentMaxLength = 500;

/** What a customer says of a solution. */
export const sentRatingSchema = z.object({
  grade: z.enum(grades),
  comment: z._default(z.string(), ""),
});

export type SentRating = z.infer<typeof sentRatingSchema>;

/**
 * The token of the link that replaces the present ones. The page brings it along, so that an answer that is lost on
 * its way does not lose the ticket: the same press again finds what it made.
 */
export const nextLinkSchema = z.object({ next: z.string().check(z.regex(linkTokenPattern)) });

/** What goes along with an act that needs no more than its link. */
export const nothingSchema = z.object({});

/** Why a message, a solution, a reopening or a rating was refused. */
export type TicketRefusal =
  | "missing"
  | "too-large"
  | "full-key"
  | "guard-failed"
  | "solved"
  | "not-solved"
  | "too-late"
  | "key-reused";

/** Tickets that one address may send, once and again, and drafts and messages that it may post. */
export const sendBudget = { name: "send", times: 20, withinSeconds: 600 };
export const repeatBudget = { name: "repeat", times: 200, withinSeconds: 600 };
export const draftBudget = { name: "draft", times: 60, withinSeconds: 600 };
export const messageBudget = { name: "message", times: 30, withinSeconds: 600 };

/** What a staff member sends with a reply, a note or a solution. */
export const staffMessageSchema = z.object({
  text: z._default(z.string(), ""),
  idempotencyKey: idempotencyKeySchema,
  /** The number of the last event that the page had shown: what came after it, the writer has not seen. */
  seenEvent: z.int().check(z.nonnegative()),
});

export type StaffMessage = z.infer<typeof staffMessageSchema>;

/** Why something that a staff member did was refused. `held` and `stale` say by whom and by what. */
export type StaffRefusal =
  | {
      ok: false;
      reason: Exclude<TicketRefusal, "not-solved" | "too-late" | "key-reused"> | "not-yours";
      text?: GuardedText;
      findings?: readonly Finding[];
    }
  | { ok: false; reason: "held"; holder: string; text?: GuardedText }
  | { ok: false; reason: "stale"; since: readonly TicketEventKind[]; text?: GuardedText };

/** The ticket was erased meanwhile. */
export type NoSuchTicket = { ok: false; reason: "no-such-ticket" };

export type StaffAnswer = { ok: true } | StaffRefusal | NoSuchTicket;

/** What can happen to a ticket, in the order in which it usually does. */
export const ticketEventKinds = [
  "sent",
  "promise",
  "claimed",
  "released",
  "message",
  "reply",
  "reply-and-wait",
  "note",
  "corrected",
  "solved",
  "reopened",
  "rated",
  "link-rotated",
  "links-revoked",
] as const;

export type TicketEventKind = (typeof ticketEventKinds)[number];

/**
 * Of what its customer is told: not of what happens at the desk alone, who holds a ticket and that somebody wrote a
 * note. The trigger `ticket_event_counted` knows the same kinds, for `last_told_number`.
 */
const told: Record<TicketEventKind, boolean> = {
  sent: true,
  promise: true,
  claimed: false,
  released: false,
  message: true,
  reply: true,
  "reply-and-wait": true,
  note: false,
  corrected: true,
  solved: true,
  reopened: true,
  rated: true,
  "link-rotated": true,
  "links-revoked": true,
};

const toldKinds: readonly string[] = ticketEventKinds.filter((kind) => told[kind]);

/** Whether its customer is told of an event of a kind, as it is stored. */
export function isTold(kind: string): boolean {
  return toldKinds.includes(kind);
}

/** What a writer at the desk need not have seen before answering: it changes nothing that an answer speaks of. */
const quietEventKinds = ["promise", "corrected", "rated", "link-rotated"] as const;

type QuietEventKind = (typeof quietEventKinds)[number];

/** Whether an event changes nothing that an answer at the desk speaks of. */
export function isQuiet(kind: TicketEventKind): kind is QuietEventKind {
  return quietEventKinds.some((quiet) => quiet === kind);
}

/** Whether something that another one did crosses what a member of the staff writes meanwhile. */
export function crosses(event: { kind: TicketEventKind; staffId: number | null }, writerId: number): boolean {
  return event.staffId !== writerId && !isQuiet(event.kind);
}

/** What an error was, in one value of a select: `429`, `429/quota`, `unknown`. Null for anything else. */
export function readVerdict(value: unknown): Verdict | null {
  const [code = "", cause, ...more] = typeof value === "string" ? value.split("/") : [];
  if (more.length > 0 || (code !== "unknown" && !isKnownCode(code))) return null;
  if (cause === undefined) return { code, cause: null };
  return code !== "unknown" && isCause(cause) ? { code, cause } : null;
}

/** A verdict as it was stored. A code that was dropped since then would be a migration's business. */
export function verdictOf(code: string, cause: string | null): Verdict {
  return { code: code as Code, cause: cause as CauseId | null };
}

/** The other way of `readVerdict`. */
export function verdictValue({ code, cause }: Verdict): string {
  return cause === null ? code : `${code}/${cause}`;
}

/** Which error it is, as a classifier or a person says. */
export interface Verdict {
  code: Code;
  cause: CauseId | null;
}

/** Why nothing could be taken from a request, whatever stood in it. */
export type RequestRefusal =
  | { ok: false; reason: "too-many"; retryAfterSeconds: number }
  | { ok: false; reason: "too-large" | "unreadable" | "unavailable" };

/** What `POST /send` answers to JSON. */
export type SendAnswer =
  | { ok: true; number: string; path: string }
  | { ok: false; reason: "refused"; problems: readonly ReportProblem[] }
  | RequestRefusal;

/** What `POST /t/<token>/…` answers to JSON. `text` is what may stand in the field again: the message, masked. */
export type MessageAnswer =
  | { ok: true }
  | { ok: false; reason: TicketRefusal; findings?: readonly Finding[]; text?: GuardedText }
  | NoSuchTicket
  | RequestRefusal;

/** How many minutes a sentence says that the customer has to wait; 0 where that is not what went wrong. */
export function minutesToWait({
  retryAfterSeconds = 0,
}: {
  ok: boolean;
  retryAfterSeconds?: number;
}): number {
  return Math.ceil(retryAfterSeconds / 60);
}
