import "server-only";
import { createHash } from "node:crypto";
import type { Code } from "#lib/reference/index.ts";
import type { Staff } from "#lib/staff/index.ts";
import { countTickets, type ListedTicket, listTickets } from "./reads.ts";
import { type DeskCounts, type DeskList, type DeskRow, rowsPerPage } from "./rules.ts";

/** How much there is to do. */
export interface DeskState {
  counts: DeskCounts;
  /** When the next ticket arrives, in epoch milliseconds; null when none is on its way. */
  nextArrivesAt: number | null;
}

/** One page of a list. `hasMore` says whether another page follows. */
export interface DeskPage extends DeskState {
  rows: DeskRow[];
  hasMore: boolean;
}

/** How much there is to do, in all lists. */
export async function deskState({ by, now }: { by: Staff; now: Date }): Promise<DeskState> {
  const { next_arrives_at, ...counts } = await countTickets(by.id, now);
  return { counts, nextArrivesAt: next_arrives_at?.getTime() ?? null };
}

/** A page of a list, the first being 1, in the order in which its tickets want an answer. */
export async function deskPage(
  list: DeskList,
  { by, now, page }: { by: Staff; now: Date; page: number },
): Promise<DeskPage> {
  const offset = (page - 1) * rowsPerPage;
  const [rows, state] = await Promise.all([
    listTickets(list, { staffId: by.id, now, offset, limit: rowsPerPage + 1 }),
    deskState({ by, now }),
  ]);
  return {
    rows: rows.slice(0, rowsPerPage).map(toRow),
    hasMore: rows.length > rowsPerPage,
    ...state,
  };
}

/** Another one whenever a page of a list says something else. */
export function listMark(page: DeskPage): string {
  return createHash("sha256").update(JSON.stringify(page)).digest("base64url").slice(0, 16);
}

const severities = { 1: "low", 2: "medium", 3: "high" } as const;

function toRow(ticket: ListedTicket): DeskRow {
  return {
    number: ticket.number,
    // Written by our own classifier.
    code: ticket.code as Code,
    severity: severities[ticket.severity as keyof typeof severities] ?? "medium",
    firstLine:
      ticket.head
        .split("\n")
        .find((line) => line.trim() !== "")
        ?.trim() ?? "",
    command: ticket.command,
    sentAt: ticket.sent_at.getTime(),
    arrivesAt: ticket.arrives_at?.getTime() ?? null,
    replyBy: ticket.reply_by?.getTime() ?? null,
    assignee: ticket.assignee,
    waitsSince: ticket.waits_for_customer_since?.getTime() ?? null,
    solvedAt: ticket.solved_at?.getTime() ?? null,
  };
}
