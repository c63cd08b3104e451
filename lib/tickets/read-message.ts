import type { ServiceProfile } from "#lib/profile/index.ts";
import { cleanText, type Finding, type GuardedText, guardText } from "#lib/report/index.ts";
import { messageMaxBytes, type TicketRefusal } from "./rules.ts";

type ReadMessage =
  | { ok: true; text: GuardedText }
  | {
      ok: false;
      reason: Extract<TicketRefusal, "missing" | "too-large" | "full-key" | "guard-failed">;
      findings?: readonly Finding[];
      text?: GuardedText;
    };

/** Cleans and guards a message of either side. A refused key comes back as its place and the text masked. */
export function readMessage(text: string, profile: ServiceProfile): ReadMessage {
  const guarded = guardText(cleanText(text), profile);
  if (!guarded.ok && guarded.failed) return { ok: false, reason: "guard-failed" };
  if (!guarded.ok) return { ok: false, reason: "full-key", findings: guarded.findings, text: guarded.masked };
  if (guarded.text.trim() === "") return { ok: false, reason: "missing" };
  if (Buffer.byteLength(guarded.text) > messageMaxBytes)
    return { ok: false, reason: "too-large", text: guarded.text };
  return guarded;
}
