import pg from "pg";
import { expect, test } from "vitest";
import { promisedHours, serviceProfile, supportHours } from "#lib/service/index.ts";
import { query } from "./database-clone.ts";

const url = process.env.DATABASE_URL ?? "";
const own = {
  zone: "Europe/Paris",
  zoneCity: "Paris",
  weekly: [{ weekday: 3, opens: "10:00", closes: "11:00" }],
  closures: [],
};

test("hours that the database does not give soon are shown as last known, and promised by nothing but it", async () => {
  expect(await supportHours()).toEqual(serviceProfile().supportHours);
  await query(url, "insert into support_calendar (id, hours, updated_at) values (1, $1, now())", [
    JSON.stringify(own),
  ]);
  expect(await promisedHours()).toMatchObject(own);

  const other = new pg.Client({ connectionString: url });
  await other.connect();
  await other.query("begin");
  await other.query("lock table support_calendar in access exclusive mode");
  expect(await supportHours()).toMatchObject(own);
  const promised = promisedHours();
  await other.query("delete from support_calendar");
  await other.query("commit");
  await other.end();
  expect(await promised).toEqual(serviceProfile().supportHours);
});
