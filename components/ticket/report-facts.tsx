import type { ReactNode } from "react";
import { certaintyOf } from "#lib/diagnosis/index.ts";
import type { Translator } from "#lib/messages/index.ts";
import { entryOf, isKnownCode } from "#lib/reference/index.ts";
import type { CustomerTicket } from "#lib/tickets/index.ts";
import { SeverityTag } from "../reference/severity-tag.tsx";
import type { TicketTimes } from "./times.ts";

/** The other three details and the diagnosis, beside the conversation. */
export function ReportFacts({
  t,
  ticket,
  times,
}: {
  t: Translator;
  ticket: CustomerTicket;
  times: TicketTimes;
}) {
  const { report, diagnosis } = ticket;
  const { code } = diagnosis;
  const when = times.yours(report.occurredAt);
  return (
    <section aria-labelledby="report-facts">
      <h2 id="report-facts" className="text-16">
        {t("ticket.report.title")}
      </h2>
      <dl className="mt-3 space-y-3">
        <Fact name={t("ticket.report.command")}>
          {report.command === null ? t("ticket.report.commandNone") : <Terminal>{report.command}</Terminal>}
        </Fact>
        <Fact name={t("ticket.report.when")}>
          {report.occurredAbout ? t("ticket.report.whenAbout", { time: when }) : when}{" "}
          <span className="text-soft">
            {t("ticket.report.deskTime", { time: times.desk(report.occurredAt), city: times.city })}
          </span>
          <span translate="no" className="block text-14 text-soft">
            {report.zone}
          </span>
        </Fact>
        <Fact name={t("ticket.report.keyPrefix")}>
          {report.keyAnswer === "prefix" ? (
            <Terminal>{`${report.keyPrefix ?? ""}…`}</Terminal>
          ) : (
            t(`ticket.report.${report.keyAnswer}`)
          )}
        </Fact>
        <Fact name={t("ticket.report.diagnosis")}>
          {isKnownCode(code) ? (
            <span className="flex flex-wrap items-center gap-2">
              <SeverityTag t={t} severity={entryOf(code).severity} />
              {t("ticket.report.diagnosed", {
                name: t(`reference.entries.${code}.name`),
                certainty: t(`diagnosis.confidence.${certaintyOf(diagnosis.confidence)}`),
              })}
            </span>
          ) : (
            t("ticket.unknownName")
          )}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-14 text-soft">{name}</dt>
      <dd className="text-15">{children}</dd>
    </div>
  );
}

function Terminal({ children }: { children: string }) {
  return (
    <code
      translate="no"
      className="block max-h-40 overflow-auto font-mono text-mono wrap-anywhere whitespace-pre-wrap"
    >
      {children}
    </code>
  );
}
