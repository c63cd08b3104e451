import type { Evidence } from "#lib/diagnosis/index.ts";
import type { Translator } from "#lib/messages/index.ts";
import type { StaffTicket } from "#lib/tickets/index.ts";
import { EvidenceText } from "../ticket/evidence-text.tsx";

const prompt = "$ ";

/** Command and error message as one piece of terminal, with the evidence marked. */
export function ReportText({ t, ticket }: { t: Translator; ticket: StaffTicket }) {
  const { command, errorMessage } = ticket.report;
  const head = command === null ? "" : `${prompt}${command}\n`;
  const evidence = ticket.diagnosis.evidence.flatMap((piece): Evidence[] => {
    if (piece.field === "errorMessage") return [{ ...piece, start: piece.start + head.length }];
    return command === null ? [] : [{ ...piece, start: piece.start + prompt.length }];
  });
  return (
    <EvidenceText text={head + errorMessage} evidence={evidence} label={t("desk.ticket.facts.reportLabel")} />
  );
}
