import type { Translator } from "#lib/messages/index.ts";
import type { Unsent } from "../ui/use-act.ts";
import type { TicketActAnswer } from "./desk-answer.ts";

export type Refused = Exclude<TicketActAnswer | Unsent, { ok: true }>;

/** What is said beside a button that was refused. */
export function actRefusal(t: Translator, refused: Refused): string {
  return t(`desk.refusal.${wordsOf[refused.reason]}`, {
    holder: "holder" in refused ? refused.holder : "",
  });
}

/** A refused button has no text to speak of, so most reasons have shorter words here. */
const wordsOf = {
  missing: "unreadable",
  "too-large": "unreadable",
  "full-key": "unreadable",
  "guard-failed": "unreadable",
  unreadable: "unreadable",
  solved: "solvedAct",
  held: "heldAct",
  stale: "staleAct",
  "not-yours": "not-yours",
  "signed-out": "signedOutAct",
  "no-such-ticket": "no-such-ticket",
  unavailable: "unavailableAct",
  offline: "offlineAct",
} as const satisfies Record<Refused["reason"], string>;
