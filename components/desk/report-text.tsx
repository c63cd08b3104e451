import type { Evidence } from "#lib/diagnosis/index.ts";
import type { Translator } from "#lib/messages/index.ts";
import type { Code } from "#lib/reference/index.ts";
import type { StaffTicket } from "#lib/tickets/index.ts";
import { EvidenceText } from "../ticket/evidence-text.tsx";

const prompt = "$ ";

/** Command and error message as one piece of terminal, with the evidence marked and below it what it speaks for. */
export function ReportText({ t, ticket }: { t: Translator; ticket: StaffTicket }) {
  const { command, errorMessage } = ticket.report;
  const head = command === null ? "" : `${prompt}${command}\n`;
  const evidence = ticket.diagnosis.evidence.flatMap((piece): Evidence[] => {
    if (piece.field === "errorMessage") return [{ ...piece, start: piece.start + head.length }];
    return command === null ? [] : [{ ...piece, start: piece.start + prompt.length }];
  });
  const text = head + errorMessage;
  return (
    <>
      <EvidenceText
        text={text}
        evidence={evidence}
        label={t("desk.ticket.facts.reportLabel")}
        speaksFor={({ speaksFor, kind }) =>
          t("desk.ticket.facts.speaksFor", { code: speaksFor, kind: t(`desk.ticket.facts.kind.${kind}`) })
        }
      />
      <Legend t={t} text={text} evidence={evidence} first={ticket.diagnosis.code} />
    </>
  );
}

interface LegendProps {
  t: Translator;
  text: string;
  evidence: readonly Evidence[];
  /** The error whose line stands first. */
  first: Code;
}

/** One line for each error that something in the text speaks for, with the words that do. */
function Legend({ t, text, evidence, first }: LegendProps) {
  const codes = [...new Set(evidence.map(({ speaksFor }) => speaksFor))].sort(
    (a, b) => Number(b === first) - Number(a === first),
  );
  if (codes.length === 0) return null;
  return (
    <ul className="mt-2 space-y-1 text-13 text-soft">
      {codes.map((code) => (
        <li key={code} className="wrap-anywhere">
          {t("desk.ticket.facts.speakFor", { code })}{" "}
          {wordsFor(evidence, code, text).map(({ words, kind }, index) => (
            <span key={words}>
              {index > 0 && ", "}
              <span translate="no" className="evidence font-mono">
                {words}
              </span>{" "}
              ({t(`desk.ticket.facts.kind.${kind}`)})
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** The words that speak for a code, each once. */
function wordsFor(evidence: readonly Evidence[], code: Evidence["speaksFor"], text: string) {
  const kinds = new Map(
    evidence
      .filter(({ speaksFor }) => speaksFor === code)
      .map(({ start, length, kind }) => [text.slice(start, start + length), kind] as const),
  );
  return [...kinds].map(([words, kind]) => ({ words, kind }));
}
