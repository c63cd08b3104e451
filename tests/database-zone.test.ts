import { expect, test } from "vitest";
import { closeDb, db } from "#lib/platform/db.ts";
import { query } from "./database-clone.ts";

test("a database that keeps another zone than UTC stores and gives the same instants", async () => {
  const url = process.env.DATABASE_URL ?? "";
  const database = new URL(url).pathname.slice(1);
  await query(url, `alter database ${database} set timezone to 'Asia/Kolkata'`);
  await closeDb();
  const until = new Date("2026-11-24T06:00:00.000Z");
  await db().endedSession.create({ data: { name: "by a model", until } });
  await db().$executeRaw`insert into ended_session (name, until) values ('by a statement', ${until})`;
  const stored = await query<{ at: string }>(
    url,
    "select to_char(until at time zone 'UTC', 'HH24:MI') as at from ended_session",
  );
  expect(stored).toEqual([{ at: "06:00" }, { at: "06:00" }]);
  expect(await db().endedSession.findMany({ select: { until: true } })).toEqual([{ until }, { until }]);
});
