import type { Translator } from "#lib/messages/index.ts";
import type { StaffTicket } from "#lib/tickets/index.ts";
import { Card } from "../ui/card.tsx";
import { ReplyBy } from "./reply-by.tsx";
import { whoDid } from "./ticket-words.ts";

interface PromiseCardProps {
  t: Translator;
  ticket: StaffTicket;
  /** Says an instant by the desk's clock. */
  deskTime: (at: number) => string;
  city: string;
  /** Epoch milliseconds. */
  now: number;
}

/** What the desk owes on this ticket: the first thing that a triager asks. */
export function PromiseCard({ t, ticket, deskTime, city, now }: PromiseCardProps) {
  const { promise } = ticket;
  return (
    <Card className="px-3.5 py-3">
      <h2 className="sr-only">{t("desk.ticket.replyBy.label")}</h2>
      {promise?.isOpen ? (
        <ReplyBy
          replyBy={promise.replyBy}
          time={deskTime(promise.replyBy)}
          city={city}
          arrives={promise.arrivesAt > now ? deskTime(promise.arrivesAt) : null}
          renderedAt={now}
        />
      ) : (
        <p className="text-15 tabular-nums">{settled()}</p>
      )}
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
      promise?.keptAt != null
        ? t("desk.ticket.replyBy.kept", { kept: deskTime(promise.keptAt), time: deskTime(promise.replyBy) })
        : t("desk.ticket.replyBy.nothing");
    if (waitsSince === null) return kept;
    return `${kept} ${t("desk.ticket.replyBy.waits", { time: deskTime(waitsSince) })}`;
  }
}
