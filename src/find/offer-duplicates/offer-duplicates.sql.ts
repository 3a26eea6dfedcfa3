import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { MembershipId, NetworkId, OfferId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Comparable, DuplicatePair } from "../duplicates/duplicate.ts";

/** A single statement over a whole country takes longer than the database lets any statement take. Offers. */
const readAtOnce = 10_000;

/** Offers that families find or may find, as far as it matters for finding them twice. */
export async function readComparables(tx: ReadTransaction, networkId: NetworkId): Promise<Comparable[]> {
  const all: Comparable[] = [];
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const { rows } = await sql<Comparable>`
      select o.id, o.title, g.name as organisation, l.street, l.postal_code, l.place, l.lat, l.lon, o.phones, o.email, o.website
        from (select * from offer where network_id = ${networkId} and id > ${after}::uuid and status in ('draft', 'published')
               order by id limit ${readAtOnce}) o
        left join organisation g on g.network_id = o.network_id and g.id = o.organisation_id
        left join location l on l.network_id = o.network_id and l.id = o.location_id
       order by o.id`.execute(tx);
    for (const row of rows) all.push(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < readAtOnce) return all;
    after = last.id;
  }
}

/** The database ends transactions that are silent for half a minute. */
export async function showLife(tx: WriteTransaction): Promise<void> {
  await sql`select 1`.execute(tx);
}

const atOnce = 5000;

/** Keeps what was found. What a person has decided stays decided; an open pair that no longer looks alike goes. */
export async function writePairs(
  tx: WriteTransaction,
  networkId: NetworkId,
  pairs: readonly DuplicatePair[],
  now: Temporal.Instant,
): Promise<void> {
  // As the table has them: the smaller id first. Equal columns can be joined by hash; anything else takes the square.
  const ordered = pairs.map(({ one, other, ...more }) =>
    one < other ? { one, other, ...more } : { one: other, other: one, ...more },
  );
  await sql`
    delete from offer_duplicate d where d.network_id = ${networkId} and d.state = 'open' and not exists (
      select 1 from unnest(${ordered.map(({ one }) => one)}::uuid[], ${ordered.map(({ other }) => other)}::uuid[]) as r(one, other)
       where r.one = d.one_id and r.other = d.other_id)`.execute(tx);
  for (let at = 0; at < ordered.length; at += atOnce)
    await sql`
      insert into offer_duplicate (network_id, one_id, other_id, score, reasons, found_at)
      select ${networkId}, r.one, r.other, r.score, r.reasons, ${now}
        from jsonb_to_recordset(${JSON.stringify(ordered.slice(at, at + atOnce))}::jsonb)
             as r(one uuid, other uuid, score real, reasons text[])
      on conflict (network_id, one_id, other_id) do update set score = excluded.score, reasons = excluded.reasons
       where offer_duplicate.state = 'open'`.execute(tx);
}

export type OpenPair = {
  readonly oneId: OfferId;
  readonly otherId: OfferId;
  readonly oneTitle: string;
  readonly otherTitle: string;
  readonly score: number;
  readonly reasons: readonly string[];
};

/**
 * Pairs that wait for a person, the most alike first. The first of a pair is the one that would stay: the one that
 * families see, where they see only one.
 */
export async function readOpenPairs(
  tx: ReadTransaction,
  networkId: NetworkId,
  from: number,
  most: number,
): Promise<OpenPair[]> {
  const { rows } = await sql<OpenPair>`
    select f.id as one_id, s.id as other_id, f.title as one_title, s.title as other_title, d.score, d.reasons
      from offer_duplicate d
      join offer a on a.network_id = d.network_id and a.id = d.one_id and a.status in ('draft', 'published')
      join offer b on b.network_id = d.network_id and b.id = d.other_id and b.status in ('draft', 'published')
      cross join lateral (select a.status = 'draft' and b.status = 'published' as swapped) w
      cross join lateral (select case when w.swapped then b.id else a.id end, case when w.swapped then b.title else a.title end) f(id, title)
      cross join lateral (select case when w.swapped then a.id else b.id end, case when w.swapped then a.title else b.title end) s(id, title)
     where d.network_id = ${networkId} and d.state = 'open'
     order by d.score desc, d.one_id, d.other_id offset ${from} limit ${most}`.execute(tx);
  return rows;
}

/** How many pairs wait for a person. */
export async function countOpenPairs(tx: ReadTransaction, networkId: NetworkId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
      from offer_duplicate d
      join offer a on a.network_id = d.network_id and a.id = d.one_id and a.status in ('draft', 'published')
      join offer b on b.network_id = d.network_id and b.id = d.other_id and b.status in ('draft', 'published')
     where d.network_id = ${networkId} and d.state = 'open'`.execute(tx);
  return rows[0]?.count ?? 0;
}

/**
 * How many of the waiting pairs one import has brought: found after it and before the next one, and at least one of the two
 * stands in its list. What a search after somebody's own change finds belongs to no import.
 */
export async function countPairsOfImport(
  tx: ReadTransaction,
  networkId: NetworkId,
  importId: string,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
      from offer_import i
      join offer_duplicate d on d.network_id = i.network_id and d.state = 'open' and d.found_at >= i.at
      join offer a on a.network_id = d.network_id and a.id = d.one_id and a.status in ('draft', 'published')
      join offer b on b.network_id = d.network_id and b.id = d.other_id and b.status in ('draft', 'published')
     where i.network_id = ${networkId} and i.id = ${importId} and i.source in (a.source, b.source)
       and not exists (select 1 from offer_import later
            where later.network_id = i.network_id and later.at > i.at and later.at <= d.found_at)`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}

/** One pair in whatever order it is named. */
export async function readPair(
  tx: ReadTransaction,
  networkId: NetworkId,
  one: string,
  other: string,
): Promise<{ readonly state: "open" | "same" | "different"; readonly reasons: readonly string[] } | null> {
  const { rows } = await sql<{ state: "open" | "same" | "different"; reasons: string[] }>`
    select state, reasons from offer_duplicate
     where network_id = ${networkId} and one_id = least(${one}::uuid, ${other}::uuid) and other_id = greatest(${one}::uuid, ${other}::uuid)`.execute(
    tx,
  );
  return rows[0] ?? null;
}

type Decided = {
  readonly networkId: NetworkId;
  readonly one: OfferId;
  readonly other: OfferId;
  readonly state: "same" | "different";
  readonly by: MembershipId | null;
  readonly now: Temporal.Instant;
};

/** False when somebody has decided before. */
export async function decidePair(tx: WriteTransaction, decided: Decided): Promise<boolean> {
  const { networkId, one, other, state, by, now } = decided;
  const done = await sql`
    update offer_duplicate set state = ${state}, decided_at = ${now}, decided_by = ${by}
     where network_id = ${networkId} and one_id = least(${one}::uuid, ${other}::uuid) and other_id = greatest(${one}::uuid, ${other}::uuid)
       and state = 'open'`.execute(tx);
  return done.numAffectedRows === 1n;
}
