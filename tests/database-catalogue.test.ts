import { expect, test } from "vitest";
import { schemaDrift } from "#lib/platform/migrate.ts";
import { query } from "./database-clone.ts";

const url = process.env.DATABASE_URL ?? "";
const list = (sql: string) => query<Record<string, string>>(url, sql);

/** Tables of ours; Prisma keeps its books in another. */
const ours = "n.nspname = 'public' and c.relname <> '_prisma_migrations'";

test("the migrations make exactly what schema.prisma describes", async () => {
  expect(await schemaDrift(url)).toBeNull();
});

test("what schema.prisma cannot say is this and no more: checks, triggers, partial and expression indexes", async () => {
  const checks = await list(
    `select conname from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace`,
  );
  const triggers = await list("select tgname from pg_trigger where not tgisinternal order by 1");
  const indexes = await list(
    `select pg_get_indexdef(i.indexrelid) as definition
     from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
     where ${ours} and (i.indpred is not null or i.indexprs is not null) order by 1`,
  );
  expect(checks).toEqual([]);
  expect(triggers.map(({ tgname }) => tgname)).toEqual([
    "presence_change_told",
    "presence_told",
    "session_ended_told",
    "ticket_event_counted",
    "ticket_event_told",
    "ticket_gone_told",
  ]);
  expect(indexes.map(({ definition }) => definition)).toEqual([
    "CREATE INDEX ticket_of_assignee ON public.ticket USING btree (assignee_id, reply_by) WHERE ((solved_at IS NULL) AND (assignee_id IS NOT NULL))",
    "CREATE INDEX ticket_queue ON public.ticket USING btree (reply_by, severity DESC, sent_at) WHERE (reply_by IS NOT NULL)",
    "CREATE INDEX ticket_solved ON public.ticket USING btree (solved_at DESC) WHERE (solved_at IS NOT NULL)",
    "CREATE INDEX ticket_waiting_for_customer ON public.ticket USING btree (waits_for_customer_since) WHERE (waits_for_customer_since IS NOT NULL)",
    "CREATE UNIQUE INDEX claim_one_standing ON public.claim USING btree (ticket_id) WHERE (released_at IS NULL)",
    "CREATE UNIQUE INDEX reply_promise_one_open ON public.reply_promise USING btree (ticket_id) WHERE ((kept_at IS NULL) AND (closed_at IS NULL))",
    "CREATE UNIQUE INDEX solution_one_standing ON public.solution USING btree (ticket_id) WHERE (reopened_at IS NULL)",
  ]);
});

test("every column of text has a bound", async () => {
  const unbounded = await list(
    `select c.relname || '.' || a.attname as place
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where ${ours} and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and (a.atttypid in ('text'::regtype, 'bpchar'::regtype)
         or (a.atttypid = 'varchar'::regtype and a.atttypmod < 0))`,
  );
  expect(unbounded).toEqual([]);
});

test("every column that names a row of another table is a foreign key", async () => {
  const columns = await list(
    `select c.relname || '.' || a.attname as place
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where ${ours} and c.relkind = 'r' and a.attname like '%\\_id' and not exists (
       select from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any(f.conkey))
     order by 1`,
  );
  // A step's id is in the code; an event's subject is a row of one of three tables.
  expect(columns.map(({ place }) => place)).toEqual(["ticket_event.subject_id", "tried_step.step_id"]);
});

test("no row outlives its ticket", async () => {
  const left = await list(
    `select conrelid::regclass::text as place from pg_constraint
     where contype = 'f' and confrelid = 'ticket'::regclass and confdeltype <> 'c' order by 1`,
  );
  expect(left).toEqual([]);
});
