import { certaintyOf, type Diagnosis } from "#lib/diagnosis/index.ts";
import { type CommandShell, doNowOf } from "#lib/reference/index.ts";
import type { painter } from "./terminal.ts";
import { text, type WrittenStep, written } from "./written.ts";

type ShownStep = { id: string } & WrittenStep;

/** What to do now, in the order in which to try it. */
export function stepsFor({ code, cause, isService }: Diagnosis, shell: CommandShell): ShownStep[] {
  const ids = doNowOf(written.errors[code], (cause && written.causes[cause]) ?? null, isService);
  return ids.flatMap((id) => {
    const step = written.steps[shell][id];
    return step ? [{ id, ...step }] : [];
  });
}

/** The error, why, and what to do now, for a person. */
export function shownFix(
  { code, cause, confidence, requestId, retryAt }: Diagnosis,
  steps: readonly ShownStep[],
  paint: ReturnType<typeof painter>,
): string {
  const { headline } = written.errors[code];
  const title =
    code === "unknown"
      ? paint("bold", headline)
      : `${paint("red", paint("bold", code))}  ${paint("bold", headline)} ${paint("dim", `(${text(certaintyOf(confidence))})`)}`;
  return [
    title,
    cause && written.causes[cause]?.text,
    requestId && paint("dim", text("requestId", { requestId })),
    retryAt !== null && retryAt > Date.now()
      ? paint("yellow", text("retryAt", { time: new Date(retryAt).toLocaleTimeString() }))
      : null,
    `\n${paint("bold", text("doNow"))}`,
    ...steps.flatMap((step, index) => [
      `${String(index + 1).padStart(2)}. ${step.text}`,
      ...typedLines(step).map((line) => `      ${paint("cyan", line)}`),
    ]),
  ]
    .filter((line) => typeof line === "string" && line !== "")
    .join("\n");
}

function typedLines({ shell, inClaude, link }: ShownStep): string[] {
  return [
    ...(shell?.split("\n") ?? []),
    ...(inClaude ? [text("inClaude", { command: inClaude })] : []),
    ...(link ? [link] : []),
  ];
}
