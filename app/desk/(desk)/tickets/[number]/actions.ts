"use server";

import type { TicketActAnswer } from "#components/desk/desk-answer.ts";
import { answer, claim, correct, note, release, solveForCustomer } from "#lib/tickets/index.ts";
import { readVerdict, staffMessageSchema } from "#lib/tickets/rules.ts";
import { act, messageOf } from "./act.ts";

type Before = TicketActAnswer | null;

/** Sends a reply; with `waits` the ticket then waits for its customer. */
export async function replyAction(_before: Before, form: FormData): Promise<TicketActAnswer> {
  const waits = form.get("waits") === "yes";
  return act(form, messageOf, (ticketId, message, circumstances) =>
    answer(ticketId, message, { ...circumstances, waits }),
  );
}

/** Adds a note for the staff. */
export async function noteAction(_before: Before, form: FormData): Promise<TicketActAnswer> {
  return act(form, messageOf, note);
}

/** Marks the ticket as solved. */
export async function solveAction(_before: Before, form: FormData): Promise<TicketActAnswer> {
  const seenOf = (fields: Record<string, unknown>) =>
    staffMessageSchema.shape.seenEvent.safeParse(Number(fields.seenEvent)).data ?? null;
  return act(form, seenOf, (ticketId, seenEvent, circumstances) =>
    solveForCustomer(ticketId, { seenEvent }, circumstances),
  );
}

/** Takes the ticket; from another one only with `takeOver`. */
export async function claimAction(_before: Before, form: FormData): Promise<TicketActAnswer> {
  const takeOver = form.get("takeOver") === "yes";
  return act(form, nothing, (ticketId, _sent, circumstances) =>
    claim(ticketId, { ...circumstances, takeOver }),
  );
}

/** Gives the ticket back to all. */
export async function releaseAction(_before: Before, form: FormData): Promise<TicketActAnswer> {
  return act(form, nothing, (ticketId, _sent, circumstances) => release(ticketId, circumstances));
}

/** Keeps what the error was, as the staff says. */
export async function correctAction(_before: Before, form: FormData): Promise<TicketActAnswer> {
  const verdictOf = (fields: Record<string, unknown>) => readVerdict(fields.verdict);
  return act(form, verdictOf, correct);
}

function nothing(): true {
  return true;
}
