import "server-only";
import { db, type Sql, sql } from "#lib/platform/db.ts";
import { aliveMilliseconds, type DeskList } from "./rules.ts";

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
  waits_for_customer_since: Date | null;
  solved_at: Date | null;
}

export interface Counted {
  queue: number;
  mine: number;
  waiting: number;
  arriving: number;
  next_arrives_at: Date | null;
}

/** The tickets of a list in its order, from `offset` on. One query, which reads a partial index of the list. */
export async function listTickets(
  list: DeskList,
  { staffId, now, offset, limit }: { staffId: number; now: Date; offset: number; limit: number },
): Promise<ListedTicket[]> {
  const { where, order } = conditionOf(list, staffId, now);
  return db().$queryRaw<ListedTicket[]>`
    select ticket.number, coalesce(corrected_code, code) as code, severity, left(error_message, ${headLength}) as head, left(command, 200) as command,
      sent_at, arrives_at, reply_by, staff_account.name as assignee, waits_for_customer_since, solved_at
    from ticket left join staff_account on staff_account.id = ticket.assignee_id
    where ${where} order by ${order} limit ${limit} offset ${offset}`;
}

/** How many tickets the lists hold and when the next one arrives, in one query. */
export async function countTickets(staffId: number, now: Date): Promise<Counted> {
  const count = (list: DeskList) =>
    sql`(select count(*)::int from ticket where ${conditionOf(list, staffId, now).where})`;
  const [counts] = await db().$queryRaw<Counted[]>`
    select ${count("queue")} as queue, ${count("mine")} as mine, ${count("waiting")} as waiting,
      ${count("arriving")} as arriving,
      (select min(arrives_at) from ticket where ${conditionOf("arriving", staffId, now).where}) as next_arrives_at`;
  return counts ?? { queue: 0, mine: 0, waiting: 0, arriving: 0, next_arrives_at: null };
}

/** The names of all who are at the desk in any tab. Reads the few rows of the last day by the key of their person. */
export async function listPresentNames(now: Date): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    select name from staff_account
    where disabled_at is null and away_since is null
      and exists (select from presence where staff_id = staff_account.id and ${isAlive(now)})
    order by name, id`;
  return rows.map(({ name }) => name);
}

/** A colleague at a ticket: the last sign of life there in any tab, and the last one from a tab in which they wrote. */
export interface SeenColleague {
  ticket: string;
  name: string;
  seen_at: Date;
  wrote_at: Date | null;
}

/** Who but one person is at any ticket, or at the one of that number. */
export async function listColleagues(
  staffId: number,
  number: string | null,
  now: Date,
): Promise<SeenColleague[]> {
  return db().$queryRaw<SeenColleague[]>`${selectColleagues(staffId, number, now)}`;
}

/** The rows of `listColleagues`, for a statement that does something else as well. */
export function selectColleagues(staffId: number, number: string | null, now: Date): Sql {
  return sql`
    select number as ticket, name, max(seen_at) as seen_at, max(seen_at) filter (where is_writing) as wrote_at
    from presence join ticket on ticket.id = ticket_id join staff_account on staff_account.id = staff_id
    where staff_id <> ${staffId} and ${isAlive(now)} and disabled_at is null and away_since is null
      and (${number}::varchar is null or number = ${number})
    group by number, name, staff_id order by name, staff_id`;
}

function isAlive(now: Date): Sql {
  return sql`seen_at > ${new Date(now.getTime() - aliveMilliseconds)}`;
}

function conditionOf(list: DeskList, staffId: number, now: Date): { where: Sql; order: Sql } {
  const byPromise = sql`reply_by nulls last, severity desc, sent_at`;
  switch (list) {
    case "queue":
      return { where: sql`reply_by is not null and arrives_at <= ${now}`, order: byPromise };
    case "arriving":
      return { where: sql`reply_by is not null and arrives_at > ${now}`, order: byPromise };
    case "mine":
      return { where: sql`assignee_id = ${staffId} and solved_at is null`, order: byPromise };
    case "waiting":
      return {
        where: sql`waits_for_customer_since is not null`,
        order: sql`waits_for_customer_since`,
      };
    case "solved":
      return { where: sql`solved_at is not null`, order: sql`solved_at desc` };
  }
}
