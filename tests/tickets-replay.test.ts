import { beforeEach, expect, test } from "vitest";
import { db } from "#lib/platform/db.ts";
import type { Staff } from "#lib/staff/index.ts";
import { correct, replay } from "#lib/tickets/index.ts";
import { at, colleague, emptyDesk, send } from "./desk-tickets.ts";
import { profile } from "./profile.ts";
import { runCommand } from "./run-command.ts";

let lin: Staff;

beforeEach(async () => {
  await emptyDesk();
  lin = await colleague("Lin");
});

test("the present classifier beside the one that judged, and beside the staff", async () => {
  const first = await send("API Error: 529 overloaded_error");
  const second = await send("My cat sat on the keyboard. Nothing else happened at Mittwoch.");
  await db().ticket.update({
    where: { id: first.id },
    data: { code: "unknown", cause: null, classifierVersion: "2020.1.1" },
  });
  await correct(first.id, { code: "529", cause: null }, { by: lin, now: at(1) });
  await correct(second.id, { code: "503", cause: "maintenance" }, { by: lin, now: at(2) });

  const replayed = [];
  for await (const ticket of replay(profile)) replayed.push(ticket);
  expect(replayed).toMatchObject([
    {
      number: first.number,
      classifierVersion: "2020.1.1",
      judged: { code: "unknown" },
      present: { code: "529", isCertain: true },
      staff: { code: "529", cause: null },
    },
    { number: second.number, present: { code: "unknown" }, staff: { code: "503", cause: "maintenance" } },
  ]);

  const command = ["--conditions=react-server", "lib/commands/replay.ts"];
  const { code, out, err } = await runCommand(command, "", { DATABASE_URL: process.env.DATABASE_URL ?? "" });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^2 tickets, replayed with classifier 20/);
  expect(out).toContain(`1  unknown → 529   ${first.number}`);
  expect(out).toContain("the code was right on 0 (0.0 %) then and is on 1 (50.0 %) now");
  expect(out).toContain(`1  unknown; the staff says 503/maintenance   ${second.number}`);
  expect(out).not.toContain("cat");
});

test("more tickets than one page holds, each once", async () => {
  await send();
  const { id } = await db().ticket.findFirstOrThrow();
  const columns = `sent_at, error_message, occurred_at, occurred_about, zone, key_answer, code, confidence, evidence, classifier_version`;
  await db().$executeRawUnsafe(
    `insert into ticket (number, idempotency_key, body_hash, ${columns})
     select 'FF-' || lpad(i::text, 6, '0'), i::text, i::text, ${columns} from ticket, generate_series(1, 450) i where id = ${id}`,
  );
  const numbers = new Set<string>();
  let count = 0;
  for await (const { number } of replay(profile)) {
    numbers.add(number);
    count += 1;
  }
  expect([count, numbers.size]).toEqual([451, 451]);
});
