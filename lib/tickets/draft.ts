import "server-only";
import * as z from "zod/mini";
import { isLinkToken } from "#lib/link/index.ts";
import { hashLinkToken, randomLinkToken } from "#lib/platform/link-token.ts";
import type { GuardedText, ReportProblem, ReturnedForm } from "#lib/report/index.ts";
import { hashIdempotencyKey } from "./idempotency.ts";
import { findDraft } from "./reads.ts";
import type { TicketRefusal } from "./rules.ts";
import { addDraft, removeDraft } from "./writes.ts";

/** How long what a form without JavaScript posted is kept unless it is sent. */
const keptMinutes = 60;

/** A report on its way through a browser without JavaScript: guarded, not sent. */
export interface ReportDraft {
  kind: "report";
  form: ReturnedForm;
  /** Empty when the report is complete. */
  problems: readonly ReportProblem[];
  triedSteps: readonly string[];
  idempotencyKey: string;
}

/** A refused message on its way back to a browser without JavaScript. */
export interface MessageDraft {
  kind: "message";
  reason: TicketRefusal;
  text: GuardedText;
}

// Written by `keepDraft` alone, so the kind tells the rest.
const draftSchema = z.looseObject({ kind: z.enum(["report", "message"]) });

/**
 * Keeps a draft for an hour. Its idempotency key is kept as its hash, which then is the key: equal for equal ones.
 * Gives the token of the page that shows it. A message's draft goes with its ticket, whose id is given.
 */
export async function keepDraft(
  draft: ReportDraft | MessageDraft,
  now: Date,
  ticketId: number | null = null,
): Promise<string> {
  const token = randomLinkToken();
  const expiresAt = new Date(now.getTime() + keptMinutes * 60_000);
  const content =
    draft.kind === "report" ? { ...draft, idempotencyKey: hashIdempotencyKey(draft.idempotencyKey) } : draft;
  await addDraft({ tokenHash: hashLinkToken(token), content, expiresAt, ticketId }, now);
  return token;
}

/** The draft of a token; null when there is none or its hour is over. */
export async function openDraft(token: string, now: Date): Promise<ReportDraft | MessageDraft | null> {
  if (!isLinkToken(token)) return null;
  const content = await findDraft(hashLinkToken(token), now);
  return content === null ? null : (draftSchema.parse(content) as unknown as ReportDraft | MessageDraft);
}

/** Drops a draft that was sent. */
export async function dropDraft(token: string): Promise<void> {
  if (isLinkToken(token)) await removeDraft(hashLinkToken(token));
}
