"use client";

import { useEffect, useRef, useState } from "react";
import type { ReportProblem } from "#lib/report/index.ts";
import { minutesToWait } from "#lib/tickets/rules.ts";
import { useTexts } from "../texts.tsx";
import { rememberOwnTicket } from "./own-tickets-store.ts";
import { type ReportToSend, sendReport } from "./send-report.ts";

/** In milliseconds: the pauses between tries while the desk can't be reached; the last one is repeated. */
const pauses = [3_000, 5_000, 10_000, 20_000, 30_000];

interface Sending {
  isSending: boolean;
  /** Why nothing was taken, in words; null when nothing went wrong. */
  refusal: string | null;
  /** Sends once; a press while it is under way does nothing. Leads to the ticket when it is there. */
  send(report: ReportToSend): Promise<void>;
  /** Ends the waiting: what was to be sent has been changed. */
  stopWaiting(): void;
}

/**
 * The way of a report to the server and on to its ticket. Whatever goes wrong, the form keeps its text. While the
 * desk or the network is away the report waits and is tried again; its key makes one ticket of all tries.
 */
export function useSending({
  onProblems,
  onWaiting,
  onSent,
  isOpenNow,
}: {
  onProblems: (problems: readonly ReportProblem[]) => void;
  /** Told when the report begins to wait and when it no longer does. */
  onWaiting: (waits: boolean) => void;
  onSent: () => void;
  /** Whether support is open, for this browser's own list until the ticket's page knows better. */
  isOpenNow: () => boolean;
}): Sending {
  const t = useTexts();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<{ report: ReportToSend; tries: number } | null>(null);
  const isUnderWay = useRef(false);
  /** Counts the changes, so that a try under way does not go on waiting for what was changed meanwhile. */
  const changes = useRef(0);

  const stopWaiting = () => {
    changes.current += 1;
    if (waiting === null) return;
    setWaiting(null);
    setRefusal(null);
    onWaiting(false);
  };

  const send = async (report: ReportToSend, tries = 0) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setSending(true);
    const { current: changesBefore } = changes;
    const answer = await sendReport(report);
    isUnderWay.current = false;
    if (answer.ok) {
      const state = isOpenNow() ? "waiting" : "arriving";
      rememberOwnTicket({ number: answer.number, path: answer.path, sentAt: Date.now(), state });
      onSent();
      location.assign(answer.path);
      return;
    }
    setSending(false);
    if (answer.reason === "offline" || answer.reason === "unavailable") {
      if (tries > 0 && changes.current !== changesBefore) return;
      setRefusal(t(`form.waiting.${answer.reason}`));
      setWaiting({ report, tries: tries + 1 });
      onWaiting(true);
      return;
    }
    setWaiting(null);
    onWaiting(false);
    if (answer.reason === "refused") {
      setRefusal(null);
      return onProblems(answer.problems);
    }
    const minutes = minutesToWait(answer);
    setRefusal(t(`form.refusal.${answer.reason}`, { minutes }));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new try for each new wait
  useEffect(() => {
    if (waiting === null) return;
    const again = () => void send(waiting.report, waiting.tries);
    const timer = setTimeout(again, pauses[Math.min(waiting.tries, pauses.length) - 1]);
    addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      removeEventListener("online", again);
    };
  }, [waiting]);

  return {
    isSending,
    refusal,
    send: async (report) => {
      setRefusal(null);
      await send(report);
    },
    stopWaiting,
  };
}
