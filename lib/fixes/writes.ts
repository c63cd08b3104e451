import "server-only";
import { db } from "#lib/platform/db.ts";
import type { Outcome, OutcomeKind } from "./rules.ts";

/** Keeps an outcome. A later one of the same browser for the same wording takes its place. */
export async function putOutcome(
  { code, cause, fingerprint, steps }: Outcome,
  { kind, browserHash, now }: { kind: OutcomeKind; browserHash: string; now: Date },
): Promise<void> {
  const said = { code, cause, kind, steps: [...steps], at: now };
  await db().outcome.upsert({
    where: { browserHash_fingerprint: { browserHash, fingerprint } },
    create: { ...said, browserHash, fingerprint, firstAt: now },
    update: said,
  });
}
