import type { ReactNode } from "react";
import { type Client, certaintyOf, type Diagnosis, type Hint } from "#lib/diagnosis/index.ts";
import type { Translator } from "#lib/messages/index.ts";
import { causeOf, isKnownCode } from "#lib/reference/index.ts";
import type { StaffTicket } from "#lib/tickets/index.ts";
import { type Verdict, verdictValue } from "#lib/tickets/rules.ts";
import type { FormAct } from "../ui/use-act.ts";
import { CorrectionForm } from "./correction-form.tsx";
import type { TicketActAnswer } from "./desk-answer.ts";
import { verdictOptions } from "./verdict-options.ts";

interface TicketFactsProps {
  t: Translator;
  ticket: StaffTicket;
  /** What is not stored, read from the text again: what else it could be, the request's id, who called and when to come back. */
  reread: Pick<Diagnosis, "runnersUp" | "requestId" | "retryAt"> & {
    client: Client | null;
    hints: readonly Hint[];
  };
  correct: FormAct<TicketActAnswer>;
  deskTime: (at: number) => string;
  theirTime: (at: number) => string;
}

/** The diagnosis and the details that are no terminal text, in the order in which they are asked for. */
export function TicketFacts({ t, ticket, reread, correct, deskTime, theirTime }: TicketFactsProps) {
  const { report, diagnosis, correction, lastRating } = ticket;
  const { client, retryAt } = reread;
  const clocks = (at: number) => ({ deskTime: deskTime(at), theirTime: theirTime(at), soft });
  const when = clocks(report.occurredAt);
  const retry = retryAt === null ? null : clocks(retryAt);
  return (
    <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-y-1.5 text-14 tabular-nums">
      <Fact name={t("desk.ticket.facts.diagnosis")}>
        <span className="font-medium">{diagnosisName(t, diagnosis)}</span>{" "}
        {correction === null && isKnownCode(diagnosis.code) && (
          <span className="text-soft">{t(`diagnosis.confidence.${certaintyOf(diagnosis.confidence)}`)}</span>
        )}
        {reread.runnersUp.length > 0 && (
          <span className="block text-soft">
            {t("desk.ticket.facts.runnersUp", { codes: reread.runnersUp.map(({ code }) => code).join(", ") })}
          </span>
        )}
        {correction !== null && (
          <span className="block text-soft">
            {t("desk.ticket.facts.corrected", {
              who: correction.staffName,
              time: deskTime(correction.at),
              judged: diagnosisName(t, correction.judged),
            })}
          </span>
        )}
        <CorrectionForm
          number={ticket.number}
          standing={verdictValue(diagnosis)}
          groups={verdictOptions(t, diagnosis)}
          correct={correct}
        />
      </Fact>
      {lastRating !== null && (
        <Fact name={t("desk.ticket.facts.rating")}>
          {t.rich(`desk.ticket.facts.rated.${lastRating.grade}`, {
            time: deskTime(lastRating.ratedAt),
            soft,
          })}
          {lastRating.comment !== null && (
            <span translate="no" className="block">
              “{lastRating.comment}”
            </span>
          )}
        </Fact>
      )}
      <Fact name={t("desk.ticket.facts.when")}>
        {t.rich(`desk.ticket.facts.${whenWords(when, report.occurredAbout)}`, when)}
      </Fact>
      <Fact name={t("desk.ticket.facts.zone")}>
        <span translate="no">{report.zone}</span>
      </Fact>
      {report.command === null && (
        <Fact name={t("desk.ticket.facts.command")}>{t("desk.ticket.facts.noCommand")}</Fact>
      )}
      <Fact name={t("desk.ticket.facts.keyPrefix")}>
        {report.keyAnswer === "prefix" ? (
          <Code>{`${report.keyPrefix ?? ""}…`}</Code>
        ) : (
          t(`desk.ticket.facts.${report.keyAnswer}`)
        )}
      </Fact>
      {retry !== null && (
        <Fact name={t("desk.ticket.facts.retryAt")}>
          {t.rich(`desk.ticket.facts.${whenWords(retry, false)}`, retry)}
        </Fact>
      )}
      {client !== null && (
        <Fact name={t("desk.ticket.facts.client")}>
          <Code>{client.version === null ? client.name : `${client.name} ${client.version}`}</Code>
        </Fact>
      )}
      {reread.requestId !== null && (
        <Fact name={t("desk.ticket.facts.request")}>
          <Code>{reread.requestId}</Code>
        </Fact>
      )}
      {reread.hints.length > 0 && (
        <Fact name={t("desk.ticket.facts.hints")}>
          <ul className="space-y-1">
            {reread.hints.map(({ id, value }) => (
              <li key={id}>
                {value !== undefined && (
                  <>
                    <Code>{value}</Code>{" "}
                  </>
                )}
                <span className="text-soft">{t(`desk.ticket.hint.${id}`)}</span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}

/** A customer whose clock shows the same has one time, not two. */
function whenWords({ deskTime, theirTime }: { deskTime: string; theirTime: string }, about: boolean) {
  if (deskTime === theirTime) return about ? "whenSameAbout" : "whenSame";
  return about ? "whenAbout" : "whenBoth";
}

function diagnosisName(t: Translator, { code, cause }: Verdict): string {
  if (!isKnownCode(code)) return t("desk.ticket.facts.unknown");
  const known = cause === null ? null : causeOf(cause);
  const name = known ? t(`reference.causes.${known.id}.title`) : t(`reference.entries.${code}.name`);
  return t("desk.ticket.facts.diagnosed", { code, name });
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}

function Code({ children }: { children: string }) {
  return (
    <code translate="no" className="font-mono text-13">
      {children}
    </code>
  );
}

function soft(chunks: ReactNode): ReactNode {
  return <span className="text-soft">{chunks}</span>;
}
