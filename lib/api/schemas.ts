import * as z from "zod/mini";
import { knownCodes } from "#lib/reference/index.ts";
import { grades, idempotencyKeySchema, reopenWithinDays } from "#lib/tickets/rules.ts";
import { problems } from "./problems.ts";

/** The named schemas of the OpenAPI document, with what a reader must know of them. */
export const named = z.registry<{ id: string; description: string }>();

const instant = z.iso.datetime({ offset: true });

const code = z.enum([...knownCodes, "unknown"]);

const instantOrNull = z.nullable(instant);

/** A report as a program sends it. Null and the words for a key are the honest answers that there is none. */
export const reportSchema = z
  .strictObject({
    errorMessage: describe(z.string(), "The complete error message, at most 64 KB in UTF-8."),
    command: describe(
      z.nullable(z.string()),
      "The command that was run, at most 8 KB. Null: none, it was an editor or an app.",
    ),
    occurredAt: describe(instant, "When it happened: an instant with its offset."),
    occurredAbout: describe(z.optional(z.boolean()), "True: only about this time."),
    timeConfirmed: describe(
      z.optional(z.boolean()),
      "True: take a time in the future or more than 30 days back as it is.",
    ),
    zone: describe(
      z.optional(z.string().check(z.maxLength(64))),
      "The customer's time zone (IANA), in which times are shown to them. Without it, or with one that is none, the desk's.",
    ),
    keyPrefix: describe(
      z.string(),
      "The first characters of the API key, never the key: 'no-key' where none is set, 'signed-in' where the customer signs in without one.",
    ),
  })
  .register(named, { id: "Report", description: "The four details of a failed command." });

export const diagnosisRequestSchema = z
  .strictObject({
    errorMessage: describe(z.string(), "The complete error message, at most 64 KB in UTF-8."),
    command: describe(z.optional(z.nullable(z.string())), "The command that was run, at most 8 KB."),
  })
  .register(named, { id: "DiagnosisRequest", description: "What a diagnosis reads." });

export const messageSchema = z
  .strictObject({
    text: describe(z.string(), "At most 16 KB in UTF-8."),
    whenSolved: describe(
      z.optional(z.enum(["refuse", "add", "reopen"])),
      `What to do where the ticket is solved: refuse the message (the default), add it and leave the ticket solved, or reopen the ticket with it, within ${reopenWithinDays} days.`,
    ),
  })
  .register(named, { id: "NewMessage", description: "A customer's message." });

export const solutionSchema = z
  .strictObject({ text: describe(z.optional(z.string()), "A last message, at most 16 KB in UTF-8.") })
  .register(named, { id: "Solution", description: "That the customer's problem is solved." });

const shellForms = z
  .object({ bash: z.string(), powershell: z.string(), cmd: z.string() })
  .register(named, { id: "ShellForms", description: "The same command or program for each shell." });

const step = z
  .object({
    id: z.string(),
    text: z.string(),
    shell: z.optional(shellForms),
    script: z.optional(shellForms),
    inClaude: describe(z.optional(z.string()), "What to type inside Claude Code."),
    link: z.optional(z.string()),
  })
  .register(named, { id: "Step", description: "One step of a fix." });

const fix = z
  .object({
    personFirst: describe(z.boolean(), "True: only support can help."),
    doNow: z.array(step),
    forGood: z.array(step),
  })
  .register(named, { id: "Fix", description: "What to do, in the order in which to try it." });

export const diagnosisSchema = z
  .object({
    code,
    cause: z.nullable(z.string()),
    confidence: describe(z.number().check(z.minimum(0), z.maximum(1)), "0.8 or more is certain."),
    title: z.string(),
    evidence: z.array(
      z.object({
        start: describe(z.int(), "In UTF-16 code units of the cleaned error message."),
        length: z.int(),
        speaksFor: code,
        kind: z.enum(["type", "status", "phrase"]),
      }),
    ),
    runnersUp: z.array(z.object({ code, confidence: z.number() })),
    isService: describe(z.boolean(), "True where it looks like the service's own fault, not the customer's."),
    requestId: z.nullable(z.string()),
    retryAt: describe(instantOrNull, "When the text says to come back."),
    client: z.nullable(z.object({ name: z.string(), version: z.nullable(z.string()) })),
    fingerprint: describe(z.string(), "The same for the same wording, without numbers, ids and paths."),
    classifierVersion: z.string(),
    fix,
  })
  .register(named, { id: "Diagnosis", description: "Which error it is, why, and what to do." });

const promise = z
  .object({
    arrivesAt: describe(instant, "When the ticket enters the queue: now, or at the next opening."),
    replyBy: describe(instant, "By when a person answers."),
    keptAt: instantOrNull,
    isOpen: z.boolean(),
    sum: describe(z.array(z.object({ from: instant, to: instant })), "The support time that was counted."),
  })
  .register(named, { id: "Promise", description: "By when a person answers, with the sum behind it." });

export const ticketSchema = z
  .object({
    number: describe(z.string(), "Short and public; it opens nothing."),
    url: describe(z.optional(z.url()), "The ticket's private page, told once, when the ticket is made."),
    token: describe(
      z.optional(z.string()),
      "Opens the ticket, told once, when the ticket is made: send it as `Authorization: Bearer`.",
    ),
    state: z.enum(["arriving", "waiting", "answered", "solved"]),
    sentAt: instant,
    report: z.object({
      errorMessage: z.string(),
      command: z.nullable(z.string()),
      occurredAt: instant,
      occurredAbout: z.boolean(),
      zone: z.string(),
      keyPrefix: z.string(),
    }),
    diagnosis: z.object({ code, cause: z.nullable(z.string()), confidence: z.number() }),
    messages: z.array(
      z.object({
        author: z.enum(["customer", "staff", "system"]),
        staffName: z.nullable(z.string()),
        text: z.string(),
        sentAt: instant,
      }),
    ),
    promise: z.nullable(promise),
    solvedAt: instantOrNull,
    reopensUntil: instantOrNull,
    rating: describe(
      z.nullable(z.object({ grade: z.enum(grades), comment: z.nullable(z.string()) })),
      "What the customer said of the standing solution.",
    ),
  })
  .register(named, { id: "Ticket", description: "A ticket as its customer sees it." });

export const entrySchema = z
  .object({
    code: z.enum(knownCodes),
    title: z.string(),
    type: z.string(),
    severity: z.enum(["high", "medium", "low"]),
    isOurs: describe(z.boolean(), "True where the service itself documents nothing of this error."),
    headline: z.string(),
    meaning: z.string(),
    causes: z.array(z.object({ id: z.string(), text: z.string(), isOurs: z.boolean() })),
    fix,
    url: z.url(),
  })
  .register(named, { id: "ReferenceEntry", description: "One error of the reference." });

export const referenceSchema = z
  .object({ entries: z.array(entrySchema) })
  .register(named, { id: "Reference", description: "All errors of the reference." });

export const supportHoursAnswerSchema = z
  .object({
    zone: z.string(),
    zoneCity: z.string(),
    isOpen: z.boolean(),
    closesAt: instantOrNull,
    opensAt: describe(instantOrNull, "The next opening."),
    weekly: z.array(z.object({ weekday: z.int(), opens: z.string(), closes: z.string() })),
    closures: z.array(z.object({ date: z.string(), name: z.string() })),
    replyWithinMinutes: describe(
      z.int(),
      "Support minutes between a ticket's arrival and the promised answer.",
    ),
  })
  .register(named, { id: "SupportHours", description: "When people answer. Weekday 1 is Monday." });

export const problemSchema = z
  .object({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(problems) as [keyof typeof problems]),
    requestId: describe(z.string(), "Say it to support; the log holds it."),
    errors: z.optional(
      z.array(
        z.object({
          pointer: describe(z.string(), "A JSON pointer into the body."),
          reason: z.string(),
          findings: z.optional(
            z.array(z.object({ family: z.string(), start: z.int(), length: z.int(), masked: z.string() })),
          ),
          offer: describe(z.optional(z.string()), "What would be taken instead."),
        }),
      ),
    ),
  })
  .register(named, {
    id: "Problem",
    description: "What went wrong (RFC 9457). It never repeats what was sent.",
  });

/** The header, bare or in the quotes that draft-ietf-httpapi-idempotency-key-header gives it. */
export const idempotencyKeyHeader = z.pipe(
  z.pipe(
    z.string(),
    z.transform((value: string) => value.replace(/^"(.*)"$/, "$1")),
  ),
  idempotencyKeySchema,
);

/** A copy with words of its own: several members share one schema. */
function describe<Schema extends z.ZodMiniType>(schema: Schema, description: string): Schema {
  const copy = z.clone(schema);
  z.globalRegistry.add(copy, { description });
  return copy;
}
