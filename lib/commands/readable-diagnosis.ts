import { fixHeadline } from "#components/report/headline.ts";
import { certaintyOf, type Diagnosis, reasonOf } from "#lib/diagnosis/index.ts";
import { languages, translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { type FixStep, fixFor, isKnownCode, plainTags, textArguments } from "#lib/reference/index.ts";

const t = translator(languages[0]);

const plain = { ...plainTags("bash"), mark: (chunks: string) => `‘${chunks}’` };

/** The line of a paste that holds evidence is shown up to so many characters around it. */
const around = 60;

/** A diagnosis for a person at a terminal: what it is, why, the evidence in its place, and the fix. `text` is guarded. */
export function readableDiagnosis(text: string, diagnosis: Diagnosis, profile: ServiceProfile): string {
  const { code, cause, runnersUp, requestId } = diagnosis;
  const words = { ...textArguments(profile), ...plain };
  const reason = reasonOf(diagnosis);
  const fix = fixFor(diagnosis, profile);
  const paragraphs = [
    isKnownCode(code)
      ? `${code}  ${fixHeadline(t, diagnosis)} (${t(`diagnosis.confidence.${certaintyOf(diagnosis.confidence)}`)})`
      : fixHeadline(t, diagnosis),
    reason === null
      ? t("diagnosis.unknown.meaning")
      : t.markup(`diagnosis.why.${reason.kind}.${reason.speaksFor}`, {
          ...plain,
          quote: text.slice(reason.start, reason.start + reason.length),
        }),
    cause && t.markup(`reference.causes.${cause}.text`, words),
    diagnosis.evidence
      .map(({ start, length, speaksFor }) => evidenceLine(text, start, length, speaksFor))
      .join("\n"),
    runnersUp.length > 0 &&
      t("diagnosis.runnersUp", { codes: runnersUp.map((other) => other.code).join(", ") }),
    requestId && t.markup("diagnosis.requestId", { ...plain, requestId }),
    fix.personFirst && t("form.fix.personFirst"),
    `${t("form.fix.doNow")}\n${stepLines(fix.doNow)}`,
    fix.forGood.length > 0 && `${t("form.fix.forGood")}\n${stepLines(fix.forGood)}`,
  ];
  return `${paragraphs.filter(Boolean).join("\n\n")}\n`;

  function stepLines(steps: readonly FixStep[]): string {
    return steps
      .map(({ id, shell, script, inClaude, link }, index) => {
        const lines = [
          `${index + 1}. ${t.markup(`reference.steps.${id}`, words)}`,
          ...(shell ? [`${t("reference.where.shell")}:`, ...indented(shell.bash)] : []),
          ...(script ? indented(script.bash) : []),
          ...(inClaude ? [`${t("reference.where.claude")}:`, ...indented(inClaude)] : []),
          ...(link ? [link.address] : []),
        ];
        return lines.join("\n   ");
      })
      .join("\n");
  }
}

function indented(block: string): string[] {
  return block.split("\n").map((line) => `  ${line}`);
}

/** The line with a piece of evidence, and what it speaks for below it. */
function evidenceLine(text: string, start: number, length: number, speaksFor: string): string {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", start);
  const from = Math.max(lineStart, start - around);
  const to = Math.min(newline < 0 ? text.length : newline, start + length + around);
  const marked = Math.max(1, Math.min(length, to - start));
  const number = text.slice(0, lineStart).split("\n").length;
  const head = `${String(number).padStart(5)}  `;
  return `${head}${text.slice(from, to)}\n${" ".repeat(head.length + start - from)}${"^".repeat(marked)} ${speaksFor}`;
}
