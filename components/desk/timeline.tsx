import type { Translator } from "#lib/messages/index.ts";
import type { StaffTicket } from "#lib/tickets/index.ts";
import { Disclosure } from "../ui/disclosure.tsx";
import { whoDid } from "./ticket-words.ts";

interface TimelineProps {
  t: Translator;
  ticket: StaffTicket;
  deskTime: (at: number) => string;
}

const shownAtOnce = 8;

/** What happened to a ticket, the latest first. */
export function Timeline({ t, ticket, deskTime }: TimelineProps) {
  const events = ticket.events.toReversed();
  const earlier = events.slice(shownAtOnce);
  return (
    <>
      <ol className="space-y-1.5 text-14 text-soft">{events.slice(0, shownAtOnce).map(line)}</ol>
      {earlier.length > 0 && (
        <div className="mt-1.5">
          <Disclosure summary={t("desk.ticket.earlier")}>
            <ol className="space-y-1.5 text-14 text-soft">{earlier.map(line)}</ol>
          </Disclosure>
        </div>
      )}
    </>
  );

  function line(event: StaffTicket["events"][number]) {
    return (
      <li key={event.number}>
        <span className="tabular-nums">{deskTime(event.at)}</span>{" "}
        {t(`desk.ticket.event.${event.kind}`, { who: whoDid(t, event) })}
      </li>
    );
  }
}
