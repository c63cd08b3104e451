"use client";

import { useState } from "react";
import type { ReportProblem } from "#lib/report/index.ts";
import { useTexts } from "../texts.tsx";
import { rememberOwnTicket } from "./own-tickets-store.ts";
import { type ReportToSend, sendReport } from "./send-report.ts";

interface Sending {
  isSending: boolean;
  /** Why nothing was taken, in words; null when nothing went wrong. */
  refusal: string | null;
  /** Sends once; a press while it is under way does nothing. Leads to the ticket when it is there. */
  send(report: ReportToSend): Promise<void>;
}

/** The way of a report to the server and on to its ticket. Whatever goes wrong, the form keeps its text. */
export function useSending({
  onProblems,
  isOpenNow,
}: {
  onProblems: (problems: readonly ReportProblem[]) => void;
  /** Whether support is open, for this browser's own list until the ticket's page knows better. */
  isOpenNow: () => boolean;
}): Sending {
  const t = useTexts();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  return {
    isSending,
    refusal,
    async send(report) {
      if (isSending) return;
      setSending(true);
      setRefusal(null);
      const answer = await sendReport(report);
      if (answer.ok) {
        const state = isOpenNow() ? "waiting" : "arriving";
        rememberOwnTicket({ number: answer.number, path: answer.path, sentAt: Date.now(), state });
        location.assign(answer.path);
        return;
      }
      setSending(false);
      if (answer.reason === "refused") return onProblems(answer.problems);
      const minutes = answer.reason === "too-many" ? Math.ceil(answer.retryAfterSeconds / 60) : 0;
      setRefusal(t(`form.refusal.${answer.reason}`, { minutes }));
    },
  };
}
