import type { ReactNode } from "react";
import type { Translator } from "#lib/messages/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import type { StepId } from "#lib/reference/index.ts";
import type { StaffTicket } from "#lib/tickets/index.ts";
import { TriedSteps } from "../ticket/tried-steps.tsx";
import { ShowLatest } from "./show-latest.tsx";

interface DeskConversationProps {
  t: Translator;
  ticket: StaffTicket;
  profile: ServiceProfile;
  deskTime: (at: number) => string;
}

/** Messages and notes in the order in which they came. A note is of another colour, and says that it is one. */
export function DeskConversation({ t, ticket, profile, deskTime }: DeskConversationProps) {
  const entries = [
    ...ticket.messages.map((message) => ({ at: message.sentAt, message, note: null })),
    ...ticket.notes.map((note) => ({ at: note.writtenAt, message: null, note })),
  ].sort((one, other) => one.at - other.at);
  return (
    <section aria-label={t("desk.ticket.conversation")}>
      <ol className="space-y-5">
        <li>
          <Head who={t("desk.ticket.customer")} at={deskTime(ticket.sentAt)} />
          <div className="mt-0.5 max-w-3xl text-15 text-soft">
            <TriedSteps
              t={t}
              profile={profile}
              steps={ticket.triedSteps as StepId[]}
              lead={t("desk.ticket.tried", { count: ticket.triedSteps.length })}
              none={t("desk.ticket.triedNone")}
            />
          </div>
        </li>
        {entries.map(({ at, message, note }) =>
          note ? (
            <li
              key={`note ${note.id}`}
              id={`note-${note.id}`}
              className="max-w-3xl scroll-mt-20 rounded-control bg-medium-wash px-3.5 py-2.5 forced-colors:border"
            >
              <Head who={t("desk.ticket.noteBy", { name: note.staffName })} at={deskTime(at)} />
              <Text>{note.text}</Text>
            </li>
          ) : (
            <li key={`message ${message.id}`} id={`message-${message.id}`} className="max-w-3xl scroll-mt-20">
              <Head
                who={
                  message.author === "customer"
                    ? t("desk.ticket.customer")
                    : (message.staffName ?? t("desk.ticket.support"))
                }
                at={deskTime(at)}
              />
              <Text>{message.text}</Text>
            </li>
          ),
        )}
      </ol>
      <ShowLatest count={entries.length} />
    </section>
  );
}

function Head({ who, at }: { who: string; at: string }) {
  return (
    <p className="text-14">
      <span className="font-medium wrap-anywhere">{who}</span>{" "}
      <span className="text-soft tabular-nums">{at}</span>
    </p>
  );
}

function Text({ children }: { children: ReactNode }) {
  return (
    <p translate="no" className="mt-0.5 text-15 wrap-anywhere whitespace-pre-wrap">
      {children}
    </p>
  );
}
