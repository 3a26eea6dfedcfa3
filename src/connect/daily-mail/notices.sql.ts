import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ConcernId, MembershipId, NetworkId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";

export type NoticePerson = {
  readonly membershipId: MembershipId;
  readonly email: string;
  readonly slug: string;
  readonly first: boolean | null;
  readonly land: string | null;
  readonly notices: "daily" | "immediate";
  readonly now: Temporal.Instant;
};

/** Somebody who is still here, with how she wants to hear of things; undefined when she has left. */
export async function noticePersonOf(tx: ReadTransaction, id: string): Promise<NoticePerson | undefined> {
  const { rows } = await sql<NoticePerson>`
    select m.id as membership_id, a.email, w.slug, w.first, w.land, m.notices, tragnetz_now() as now
      from membership m join account a on a.id = m.account_id join network w on w.id = m.network_id
     where m.id = ${id} and m.active and a.disabled_at is null and m.network_id = context_network()`.execute(
    tx as never,
  );
  return rows[0];
}

/** When the present promise of a concern is due; null where it has none or is gone. */
export async function dueOf(tx: ReadTransaction, id: string | null): Promise<Temporal.Instant | null> {
  if (id === null) return null;
  const row = await tx
    .selectFrom("concern")
    .select("dueAt")
    .where("id", "=", id as ConcernId)
    .executeTakeFirst();
  return row?.dueAt ?? null;
}

export type ToldRow = { readonly dedupe: string; readonly kind: string; readonly concernId: string | null };

/** The notices that a daily mail tells. */
export async function rowsToldBy(tx: ReadTransaction, key: string): Promise<ToldRow[]> {
  const { rows } = await sql<ToldRow>`
    select dedupe, kind, concern_id from outbox where told_by = ${key} and network_id = context_network()`.execute(
    tx as never,
  );
  return rows;
}

/** Concerns whose promise ends on this day, for their owner and for the duty person of their team. */
export async function concernsDueOn(
  tx: ReadTransaction,
  membershipId: string,
  day: Temporal.PlainDate,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from concern c join node n on n.id = c.node_id
     where c.state <> 'closed' and (c.due_at at time zone 'Europe/Berlin')::date = ${day.toString()}::date
       and (c.owner_id = ${membershipId} or n.duty_id = ${membershipId})`.execute(tx as never);
  return rows.map(({ id }) => id);
}

/** People for whom notices wait, up to this day, or for whom a promise ends on it, and whose mail is not yet written. */
export async function peopleToTell(tx: ReadTransaction, day: Temporal.PlainDate): Promise<MembershipId[]> {
  const { rows } = await sql<{ id: MembershipId }>`
    with waiting as (
      select split_part(told_by, ':', 2)::uuid as id from outbox
       where sent_at is null and told_by like 'daily:%' and split_part(told_by, ':', 3) <= ${day.toString()}
      union
      select p.id from concern c join node n on n.id = c.node_id, unnest(array[c.owner_id, n.duty_id]) as p(id)
       where c.state <> 'closed' and (c.due_at at time zone 'Europe/Berlin')::date = ${day.toString()}::date
    )
    select w.id from waiting w join membership m on m.id = w.id and m.active and m.notices = 'daily'
     where not exists (select 1 from outbox o where o.dedupe = 'daily:' || w.id || ':' || ${day.toString()}::text)`.execute(
    tx as never,
  );
  return rows.map(({ id }) => id);
}

/** Everything that waits for this person up to this day is told by this mail, also what an earlier one failed to tell. */
export async function tellWith(tx: WriteTransaction, membershipId: string, key: string): Promise<void> {
  await sql`update outbox set told_by = ${key} where sent_at is null and told_by like ${`daily:${membershipId}:%`} and told_by <= ${key}`.execute(
    tx,
  );
}

/** Who holds notices back now. */
export async function waitingPeople(tx: ReadTransaction): Promise<MembershipId[]> {
  const { rows } = await sql<{ id: MembershipId }>`
    select distinct split_part(told_by, ':', 2)::uuid as id from outbox where sent_at is null and told_by like 'daily:%'`.execute(
    tx as never,
  );
  return rows.map(({ id }) => id);
}

/** These notices look for their receiver again. */
export async function letGoOf(tx: WriteTransaction, membershipId: string): Promise<number> {
  const done =
    await sql`update outbox set told_by = null where sent_at is null and told_by like ${`daily:${membershipId}:%`}`.execute(
      tx,
    );
  return Number(done.numAffectedRows ?? 0n);
}

/** A notice that was held back for a mail which then left without it looks for the next one. */
export async function letGoOfLate(tx: WriteTransaction): Promise<number> {
  const done = await sql`update outbox o set told_by = null from outbox d
     where o.sent_at is null and o.told_by like 'daily:%' and d.dedupe = o.told_by and d.sent_at is not null`.execute(
    tx,
  );
  return Number(done.numAffectedRows ?? 0n);
}

export type DailyNetwork = { readonly id: NetworkId; readonly land: string | null };
export async function dailyNetworks(tx: ReadTransaction): Promise<DailyNetwork[]> {
  const rows = await tx.selectFrom("network").select(["id", "land"]).execute();
  return rows as DailyNetwork[];
}
