import { type Language, localeOf, type Translator } from "#lib/messages/index.ts";
import type { CustomerTicket } from "#lib/tickets/index.ts";
import { isLate, ticketState } from "#lib/tickets/rules.ts";
import { Disclosure } from "../ui/disclosure.tsx";
import { durationOf } from "../ui/time.ts";
import { isInParts, sumWords } from "./sum-words.ts";
import { LateBy, TimeLeft } from "./time-left.tsx";
import type { TicketTimes } from "./times.ts";

interface PromiseHeadProps {
  t: Translator;
  language: Language;
  ticket: CustomerTicket;
  times: TicketTimes;
  /** Names of the staff who are at the desk now. */
  present: readonly string[];
  /** Epoch milliseconds. */
  now: number;
  /** Support hours that a promise counts. */
  hours: number;
}

/** What the desk owes: the promise as the biggest thing on the page until it is kept. */
export function PromiseHead({ t, language, ticket, times, present, now, hours }: PromiseHeadProps) {
  const { promise, solvedAt } = ticket;
  if (solvedAt !== null) {
    return <p className="mt-1 text-soft">{t("ticket.promise.solved", times.yourParts(solvedAt))}</p>;
  }
  if (promise?.keptAt != null) return <Kept t={t} ticket={ticket} times={times} promise={promise} />;
  if (promise === null || !promise.isOpen) {
    return <p className="mt-1 text-soft">{t("ticket.promise.answered")}</p>;
  }
  const what = ticket.messages.some(({ author }) => author === "customer") ? "message" : "report";
  return (
    <section className="mt-5 rounded-card border border-line bg-card p-5">
      {isLate(promise.replyBy, now) ? (
        <>
          <p className="text-24 font-semibold tabular-nums">
            <LateBy replyBy={promise.replyBy} renderedAt={now} />
          </p>
          <p className="mt-1 text-soft">
            {t("ticket.promise.lateText", { what, time: times.yours(promise.replyBy) })}
          </p>
        </>
      ) : (
        <>
          <p className="text-14 text-soft">{t("ticket.promise.label")}</p>
          <p className="flex flex-wrap items-baseline gap-x-4 tabular-nums">
            <span className="text-32 font-semibold">
              {t("ticket.promise.yourTime", { time: times.yours(promise.replyBy) })}
            </span>
            <span className="text-19 text-soft">
              <TimeLeft replyBy={promise.replyBy} renderedAt={now} />
            </span>
          </p>
          <p className="text-soft tabular-nums">
            {t("ticket.promise.inDesk", { time: times.desk(promise.replyBy), city: times.city })}
          </p>
          <p className="mt-3 wrap-anywhere">{whereItIs(promise.arrivesAt)}</p>
        </>
      )}
      <Sum t={t} sum={promise.sum} times={times} hours={hours} />
    </section>
  );

  /** In a chat nobody waits in a queue, and who holds a ticket already has it in none. */
  function whereItIs(arrivesAt: number): string {
    if (ticketState({ solvedAt, arrivesAt }, now) === "arriving")
      return t("ticket.promise.arriving", { what, ...times.yourParts(arrivesAt) });
    if (present.length === 0) return t(`ticket.promise.open.${what}`);
    const names = new Intl.ListFormat(localeOf(language)).format(present);
    return t("ticket.promise.present", { what, names, count: present.length });
  }
}

/** What the promise was counted over, by both clocks; folded where it is one stretch and the sum is plain. */
function Sum({
  t,
  sum,
  times,
  hours,
}: Pick<PromiseHeadProps, "t" | "times" | "hours"> & { sum: { from: number; to: number }[] }) {
  const lines = (
    <ul className="text-14 text-soft tabular-nums">
      <li>{t("ticket.sum.yours", { sum: sumWords(t, sum, times.yourParts) })}</li>
      <li>{t("ticket.sum.desk", { sum: sumWords(t, sum, times.deskParts), city: times.city })}</li>
    </ul>
  );
  const parted = isInParts(sum);
  return (
    <div className="mt-3">
      {parted && lines}
      <Disclosure summary={t("ticket.promise.how")}>
        <p className="text-14 text-soft">{t("ticket.promise.sum", { hours })}</p>
        {!parted && <div className="mt-1">{lines}</div>}
      </Disclosure>
    </div>
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
  const late = keptAt !== null && keptAt > replyBy ? durationOf(keptAt - replyBy) : null;
  return (
    <p className="mt-1 text-soft tabular-nums">
      {late && <b className="font-medium text-ink">{t("ticket.promise.wasLate", late)}</b>}{" "}
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
