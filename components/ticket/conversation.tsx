import type { ReactNode } from "react";
import type { Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import type { StepId } from "#lib/reference/index.ts";
import type { CustomerTicket } from "#lib/tickets/index.ts";
import { EvidenceText } from "./evidence-text.tsx";
import type { TicketTimes } from "./times.ts";
import { TriedSteps } from "./tried-steps.tsx";

interface ConversationProps {
  t: Translator;
  ticket: CustomerTicket;
  profile: ServiceProfile;
  times: TicketTimes;
}

/** The report as the first entry, then every message in the order in which it came. */
export function Conversation({ t, ticket, profile, times }: ConversationProps) {
  const { report, diagnosis, triedSteps, messages } = ticket;
  const evidence = diagnosis.evidence.filter(({ field }) => field === "errorMessage");
  return (
    <section role="log" aria-label={t("ticket.conversation")}>
      <ol className="space-y-8">
        <Entry who={t("ticket.you")} initials={t("ticket.you")} at={times.yours(ticket.sentAt)}>
          <EvidenceText
            text={report.errorMessage}
            evidence={evidence}
            label={t("ticket.report.errorMessage")}
          />
          <div className="text-14 text-soft empty:hidden">
            <TriedSteps
              t={t}
              profile={profile}
              steps={triedSteps as StepId[]}
              lead={t("ticket.tried", { count: triedSteps.length })}
            />
          </div>
        </Entry>
        {messages.map(({ id, author, staffName, text, sentAt }, index) => {
          const who = author === "customer" ? t("ticket.you") : (staffName ?? t("ticket.staff"));
          return (
            <Entry
              key={id}
              who={who}
              initials={author === "customer" ? who : initialOf(who)}
              isStaff={author !== "customer"}
              at={times.yours(sentAt)}
              {...(index === messages.length - 1 && { id: "latest" })}
            >
              <p translate="no" className="wrap-anywhere whitespace-pre-wrap">
                {text}
              </p>
            </Entry>
          );
        })}
      </ol>
    </section>
  );
}

/** The first character of a name, whole also where it takes two units. */
function initialOf(name: string): string {
  return Array.from(name)[0]?.toUpperCase() ?? "";
}

function Entry({
  id,
  who,
  initials,
  at,
  isStaff = false,
  children,
}: {
  id?: string;
  who: string;
  initials: string;
  at: string;
  isStaff?: boolean;
  children: ReactNode;
}) {
  const look = isStaff ? "bg-accent text-accent-ink" : "border border-line bg-sunk text-soft";
  return (
    <li {...(id && { id })} className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-4">
      <span
        aria-hidden="true"
        className={`grid size-8 place-items-center overflow-hidden rounded-full text-13 font-medium ${look}`}
      >
        {initials}
      </span>
      <div className="space-y-2 pt-1">
        <p className="text-15">
          <span className="font-medium">{who}</span>{" "}
          <span className="text-14 text-soft tabular-nums">{at}</span>
        </p>
        {children}
      </div>
    </li>
  );
}
