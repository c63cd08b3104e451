import { db } from "#lib/platform/db.ts";
import { readReport } from "#lib/report/index.ts";
import type { Staff } from "#lib/staff/index.ts";
import { openTicketLink, submit, ticketForStaff } from "#lib/tickets/index.ts";
import { profile } from "./profile.ts";

export const hours = profile.supportHours;

/** 14:00 in Shanghai, support open. */
export const noon = new Date("2026-11-24T06:00:00Z");
/** Some minutes later. */
export const at = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

let count = 0;
const newKey = () => `desk-key-${String(++count).padStart(12, "0")}`;
/** A message as the staff sends it, each under a key of its own. */
export const message = (text: string) => ({ text, idempotencyKey: newKey() });

/** Sends a report as a customer does. */
export async function send(errorMessage = "Error: 429 Too Many Requests", now = noon) {
  const sent = {
    errorMessage,
    command: "claude",
    occurredAt: "now",
    keyAnswer: "no-key",
    zone: "Europe/Berlin",
  };
  const read = readReport(sent, { now: now.getTime(), profile, fallbackZone: "UTC" });
  if (!read.ok) throw new Error("not a report");
  const { number, token } = await submit(
    { report: read.report, sentTime: "now", triedSteps: [], idempotencyKey: newKey() },
    { now, profile, hours },
  );
  const holder = await openTicketLink(token);
  if (holder === null) throw new Error("no holder");
  return { number, holder, id: holder.ticketId };
}

/** An account, and the proof that the gate would give for it. */
export async function colleague(name: string): Promise<Staff> {
  const { id } = await db().staffAccount.create({
    data: {
      name,
      email: `${name.toLowerCase()}@example.com`,
      passwordHash: "none",
      role: "agent",
      madeAt: noon,
    },
  });
  return { id, name, role: "agent", awaySince: null } as Staff;
}

/** Leaves neither tickets nor accounts. */
export async function emptyDesk(): Promise<void> {
  await db().ticket.deleteMany();
  await db().staffAccount.deleteMany();
}

/** A ticket as a colleague sees it. */
export async function seen(number: string, by: Staff) {
  const ticket = await ticketForStaff(number, by);
  if (ticket === null) throw new Error("no ticket");
  return ticket;
}
