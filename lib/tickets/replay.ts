import "server-only";
import { certaintyOf, diagnose } from "#lib/diagnosis/index.ts";
import type { ServiceProfile } from "#lib/profile/index.ts";
import { findJudgedTickets } from "./reads.ts";
import { type Verdict, verdictOf } from "./rules.ts";

/** One ticket: what was said of it, what the present classifier says, and what the staff says. No text of it. */
export interface Replayed {
  number: string;
  classifierVersion: string;
  judged: Verdict;
  present: Verdict & { isCertain: boolean };
  /** Null where nobody of the staff said anything. */
  staff: Verdict | null;
}

/** Runs the present classifier over all stored tickets, the oldest first. Changes nothing, and holds one page at a time. */
export async function* replay(profile: ServiceProfile): AsyncGenerator<Replayed> {
  const pageLength = 200;
  for (let after = 0; ; ) {
    const page = await findJudgedTickets(after, pageLength);
    for (const row of page) {
      after = row.id;
      const report = {
        errorMessage: row.errorMessage,
        command: row.command ?? "",
        occurredAt: row.occurredAt.getTime(),
        zone: row.zone,
      };
      const { code, cause, confidence } = diagnose(report, profile);
      yield {
        number: row.number,
        classifierVersion: row.classifierVersion,
        judged: verdictOf(row.code, row.cause),
        present: { code, cause, isCertain: certaintyOf(confidence) === "certain" },
        staff: row.correctedCode === null ? null : verdictOf(row.correctedCode, row.correctedCause),
      };
    }
    if (page.length < pageLength) return;
  }
}
