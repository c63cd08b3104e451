import type { ServiceProfile } from "#lib/profile/index.ts";
import { cleanText } from "./clean.ts";
import type { Finding } from "./finding.ts";
import { type GuardedText, guardFields, noText } from "./guarded.ts";
import { type KeyPrefixRead, readKeyPrefix } from "./key-prefix.ts";
import { commandMaxBytes, errorMessageMaxBytes } from "./limits.ts";
import { type OccurredAtRead, questionTime, readOccurredAt } from "./occurred-at.ts";
import { type ReportField, reportFields, type SentReport, sentReportSchema } from "./sent-report.ts";
import { isZone } from "./zone-clock.ts";

/** The four details, complete and guarded. `at` is in epoch milliseconds, `zone` an IANA name. */
export type Report = {
  readonly errorMessage: GuardedText;
  /** Null is the answer 'none: an editor or app'. */
  readonly command: GuardedText | null;
  readonly occurredAt: { readonly at: number; readonly about: boolean; readonly zone: string };
  readonly key:
    | {
        readonly answer: "prefix";
        readonly keyPrefix: GuardedText;
        readonly provider: "service" | "other";
      }
    | { readonly answer: "no-key" }
    | { readonly answer: "signed-in" };
};

type RefusedKeyPrefix = Extract<KeyPrefixRead, { ok: false }>;
type RefusedTime = Extract<OccurredAtRead, { ok: false }>;

export type ReportReason =
  | "missing"
  | "not-text"
  | "too-large"
  | "full-key"
  | "guard-failed"
  | RefusedTime["reason"]
  | "in-future"
  | "long-ago"
  | RefusedKeyPrefix["reason"];

/** Why a field was refused: never its text. */
export type ReportProblem = {
  readonly field: ReportField;
  readonly reason: ReportReason;
  /** With `full-key`: what was found where, in the cleaned text of the field. */
  readonly findings?: readonly Finding[];
  /** With `full-key` and `too-long` at the key prefix: what would be taken instead. */
  readonly offer?: GuardedText;
};

/** What goes back into a refused form: the texts of the four fields, cleaned and masked, and the other answers. */
export type ReturnedForm = {
  readonly fields: Readonly<Record<ReportField, GuardedText>>;
  readonly answers: Pick<
    SentReport,
    "commandAnswer" | "keyAnswer" | "occurredAbout" | "timeConfirmed" | "zone"
  >;
};

type ReportRead =
  | { readonly ok: true; readonly report: Report }
  | ({ readonly ok: false; readonly problems: readonly ReportProblem[] } & ReturnedForm);

/** What the server or the browser adds to what was sent. */
type Circumstances = {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly profile: ServiceProfile;
  /** IANA name, for a zone that was not sent or isn't one. */
  readonly fallbackZone: string;
};

/**
 * Judges what a form or an API client sent (any shape: see `sentReportSchema`) in browser and on server alike. Gives
 * the report, or every problem at once, in the order of the fields. Never throws on what was sent.
 */
export function readReport(input: unknown, { now, profile, fallbackZone }: Circumstances): ReportRead {
  const { sent, wrong } = parseSent(input);
  const zone = isZone(sent.zone) ? sent.zone : fallbackZone;
  const { commandAnswer, keyAnswer, occurredAbout, timeConfirmed } = sent;
  const answers = { commandAnswer, keyAnswer, occurredAbout, timeConfirmed, zone };
  const judged = guardFields(cleanFields(sent), profile);
  if (!judged.ok && judged.failed) {
    const problems = reportFields.map((field) => ({ field, reason: "guard-failed" as const }));
    return { ok: false, problems, fields: noFields, answers };
  }
  const fields = judged.ok ? judged.fields : judged.masked;
  const findings = judged.ok ? [] : judged.findings;

  const errorMessage = readText(fields.errorMessage, errorMessageMaxBytes);
  const command = commandAnswer === "none" ? null : readText(fields.command, commandMaxBytes);
  const occurredAt = readTime(fields.occurredAt, { now, zone, occurredAbout, timeConfirmed });
  const keyPrefix =
    keyAnswer === "prefix" ? readPrefix(fields.keyPrefix, profile) : ({ answer: keyAnswer } as const);

  const problems: ReportProblem[] = [];
  for (const [field, read] of Object.entries({ errorMessage, command, occurredAt, keyPrefix }) as [
    ReportField,
    typeof errorMessage | typeof command | typeof occurredAt | typeof keyPrefix,
  ][]) {
    const found = findings.filter((finding) => finding.field === field);
    if (wrong.has(field)) problems.push({ field, reason: "not-text" });
    else if (found.length > 0)
      problems.push({ field, reason: "full-key", findings: found, ...offerOf(read) });
    else if (isRefused(read)) problems.push({ field, ...read });
  }
  if (problems.length > 0) return { ok: false, problems, fields, answers };
  if (isRefused(errorMessage) || isRefused(command) || isRefused(occurredAt) || isRefused(keyPrefix)) {
    throw new Error("a refusal without a problem");
  }
  return { ok: true, report: { errorMessage, command, occurredAt, key: keyPrefix } };
}

/** Where the guard failed, nothing that was typed may go back. */
const noFields = { errorMessage: noText, command: noText, occurredAt: noText, keyPrefix: noText };

type Refused = Omit<ReportProblem, "field">;

function isRefused(read: unknown): read is Refused {
  return typeof read === "object" && read !== null && "reason" in read;
}

/** A field of the wrong type is told at that field; the others are still read, so that all problems show at once. */
function parseSent(input: unknown): { sent: SentReport; wrong: ReadonlySet<ReportField> } {
  const flat = typeof input === "object" && input !== null && !Array.isArray(input) ? { ...input } : {};
  const wrong = new Set<ReportField>();
  const first = sentReportSchema.safeParse(flat);
  if (first.success) return { sent: first.data, wrong };
  const names = new Set(first.error.issues.map((issue) => String(issue.path[0])));
  for (const name of names) {
    const field = fieldOfAnswer[name];
    if (field) wrong.add(field);
  }
  const rest = Object.fromEntries(Object.entries(flat).filter(([name]) => !names.has(name)));
  return { sent: sentReportSchema.parse(rest), wrong };
}

/** Where a problem with something sent is shown; a zone that isn't one has a fallback instead. */
const fieldOfAnswer: Readonly<Record<string, ReportField>> = {
  errorMessage: "errorMessage",
  command: "command",
  commandAnswer: "command",
  occurredAt: "occurredAt",
  occurredAbout: "occurredAt",
  timeConfirmed: "occurredAt",
  keyPrefix: "keyPrefix",
  keyAnswer: "keyPrefix",
};

function cleanFields(sent: SentReport): Record<ReportField, string> {
  return {
    errorMessage: cleanText(sent.errorMessage),
    command: cleanText(sent.command),
    occurredAt: cleanText(sent.occurredAt),
    keyPrefix: cleanText(sent.keyPrefix),
  };
}

function readText(text: GuardedText, maxBytes: number): GuardedText | Refused {
  if (!/\S/.test(text)) return { reason: "missing" };
  return new TextEncoder().encode(text).length > maxBytes ? { reason: "too-large" } : text;
}

function readTime(
  text: GuardedText,
  sent: Pick<SentReport, "occurredAbout" | "timeConfirmed" | "zone"> & { now: number },
): Report["occurredAt"] | Refused {
  const read = readOccurredAt(text, sent);
  if (!read.ok) return { reason: read.reason };
  const question = sent.timeConfirmed ? null : questionTime(read.at, sent.now);
  if (question) return { reason: question };
  return { at: read.at, about: read.about || sent.occurredAbout, zone: sent.zone };
}

function readPrefix(text: GuardedText, profile: ServiceProfile): Report["key"] | Refused {
  const { ok, ...read } = readKeyPrefix(text, profile);
  if ("keyPrefix" in read) return { answer: "prefix", ...read };
  const { reason } = read;
  return "offer" in read && read.offer ? { reason, offer: read.offer } : { reason };
}

/** The key prefix that is left of a masked key. */
function offerOf(read: unknown): Pick<ReportProblem, "offer"> {
  return typeof read === "object" && read !== null && "keyPrefix" in read
    ? { offer: (read as { keyPrefix: GuardedText }).keyPrefix }
    : {};
}
