import type { Language } from "#lib/messages/index.ts";
import type { SentReport } from "#lib/report/index.ts";
import type { SendAnswer } from "#lib/tickets/rules.ts";

/** What the form sends when JavaScript runs: the answers, with the time as an instant, and what goes along. */
export interface ReportToSend {
  sent: SentReport;
  /** Epoch milliseconds, and whether it is only about then. */
  occurredAt: { at: number; about: boolean };
  triedSteps: readonly string[];
  idempotencyKey: string;
  language: Language;
}

/** Sends a report. Never throws: without a connection or with a broken answer it gives a refusal of its own. */
export async function sendReport(
  report: ReportToSend,
): Promise<SendAnswer | { ok: false; reason: "offline" }> {
  const { sent, occurredAt, ...rest } = report;
  const body = {
    ...sent,
    occurredAt: new Date(occurredAt.at).toISOString(),
    occurredAbout: occurredAt.about,
    ...rest,
  };
  try {
    const response = await fetch("/send", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return (await response.json()) as SendAnswer;
  } catch {
    return { ok: false, reason: navigator.onLine ? "unavailable" : "offline" };
  }
}
