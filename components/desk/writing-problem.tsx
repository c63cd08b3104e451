import type { Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import type { Finding } from "#lib/report/index.ts";
import { messageMaxBytes } from "#lib/tickets/rules.ts";
import { keyProblem } from "../report/field-problem.tsx";
import type { FieldProblem } from "../ui/field-errors.tsx";
import type { Unsent } from "../ui/use-act.ts";
import type { TicketActAnswer } from "./desk-answer.ts";

/** Why what was written was not taken. */
export interface WritingProblem {
  reason: Exclude<TicketActAnswer | Unsent, { ok: true }>["reason"];
  findings?: readonly Finding[];
  holder?: string;
  /** Whether it had already reached the server. */
  leftComputer: boolean;
}

interface Circumstances {
  t: Translator;
  profile: ServiceProfile;
  /** Puts the masked text in the place of the one with the key; null where there is nothing to mask. */
  onMask: (() => void) | null;
}

/** What the composer says of a problem: what, why, and where there is one the click that mends it. */
export function writingProblem(
  { reason, findings = [], holder = "", leftComputer }: WritingProblem,
  { t, profile, onMask }: Circumstances,
): FieldProblem {
  if (reason !== "full-key") {
    return { text: t(`desk.refusal.${reason}`, { holder, limit: messageMaxBytes / 1024 }) };
  }
  return keyProblem(findings, { t, profile, leftComputer, onMask });
}
