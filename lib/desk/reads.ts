import "server-only";
import { db } from "#lib/platform/db.ts";
import { Prisma } from "#lib/platform/generated/prisma/client.ts";
import type { DeskList } from "./rules.ts";

/** As much of the error message as can hold its first line. */
const headLength = 500;

export interface ListedTicket {
  number: string;
  code: string;
  severity: number;
  head: string;
  command: string | null;
  sent_at: Date;
  arrives_at: Date | null;
  reply_by: Date | null;
  assignee: string | null;
  solved_at: Date | null;
}

/** The tickets of a list in its order, from `offset` on. One query, which reads a partial index of the list. */
export async function listTickets(
  list: DeskList,
  { staffId, now, offset, limit }: { staffId: number; now: Date; offset: number; limit: number },
): Promise<ListedTicket[]> {
  const { where, order } = conditionOf(list, staffId, now);
  return db().$queryRaw<ListedTicket[]>`
    select ticket.number, code, severity, left(error_message, ${headLength}) as head, left(command, 200) as command,
      sent_at, arrives_at, reply_by, staff_account.name as assignee, solved_at
    from ticket left join staff_account on staff_account.id = ticket.assignee_id
    where ${where} order by ${order} limit ${limit} offset ${offset}`;
}

/** How many tickets the lists hold, in one query. */
export async function countTickets(staffId: number, now: Date) {
  const count = (list: DeskList) =>
    Prisma.sql`(select count(*)::int from ticket where ${conditionOf(list, staffId, now).where})`;
  const [counts] = await db().$queryRaw<{ queue: number; mine: number; waiting: number; arriving: number }[]>`
    select ${count("queue")} as queue, ${count("mine")} as mine, ${count("waiting")} as waiting,
      ${count("arriving")} as arriving`;
  return counts ?? { queue: 0, mine: 0, waiting: 0, arriving: 0 };
}

function conditionOf(list: DeskList, staffId: number, now: Date): { where: Prisma.Sql; order: Prisma.Sql } {
  const byPromise = Prisma.sql`reply_by nulls last, severity desc, sent_at`;
  switch (list) {
    case "queue":
      return { where: Prisma.sql`reply_by is not null and arrives_at <= ${now}`, order: byPromise };
    case "arriving":
      return { where: Prisma.sql`reply_by is not null and arrives_at > ${now}`, order: byPromise };
    case "mine":
      return { where: Prisma.sql`assignee_id = ${staffId} and solved_at is null`, order: byPromise };
    case "waiting":
      return {
        where: Prisma.sql`waits_for_customer_since is not null`,
        order: Prisma.sql`waits_for_customer_since`,
      };
    case "solved":
      return { where: Prisma.sql`solved_at is not null`, order: Prisma.sql`solved_at desc` };
  }
}
