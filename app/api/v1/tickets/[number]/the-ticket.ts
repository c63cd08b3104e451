import { type Problem, refused, ticketAnswer } from "#lib/api/index.ts";
import { promisedHours, serviceProfile } from "#lib/service/index.ts";
import {
  isRepeatedMessage,
  type reopen,
  type reply,
  type solve,
  type TicketHolder,
  takeToSend,
  ticketForCustomer,
} from "#lib/tickets/index.ts";
import { messageBudget } from "#lib/tickets/rules.ts";

type Ask = { by: TicketHolder; params: Record<string, string>; now: Date };

/** The ticket that a token opens; not found where its number is not the one that was asked for. */
export async function theTicket({ by, params, now }: Ask) {
  const ticket = await ticketForCustomer(by);
  return ticket !== null && ticket.number === params.number
    ? ({ ok: true, body: ticketAnswer(ticket, now.getTime()) } as const)
    : ({ ok: false, problem: "not-found" } as const);
}

/** Sends a message about a ticket by one verb, and gives the ticket as it then is. */
export async function converse(
  ask: Ask & { body: { text?: string | undefined }; idempotencyKey: string },
  verb: typeof reply | typeof reopen | typeof solve,
  seen: "open" | "solved" = "open",
): Promise<Awaited<ReturnType<typeof theTicket>> | ({ ok: false } & Problem)> {
  const { by, body, idempotencyKey, now } = ask;
  const before = await theTicket(ask);
  if (!before.ok) return before;
  const profile = serviceProfile();
  const message = { text: body.text ?? "", idempotencyKey, seen };
  const isRepeat = await isRepeatedMessage(message, { by, profile });
  const budget = await takeToSend(isRepeat, messageBudget, String(by.ticketId));
  if (!budget.ok) return { ok: false, problem: "too-many", retryAfter: budget.retryAfterSeconds };
  const hours = await promisedHours();
  const conversed = await verb(message, { by, now, profile, hours, oneTextPerKey: true });
  if (conversed.ok) return theTicket(ask);
  const { reason } = conversed;
  if (reason === "key-reused") return { ok: false, problem: "idempotency-key-reused" };
  if (reason === "solved" || reason === "too-late") return { ok: false, problem: "ticket-solved" };
  if (reason === "no-such-ticket") return { ok: false, problem: "not-found" };
  return { ok: false, ...refused("/text", reason, conversed.findings) };
}
