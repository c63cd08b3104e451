import "server-only";
import { db } from "#lib/platform/db.ts";
import { type SeenColleague, selectColleagues } from "./reads.ts";

const dayMilliseconds = 24 * 60 * 60_000;

/**
 * Keeps a tab's sign of life, unless its person is away or out, drops what is older than a day, and gives who else is
 * at the tab's ticket, or at any where it shows none: one statement, because every open page of the desk sends one
 * three times a minute. A ticket that is gone is no ticket: the lock lets one that is being erased go first.
 */
export async function keepPresence(
  staffId: number,
  { tab, ticket, isWriting }: { tab: string; ticket: string | null; isWriting: boolean },
  now: Date,
): Promise<SeenColleague[]> {
  const dayAgo = new Date(now.getTime() - dayMilliseconds);
  return db().$queryRaw<SeenColleague[]>`
    with here as (select id from ticket where number = ${ticket} for key share),
      dropped as (delete from presence where seen_at < ${dayAgo} and (staff_id, tab_name) <> (${staffId}, ${tab})),
      kept as (
        insert into presence (staff_id, tab_name, ticket_id, is_writing, seen_at)
        select id, ${tab}, (select id from here), ${isWriting} and exists (select from here), ${now}
        from staff_account where id = ${staffId} and disabled_at is null and away_since is null
        on conflict (staff_id, tab_name) do update
          set ticket_id = excluded.ticket_id, is_writing = excluded.is_writing, seen_at = excluded.seen_at)
    ${selectColleagues(staffId, ticket, now)}`;
}

/** Ends the presence of one tab of a person, or of all. */
export async function endPresence(staffId: number, tabName?: string): Promise<void> {
  await db().presence.deleteMany({ where: { staffId, ...(tabName !== undefined && { tabName }) } });
}

/** Notes that a person is away, which ends their presence in every tab, or is so no more. */
export async function keepAway(staffId: number, isAway: boolean, now: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    if (isAway) await tx.presence.deleteMany({ where: { staffId } });
    await tx.staffAccount.updateMany({
      where: { id: staffId, awaySince: isAway ? null : { not: null } },
      data: { awaySince: isAway ? now : null },
    });
  });
}
