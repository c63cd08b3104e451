import type * as z from "zod/mini";
import type { ServiceProfile } from "#lib/profile/index.ts";
import {
  cleanText,
  commandMaxBytes,
  errorMessageMaxBytes,
  type Finding,
  type GuardedText,
  guardFields,
  type Report,
  type ReportProblem,
  readReport,
} from "#lib/report/index.ts";
import type { Problem } from "./problems.ts";
import type { diagnosisRequestSchema, reportSchema } from "./schemas.ts";

/** Judges a program's report as the form's are judged. `now` in epoch milliseconds. */
export function readApiReport(
  body: z.output<typeof reportSchema>,
  { now, profile }: { now: number; profile: ServiceProfile },
): { ok: true; report: Report } | ({ ok: false } & Problem) {
  const { errorMessage, command, occurredAbout, timeConfirmed, zone, keyPrefix } = body;
  const isWord = keyPrefix === "no-key" || keyPrefix === "signed-in";
  const read = readReport(
    {
      errorMessage,
      command: command ?? "",
      commandAnswer: command === null ? "none" : "given",
      occurredAt: body.occurredAt,
      occurredAbout,
      timeConfirmed,
      zone,
      keyPrefix: isWord ? "" : keyPrefix,
      keyAnswer: isWord ? keyPrefix : "prefix",
    },
    { now, profile, fallbackZone: profile.supportHours.zone },
  );
  return read.ok ? read : { ok: false, ...problemOf(read.problems) };
}

/** Guards what a diagnosis is asked for. */
export function readDiagnosisRequest(
  { errorMessage, command }: z.output<typeof diagnosisRequestSchema>,
  profile: ServiceProfile,
): { ok: true; fields: Record<"errorMessage" | "command", GuardedText> } | ({ ok: false } & Problem) {
  const cleaned = { errorMessage: cleanText(errorMessage), command: cleanText(command ?? "") };
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  if (bytes(cleaned.errorMessage) > errorMessageMaxBytes)
    return { ok: false, ...refused("/errorMessage", "too-large") };
  if (bytes(cleaned.command) > commandMaxBytes) return { ok: false, ...refused("/command", "too-large") };
  const guarded = guardFields(cleaned, profile);
  if (guarded.ok) return guarded;
  if (guarded.failed) return { ok: false, ...refused("/errorMessage", "guard-failed") };
  const fields = ["errorMessage", "command"] as const;
  return {
    ok: false,
    ...problemOf(
      fields.flatMap((field) => {
        const findings = guarded.findings.filter((finding) => finding.field === field);
        return findings.length > 0 ? [{ field, reason: "full-key" as const, findings }] : [];
      }),
    ),
  };
}

/** One field refused for one reason; the findings of the guard with it where there are any. */
export function refused(pointer: string, reason: string, findings: readonly Finding[] = []): Problem {
  const told = findings.map(({ family, start, length, masked }) => ({ family, start, length, masked }));
  return {
    problem: reason === "full-key" ? "full-key" : "invalid",
    errors: [{ pointer, reason, ...(told.length > 0 && { findings: told }) }],
  };
}

function problemOf(problems: readonly ReportProblem[]): Problem {
  const errors = problems.flatMap(({ field, reason, findings, offer }) =>
    (refused(`/${field}`, reason, findings).errors ?? []).map((error) => ({
      ...error,
      ...(offer && { offer }),
    })),
  );
  const hasKey = errors.some(({ reason }) => reason === "full-key");
  return { problem: hasKey ? "full-key" : "invalid", errors };
}
