import { expect, test } from "vitest";
import { query } from "./database-clone.ts";

/**
 * Every column that can hold text. `guarded`: what a person wrote, as `GuardedText`. `closed`: nothing of what a
 * person wrote, with what stands there instead.
 */
const columns: Readonly<Record<string, string>> = {
  "correction.cause": "closed: an id of the reference",
  "correction.code": "closed: a code of the reference",
  "draft.content": "guarded: an unsent report or message",
  "draft.token_hash": "closed: a hash",
  "ended_session.name": "closed: random",
  "message.idempotency_key": "closed: a hash",
  "message.text": "guarded",
  "note.idempotency_key": "closed: a hash",
  "note.text": "guarded",
  "outcome.browser_hash": "closed: a hash",
  "outcome.cause": "closed: an id of the reference",
  "outcome.code": "closed: a code of the reference",
  "outcome.fingerprint": "closed: a hash",
  "outcome.steps": "closed: ids of the reference",
  "password_link.token_hash": "closed: a hash",
  "presence.tab_name": "closed: random, made in the browser",
  "rate_limit.key": "closed: a budget's name and an address or a number; a hash where it is an email",
  "rating.comment": "guarded",
  "reply_promise.sum": "closed: instants",
  "secret.name": "closed: a name in the code",
  "secret.value": "closed: random, made at the first start",
  "solution.idempotency_key": "closed: a hash",
  "staff_account.email": "guarded: readAccount",
  "staff_account.name": "guarded: readAccount",
  "staff_account.password_hash": "closed: a hash",
  "staff_invitation.token_hash": "closed: a hash",
  "support_calendar.hours": "closed: clock times, dates and names of days by the operator",
  "ticket.body_hash": "closed: a hash",
  "ticket.cause": "closed: an id of the reference",
  "ticket.classifier_version": "closed: a name in the code",
  "ticket.code": "closed: a code of the reference",
  "ticket.command": "guarded",
  "ticket.corrected_cause": "closed: an id of the reference",
  "ticket.corrected_code": "closed: a code of the reference",
  "ticket.error_message": "guarded",
  "ticket.evidence": "closed: offsets and codes",
  "ticket.fingerprint": "closed: a hash",
  "ticket.idempotency_key": "closed: a hash",
  "ticket.key_prefix": "guarded: readKeyPrefix",
  "ticket.number": "closed: random",
  "ticket.zone": "closed: a name that Intl knows",
  "ticket_event.kind": "closed: a name in the code",
  "ticket_link.token_hash": "closed: a hash",
  "tried_step.step_id": "closed: an id of the reference",
};

test("every column that can hold text is known as guarded or closed", async () => {
  const rows = await query<{ place: string }>(
    process.env.DATABASE_URL ?? "",
    `select table_name || '.' || column_name as place from information_schema.columns
     where table_schema = 'public' and table_name <> '_prisma_migrations'
       and (data_type like 'character%' or data_type in ('text', 'json', 'jsonb', 'bytea', 'ARRAY', 'xml'))`,
  );
  expect(rows.map(({ place }) => place).sort()).toEqual(Object.keys(columns).sort());
  for (const kind of Object.values(columns)) expect(kind).toMatch(/^(?:guarded|closed)(?:: |$)/);
});
