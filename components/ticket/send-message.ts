import type { Language } from "#lib/messages/index.ts";
import type { MessageAnswer } from "#lib/tickets/rules.ts";

/** Sends a message about a ticket. Never throws: without a connection it gives a refusal of its own. */
export async function sendMessage(
  path: string,
  verb: "reply" | "solve" | "reopen",
  message: { text: string; idempotencyKey: string; language: Language },
): Promise<MessageAnswer | { ok: false; reason: "offline" }> {
  try {
    const response = await fetch(`${path}/${verb}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(message),
    });
    return (await response.json()) as MessageAnswer;
  } catch {
    return { ok: false, reason: navigator.onLine ? "unavailable" : "offline" };
  }
}
