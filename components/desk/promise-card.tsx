import type { Translator } from "#lib/messages/index.ts";
import type { StaffTicket } from "#lib/tickets/index.ts";
import { isInParts, sumWords } from "../ticket/sum-words.ts";
import { Card } from "../ui/card.tsx";
import type { ClockTime } from "../ui/time.ts";
import { durationText } from "./duration.ts";
import { ReplyBy } from "./reply-by.tsx";
import { whoDid } from "./ticket-words.ts";

interface PromiseCardProps {
  t: Translator;
  ticket: StaffTicket;
  /** Say an instant by the desk's clock, whole or in its parts, and by the customer's. */
  deskTime: (at: number) => string;
  deskClock: (at: number) => ClockTime;
  theirTime: (at: number) => string;
  city: string;
  /** Epoch milliseconds. */
  now: number;
}

/** What the desk owes on this ticket: the first thing that a triager asks. */
export function PromiseCard(props: PromiseCardProps) {
  const { t, ticket, deskTime, deskClock, theirTime, city, now } = props;
  const { promise, isReadable } = ticket;
  return (
    <Card className="px-3.5 py-3">
      <h2 className="sr-only">{t("desk.ticket.replyBy.label")}</h2>
      {promise?.isOpen ? (
        <>
          <ReplyBy
            replyBy={promise.replyBy}
            time={deskTime(promise.replyBy)}
            city={city}
            arrives={promise.arrivesAt > now ? deskTime(promise.arrivesAt) : null}
            renderedAt={now}
          />
          {deskTime(promise.replyBy) !== theirTime(promise.replyBy) && (
            <p className="text-14 text-soft tabular-nums">
              {t("desk.ticket.replyBy.theirs", { time: theirTime(promise.replyBy) })}
            </p>
          )}
          {isInParts(promise.sum) && (
            <p className="text-14 text-soft tabular-nums">{sumWords(t, promise.sum, deskClock)}</p>
          )}
        </>
      ) : (
        <p className="text-15 wrap-anywhere tabular-nums">{settled()}</p>
      )}
      {!isReadable && <p className="mt-1 text-14 text-high">{t("desk.ticket.replyBy.unreadable")}</p>}
    </Card>
  );

  function settled(): string {
    const { solvedAt, waitsForCustomerSince: waitsSince, events } = ticket;
    if (solvedAt !== null) {
      const end = events.findLast(({ kind }) => kind === "solved");
      const who = whoDid(t, end ?? { by: "system", staffName: null });
      return t("desk.ticket.replyBy.solved", { time: deskTime(solvedAt), who });
    }
    const kept =
      promise?.keptAt != null ? keptWords(promise.keptAt, promise.replyBy) : t("desk.ticket.replyBy.nothing");
    if (waitsSince === null) return kept;
    return `${kept} ${t("desk.ticket.replyBy.waits", { time: deskTime(waitsSince) })}`;
  }

  function keptWords(keptAt: number, replyBy: number): string {
    const reply = ticket.messages.find(({ author, sentAt }) => author === "staff" && sentAt === keptAt);
    const said = {
      kept: deskTime(keptAt),
      time: deskTime(replyBy),
      who: reply?.staffName ?? t("desk.ticket.support"),
    };
    return keptAt <= replyBy
      ? t("desk.ticket.replyBy.kept", said)
      : t("desk.ticket.replyBy.keptLate", {
          ...said,
          duration: durationText(t, Math.max(60_000, keptAt - replyBy)),
        });
  }
}
