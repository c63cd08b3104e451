import type { ReactNode } from "react";
import type { Translator } from "#lib/messages/index.ts";
import type { CustomerTicket } from "#lib/tickets/index.ts";
import { isLate, ticketState } from "#lib/tickets/rules.ts";
import { Disclosure } from "../ui/disclosure.tsx";
import type { TicketTimes } from "./times.ts";

interface PromiseHeadProps {
  t: Translator;
  ticket: CustomerTicket;
  times: TicketTimes;
  /** Epoch milliseconds. */
  now: number;
  /** Support hours that a promise counts. */
  hours: number;
}

/** What the desk owes: the promise as the biggest thing on the page until it is kept. */
export function PromiseHead({ t, ticket, times, now, hours }: PromiseHeadProps) {
  const { promise, solvedAt } = ticket;
  if (solvedAt !== null) {
    return <p className="mt-1 text-soft">{t("ticket.promise.solved", times.yourParts(solvedAt))}</p>;
  }
  if (promise?.keptAt != null) return <Kept t={t} ticket={ticket} times={times} promise={promise} />;
  if (promise === null || !promise.isOpen) {
    return <p className="mt-1 text-soft">{t("ticket.promise.answered")}</p>;
  }
  const late = isLate(promise.replyBy, now);
  return (
    <section className="mt-5 rounded-card border border-line bg-card p-5">
      {late ? (
        <>
          <p className="text-24 font-semibold">{t("ticket.promise.late")}</p>
          <p className="mt-1 text-soft">
            {t("ticket.promise.lateText", { time: times.yours(promise.replyBy) })}
          </p>
        </>
      ) : (
        <>
          <p className="text-14 text-soft">{t("ticket.promise.label")}</p>
          <p className="text-32 font-semibold tabular-nums">
            {t("ticket.promise.yourTime", { time: times.yours(promise.replyBy) })}
          </p>
          <p className="text-soft">
            {t("ticket.promise.inDesk", { time: times.desk(promise.replyBy), city: times.city })}
          </p>
          <p className="mt-3">
            {ticketState({ solvedAt, arrivesAt: promise.arrivesAt }, now) === "arriving"
              ? t("ticket.promise.arriving", times.yourParts(promise.arrivesAt))
              : t("ticket.promise.open")}
          </p>
        </>
      )}
      <div className="mt-3">
        <Disclosure summary={t("ticket.promise.how")}>
          <p className="text-14 text-soft">{t("ticket.promise.sum", { hours })}</p>
          <ul className="mt-1 text-14 text-soft tabular-nums">
            {promise.sum.map((stretch) => (
              <li key={stretch.from}>{sumLine(t, stretch, times)}</li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </section>
  );
}

/** Who answered when, held against what was promised. The answer itself is now the biggest thing, so this is one line. */
function Kept({
  t,
  ticket,
  times,
  promise: { keptAt, replyBy },
}: Pick<PromiseHeadProps, "t" | "ticket" | "times"> & { promise: NonNullable<CustomerTicket["promise"]> }) {
  // The reply that keeps a promise is written in the same instant.
  const answer = ticket.messages.find(({ author, sentAt }) => author === "staff" && sentAt === keptAt);
  return (
    <p className="mt-1 text-soft tabular-nums">
      {t.rich("ticket.promise.kept", {
        name: answer?.staffName ?? t("ticket.staff"),
        ...times.yourParts(keptAt ?? replyBy),
        time: times.yours(replyBy),
        deskTime: times.desk(replyBy),
        city: times.city,
        b: (chunks) => <b className="font-medium text-ink">{chunks}</b>,
        soft: (chunks) => <span className="text-soft">{chunks}</span>,
      })}
    </p>
  );
}

function sumLine(t: Translator, { from, to }: { from: number; to: number }, times: TicketTimes): ReactNode {
  return t("ticket.promise.stretch", {
    from: times.desk(from),
    to: times.desk(to),
    city: times.city,
    minutes: Math.round((to - from) / 60_000),
  });
}
