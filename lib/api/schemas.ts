import * as z from "zod/mini";
import { knownCodes } from "#lib/reference/index.ts";
import { grades, idempotencyKeySchema, reopenWithinDays } from "#lib/tickets/rules.ts";
import { fieldReasons, problems } from "./problems.ts";

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
    text: describe(z.string(), "What to do, for a person; what differs by shell is in the form of bash."),
    shell: describe(z.optional(shellForms), "One line for a terminal."),
    script: describe(z.optional(shellForms), "A program of several lines."),
    inClaude: describe(z.optional(z.string()), "What to type inside Claude Code."),
    link: describe(z.optional(z.string()), "A page where it is done."),
  })
  .register(named, { id: "Step", description: "One step of a fix." });

const fix = z
  .object({
    personFirst: describe(z.boolean(), "True: only support can help."),
    doNow: z.array(step),
    forGood: describe(z.array(step), "So that it happens less often."),
  })
  .register(named, { id: "Fix", description: "What to do, in the order in which to try it." });

export const diagnosisSchema = z
  .object({
    code,
    cause: describe(z.nullable(z.string()), "A cause of the reference; null where the text does not tell."),
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
    requestId: describe(z.nullable(z.string()), "The failed request's own, as the text gives it."),
    retryAt: describe(instantOrNull, "When the text says to come back."),
    client: describe(
      z.nullable(z.object({ name: z.string(), version: z.nullable(z.string()) })),
      "Which program printed the text.",
    ),
    fingerprint: describe(z.string(), "The same for the same wording, without numbers, ids and paths."),
    classifierVersion: z.string(),
    fix,
  })
  .register(named, { id: "Diagnosis", description: "Which error it is, why, and what to do." });

const promise = z
  .object({
    arrivesAt: describe(instant, "When the ticket enters the queue: now, or at the next opening."),
    replyBy: describe(instant, "By when a person answers."),
    keptAt: describe(instantOrNull, "When a person answered."),
    isOpen: describe(z.boolean(), "True: the answer is still owed."),
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
    state: describe(
      z.enum(["arriving", "waiting", "answered", "solved"]),
      "arriving: support is closed, and it enters the queue at the next opening. waiting: an answer is owed. answered: none is. solved: by either side.",
    ),
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
    promise: describe(z.nullable(promise), "The newest one; null where none was made."),
    solvedAt: instantOrNull,
    reopensUntil: describe(instantOrNull, "Until when a message can open a solved ticket again."),
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
    closesAt: describe(instantOrNull, "Null while it is closed, and where it never closes."),
    opensAt: describe(instantOrNull, "The next opening; null where there is none."),
    weekly: describe(
      z.array(z.object({ weekday: z.int(), opens: z.string(), closes: z.string() })),
      "Clock times in `zone`, such as 09:00; one that closes at or before it opens closes on the next day. Weekday 1 is Monday.",
    ),
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
    detail: describe(z.optional(z.string()), "For a person: what to do."),
    code: describe(
      z.enum(Object.keys(problems) as [keyof typeof problems]),
      "What a program branches on; the end of `type`.",
    ),
    requestId: describe(z.string(), "Say it to support; the log holds it."),
    errors: describe(
      z.optional(
        z.array(
          z.object({
            pointer: describe(z.string(), "A JSON pointer into the body."),
            reason: describe(
              z.enum(Object.keys(fieldReasons) as [keyof typeof fieldReasons]),
              Object.entries(fieldReasons)
                .map(([reason, meaning]) => `${reason}: ${meaning}.`)
                .join(" "),
            ),
            findings: describe(
              z.optional(
                z.array(
                  z.object({ family: z.string(), start: z.int(), length: z.int(), masked: z.string() }),
                ),
              ),
              "The full keys: family, place in UTF-16 code units of the cleaned text, and what may be shown of them.",
            ),
            offer: describe(z.optional(z.string()), "What would be taken instead."),
          }),
        ),
      ),
      "One for each field that was refused.",
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
