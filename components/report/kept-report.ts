import * as z from "zod/mini";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { isStepId, type StepId } from "#lib/reference/index.ts";
import {
  formOf,
  guardFields,
  guardText,
  reportFields,
  type SentReport,
  sentReportSchema,
  settledForm,
} from "#lib/report/index.ts";
import type { ReportInForm } from "./use-report.ts";

const keptSchema = z.object({
  sent: sentReportSchema,
  triedSteps: z._default(z.array(z.string()), []),
  idempotencyKey: z.string(),
  keptAt: z.number(),
  timeTypedAt: z.number(),
  /** That it was to be sent and could not be. */
  waits: z._default(z.boolean(), false),
  /** That keys were taken out of it. */
  isMasked: z._default(z.boolean(), false),
  linkedCommand: z._default(z.string(), ""),
});

/** A report that was not sent yet, as this browser keeps it: masked. Instants in epoch milliseconds. */
export interface KeptReport {
  sent: SentReport;
  triedSteps: readonly StepId[];
  /** The key of the first try: whatever became of that one, a repeat under it makes no second ticket. */
  idempotencyKey: string;
  keptAt: number;
  /** What 'now' in it means. */
  timeTypedAt: number;
  waits: boolean;
  isMasked: boolean;
  /** The command that a link brought along, masked; empty where none did. */
  linkedCommand: string;
}

const place = "fixfirst.report";

/** In milliseconds. Whoever comes back later has another error. */
const keptFor = 7 * 24 * 60 * 60 * 1000;

/** The report that this browser keeps; null where there is none, or none that passes the guard. */
export function readKeptReport(profile: ServiceProfile, now: number): KeptReport | null {
  try {
    const read = keptSchema.safeParse(JSON.parse(localStorage.getItem(place) ?? "null"));
    if (!read.success || now - read.data.keptAt > keptFor) return null;
    const { errorMessage, command, occurredAt, keyPrefix } = read.data.sent;
    // Another page of this origin, an extension or an older version may have written it.
    if (!guardFields({ errorMessage, command, occurredAt, keyPrefix }, profile).ok) return null;
    if (!guardText(read.data.linkedCommand, profile).ok) return null;
    return { ...read.data, triedSteps: read.data.triedSteps.filter(isStepId) };
  } catch {
    return null;
  }
}

/**
 * Keeps a report, masked where a key was found; nothing where it is empty or the guard failed. Its time is settled,
 * but for a report that waits to be sent: that one stays as it was pressed, because only the very same is a repeat.
 */
export function keepReport(
  { read, readFrom: { sent, timeTypedAt } }: Pick<ReportInForm, "read" | "readFrom">,
  kept: Pick<KeptReport, "triedSteps" | "idempotencyKey" | "waits" | "linkedCommand">,
  { profile, now }: { profile: ServiceProfile; now: number },
): void {
  const { fields, answers } = read.ok
    ? formOf(read.report, profile)
    : settledForm(read, timeTypedAt, profile);
  const isEmpty = reportFields.every((field) => fields[field].trim() === "");
  if (isEmpty) dropKeptReport();
  else if (kept.waits && read.ok) write({ ...kept, sent, timeTypedAt, keptAt: now, isMasked: false });
  else {
    const settled = sentReportSchema.parse({ ...fields, ...answers });
    const isMasked = !read.ok && read.problems.some(({ reason }) => reason === "full-key");
    write({ ...kept, sent: settled, timeTypedAt: now, keptAt: now, isMasked });
  }
}

/** Forgets the kept report. */
export function dropKeptReport(): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function write(kept: KeptReport): void {
  try {
    localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing loses the text with the page, as it always did.
  }
}
