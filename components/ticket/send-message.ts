import type { Language } from "#lib/messages/index.ts";
import type { MessageAnswer, SentRating } from "#lib/tickets/rules.ts";

export type Verb = "reply" | "solve" | "reopen";

type Sent = { text: string; idempotencyKey: string; seen: "open" | "solved"; language: Language };

/** Sends a message about a ticket. Never throws: without a connection it gives a refusal of its own. */
export async function sendMessage(path: string, verb: Verb, message: Sent): Promise<SentAnswer> {
  return post(`${path}/${verb}`, message);
}

/** Sends what a customer says of a solution; never throws either. */
export async function sendRating(path: string, rating: SentRating): Promise<SentAnswer> {
  return post(`${path}/rate`, rating);
}

export type SentAnswer = MessageAnswer | { ok: false; reason: "offline" };

async function post(address: string, body: object): Promise<SentAnswer> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return (await response.json()) as MessageAnswer;
  } catch {
    return { ok: false, reason: navigator.onLine ? "unavailable" : "offline" };
  }
}
