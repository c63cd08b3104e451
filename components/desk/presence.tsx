"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { type Colleague, stillThere } from "#lib/desk/rules.ts";
import { useLive } from "../live/use-live.ts";
import { beginSigns, onPresenceNews, onRendered, onSession } from "./signs.ts";

const PresentContext = createContext<readonly Colleague[]>([]);
const SignedOutContext = createContext(false);

interface PresenceProps {
  /** The ticket that the page shows; null for one that shows none, or many. */
  ticket: { id: number; number: string } | null;
  /** Who else was there when the page was rendered. */
  present: readonly Colleague[];
  children: ReactNode;
}

/** Tells the desk that a person is at this page, and what is in it who else is there. */
export function Presence({ ticket, present, children }: PresenceProps) {
  const [seen, setSeen] = useState<{ colleagues: readonly Colleague[]; at: number } | null>(null);
  const [isSignedOut, setSignedOut] = useState(false);
  useEffect(() => {
    setSeen({ colleagues: present, at: Date.now() });
    onRendered();
  }, [present]);
  const number = ticket?.number ?? null;
  useEffect(
    () =>
      beginSigns(number, (answer) => {
        setSignedOut(answer === "signed-out");
        if (answer !== "signed-out") setSeen({ colleagues: answer, at: Date.now() });
      }),
    [number],
  );
  useLive("desk", (news) => {
    const isHere =
      news.kind === "presence" && (ticket === null ? news.ticket !== null : news.ticket === ticket.id);
    // Whether the tab is signed out, the answer says: a stream ends too when its person changes the password.
    if (news.kind === "gap" || news.kind === "ended") onSession();
    else if (isHere) onPresenceNews();
  });
  // Whoever gives no further sign goes by the clock alone.
  useEffect(() => {
    if (seen === null) return;
    const ends = seen.colleagues.flatMap(({ looksFor, writesFor }) => [looksFor, writesFor]);
    const next = Math.min(...ends.filter((end) => end > 0));
    if (next === Infinity) return;
    const timer = setTimeout(() => {
      const now = Date.now();
      setSeen({ colleagues: stillThere(seen.colleagues, now - seen.at), at: now });
    }, next);
    return () => clearTimeout(timer);
  }, [seen]);
  return (
    <SignedOutContext value={isSignedOut}>
      <PresentContext value={seen?.colleagues ?? present}>{children}</PresentContext>
    </SignedOutContext>
  );
}

/** Whether the server knows nobody any more who could be here. */
export function useSignedOut(): boolean {
  return useContext(SignedOutContext);
}

/** Who else is at a ticket: those who write and those who only look. */
export function usePresent(ticket: string): { writers: string[]; lookers: string[] } {
  const there = useContext(PresentContext).filter((one) => one.ticket === ticket);
  return {
    writers: there.filter(({ writesFor }) => writesFor > 0).map(({ name }) => name),
    lookers: there.filter(({ writesFor }) => writesFor <= 0).map(({ name }) => name),
  };
}
