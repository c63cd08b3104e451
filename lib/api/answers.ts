import type * as z from "zod/mini";
import type { Client, Diagnosis } from "#lib/diagnosis/index.ts";
import { closesAt, isOpen, nextOpening } from "#lib/hours/index.ts";
import { localPath, type Translator } from "#lib/messages/index.ts";
import type { ServiceProfile, SupportHours } from "#lib/profile/index.ts";
import {
  type CauseId,
  type FixStep,
  type Found,
  fixFor,
  plainTags,
  type ReferenceEntry,
  type StepId,
  textArguments,
} from "#lib/reference/index.ts";
import type { CustomerTicket } from "#lib/tickets/index.ts";
import { ticketState } from "#lib/tickets/rules.ts";
import type { diagnosisSchema, entrySchema, supportHoursAnswerSchema, ticketSchema } from "./schemas.ts";

/** What the texts of an answer are made from. */
type Words = { t: Translator; profile: ServiceProfile };

const keyWords = { noKey: "no-key", signedIn: "signed-in" } as const;

/** A ticket as its customer may see it. `now` in epoch milliseconds; `opened` tells the token and the address of a ticket just made. */
export function ticketAnswer(
  ticket: CustomerTicket,
  now: number,
  opened?: { token: string; url: string },
): z.output<typeof ticketSchema> {
  const { number, report, diagnosis, messages, promise } = ticket;
  return {
    number,
    ...opened,
    state: ticketState(ticket, now),
    sentAt: instant(ticket.sentAt),
    report: {
      errorMessage: report.errorMessage,
      command: report.command,
      occurredAt: instant(report.occurredAt),
      occurredAbout: report.occurredAbout,
      zone: report.zone,
      keyPrefix: report.keyAnswer === "prefix" ? (report.keyPrefix ?? "") : keyWords[report.keyAnswer],
    },
    diagnosis: { code: diagnosis.code, cause: diagnosis.cause, confidence: diagnosis.confidence },
    messages: messages.map(({ author, staffName, text, sentAt }) => ({
      author,
      staffName,
      text,
      sentAt: instant(sentAt),
    })),
    promise: promise && {
      arrivesAt: instant(promise.arrivesAt),
      replyBy: instant(promise.replyBy),
      keptAt: instantOrNull(promise.keptAt),
      isOpen: promise.isOpen,
      sum: promise.sum.map(({ from, to }) => ({ from: instant(from), to: instant(to) })),
    },
    solvedAt: instantOrNull(ticket.solvedAt),
    reopensUntil: instantOrNull(ticket.reopensUntil),
    rating: ticket.rating && { grade: ticket.rating.grade, comment: ticket.rating.comment },
  };
}

/** A diagnosis with its fix, and the client that called the API. */
export function diagnosisAnswer(
  diagnosis: Diagnosis,
  client: Client | null,
  words: Words,
): z.output<typeof diagnosisSchema> {
  const { code, cause, confidence, evidence, runnersUp, requestId, retryAt } = diagnosis;
  return {
    code,
    cause,
    confidence,
    title: words.t(code === "unknown" ? "diagnosis.unknown.headline" : `reference.entries.${code}.headline`),
    evidence: evidence.map(({ start, length, speaksFor, kind }) => ({ start, length, speaksFor, kind })),
    runnersUp,
    isService: diagnosis.isService,
    requestId,
    retryAt: instantOrNull(retryAt),
    client,
    fingerprint: diagnosis.fingerprint,
    classifierVersion: diagnosis.classifierVersion,
    fix: fixAnswer(diagnosis, words),
  };
}

/** One error of the reference. `origin` is `PUBLIC_URL`. */
export function entryAnswer(
  entry: ReferenceEntry,
  { t, profile, origin }: Words & { origin: string },
): z.output<typeof entrySchema> {
  const { code } = entry;
  const text = `reference.entries.${code}` as const;
  return {
    code,
    title: t(`${text}.name`),
    type: t(`${text}.type`),
    severity: entry.severity,
    isOurs: entry.ours === true,
    headline: t(`${text}.headline`),
    meaning: t(`${text}.meaning`),
    causes: entry.causes.map(({ id, ours }) => ({
      id,
      text: plain({ t, profile }, `reference.causes.${id}.text`),
      isOurs: ours === true || entry.ours === true,
    })),
    fix: fixAnswer({ code, cause: null }, { t, profile }),
    url: origin + localPath("en", `/errors/${code}`),
  };
}

/** When people answer. */
export function supportHoursAnswer(
  hours: SupportHours,
  { replyWithinMinutes }: ServiceProfile,
  now: Temporal.Instant,
): z.output<typeof supportHoursAnswerSchema> {
  return {
    zone: hours.zone,
    zoneCity: hours.zoneCity,
    isOpen: isOpen(hours, now),
    closesAt: closesAt(hours, now)?.toString() ?? null,
    opensAt: nextOpening(hours, now)?.toString() ?? null,
    weekly: hours.weekly,
    closures: hours.closures,
    replyWithinMinutes,
  };
}

function fixAnswer(found: Found, words: Words) {
  const { personFirst, doNow, forGood } = fixFor(found, words.profile);
  const steps = (these: readonly FixStep[]) => these.map((step) => stepAnswer(step, words));
  return { personFirst, doNow: steps(doNow), forGood: steps(forGood) };
}

function stepAnswer({ id, shell, script, inClaude, link }: FixStep, words: Words) {
  return {
    id,
    text: plain(words, `reference.steps.${id}`),
    ...(shell && { shell }),
    ...(script && { script }),
    ...(inClaude && { inClaude }),
    ...(link && { link: link.address }),
  };
}

/** A text without its marks: a program shows it as it likes. What differs by shell is in the form of bash. */
function plain(
  { t, profile }: Words,
  key: `reference.causes.${CauseId}.text` | `reference.steps.${StepId}`,
): string {
  return t.markup(key, {
    ...textArguments(profile),
    ...plainTags("bash"),
  });
}

function instant(at: number): string {
  return new Date(at).toISOString();
}

function instantOrNull(at: number | null): string | null {
  return at === null ? null : instant(at);
}
