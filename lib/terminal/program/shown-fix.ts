import { certaintyOf, type Diagnosis } from "#lib/diagnosis/index.ts";
import type { CommandShell } from "#lib/reference/index.ts";
import type { painter } from "./terminal.ts";
import { formOf, text, type WrittenStep, written } from "./written.ts";

/** The error, why, and what to do now, for a person; `shell` decides the form of the commands. */
export function shownFix(
  diagnosis: Diagnosis,
  steps: readonly WrittenStep[],
  { paint, shell }: { paint: ReturnType<typeof painter>; shell: CommandShell },
): string {
  const { code, cause, requestId, retryAt } = diagnosis;
  const headline = written.headlines[code] ?? "";
  const title =
    code === "unknown"
      ? paint("bold", headline)
      : `${paint("red", paint("bold", code))}  ${paint("bold", headline)} ${paint("dim", `(${text(certaintyOf(diagnosis.confidence))})`)}`;
  return [
    title,
    cause ? written.causes[cause] : null,
    requestId && paint("dim", text("requestId", { requestId })),
    retryAt !== null && retryAt > Date.now()
      ? paint("yellow", text("retryAt", { time: new Date(retryAt).toLocaleTimeString() }))
      : null,
    `\n${paint("bold", text("doNow"))}`,
    ...steps.flatMap((step, index) => [
      `${String(index + 1).padStart(2)}. ${formOf(step.text, shell)}`,
      ...commandLines(step, shell).map((line) => `      ${paint("cyan", line)}`),
    ]),
  ]
    .filter((line) => typeof line === "string" && line !== "")
    .join("\n");
}

function commandLines({ shell: forms, inClaude, link }: WrittenStep, shell: CommandShell): string[] {
  return [
    ...(forms ? formOf(forms, shell).split("\n") : []),
    ...(inClaude ? [text("inClaude", { command: inClaude })] : []),
    ...(link ? [link] : []),
  ];
}
