import { sql } from "kysely";
import type { NetworkId, OfferId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { moreOfOffer, offerRows } from "../offer-history/offer-state.sql.ts";
import { restorePlaces, restoreTimes } from "../offer-history/restore-times.sql.ts";
import { readTimesAndPlaces } from "../offer-history/times-and-places.ts";
import type { Trace } from "./taking-back.ts";

export type OfImport = { readonly networkId: NetworkId; readonly importId: string };

/** A closure `k` of offer `o` that stands in what its list said last. */
const cameWithList = sql`exists (select 1 from jsonb_to_recordset(case jsonb_typeof(o.imported -> 'closures')
      when 'array' then o.imported -> 'closures' else '[]' end) as x("from" date, "to" date) where x."from" = k.from_date and x."to" = k.to_date)`;

/** What counts as a word of somebody about an offer that has no version of its own. */
const spokenFor = sql`exists (select 1 from schedule s join schedule_exception e on e.network_id = s.network_id and e.schedule_id = s.id
          where s.network_id = o.network_id and s.offer_id = o.id and e.changed_at > i.at)
  or r.version_before is null and (
     exists (select 1 from offer_proposal p where p.network_id = o.network_id and p.offer_id = o.id)
     or exists (select 1 from closure k where k.network_id = o.network_id and k.offer_id = o.id and not ${cameWithList})
     or exists (select 1 from offer_care c where c.network_id = o.network_id and c.offer_id = o.id and c.email is not null)
     or exists (select 1 from offer_translation t where t.network_id = o.network_id and t.offer_id = o.id and t.written_by is not null))`;

/** Every offer that an import brought, changed or only noted, and whether it still stands as the import left it. */
export async function readTraces(
  tx: ReadTransaction,
  { networkId, importId }: OfImport,
): Promise<readonly Trace[]> {
  const { rows } = await sql<Trace>`
    select r.offer_id, o.title, r.version_before is null as is_new,
           r.version_before is not null and r.version_before <> r.version_after as is_changed,
           o.version = r.version_after and o.import_hash is not distinct from r.hash_after
             and (r.version_before is null or r.before is not null) and not (${spokenFor}) as is_untouched
      from offer_import_row r
      join offer_import i on i.network_id = r.network_id and i.id = r.import_id
      join offer o on o.network_id = r.network_id and o.id = r.offer_id
     where r.network_id = ${networkId} and r.import_id = ${importId}
     order by lower(o.title), o.id`.execute(tx);
  return rows;
}

/** Holds the offers of an import: nobody saves one of them while it is looked at and taken back. */
export async function lockTraced(tx: WriteTransaction, { networkId, importId }: OfImport): Promise<void> {
  await sql`
    select o.id from offer o join offer_import_row r on r.network_id = o.network_id and r.offer_id = o.id
     where r.network_id = ${networkId} and r.import_id = ${importId} order by o.id for update of o`.execute(
    tx,
  );
}

/** Removes offers with everything that hangs on them, and their places where nothing else is held there. */
export async function removeOffers(
  tx: WriteTransaction,
  networkId: NetworkId,
  ids: readonly OfferId[],
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select location_id as id from offer where network_id = ${networkId} and id = any(${[...ids]}::uuid[]) and location_id is not null
    union select location_id from offer_location where network_id = ${networkId} and offer_id = any(${[...ids]}::uuid[])`.execute(
    tx,
  );
  await sql`delete from offer where network_id = ${networkId} and id = any(${[...ids]}::uuid[])`.execute(tx);
  await removeIdlePlaces(
    tx,
    networkId,
    rows.map(({ id }) => id),
  );
}

/** Removes places where nothing is held any more. */
async function removeIdlePlaces(
  tx: WriteTransaction,
  networkId: NetworkId,
  ids: readonly string[],
): Promise<void> {
  await sql`
    delete from location l where l.network_id = ${networkId} and l.id = any(${[...ids]}::uuid[])
       and not exists (select 1 from offer o where o.network_id = l.network_id and o.location_id = l.id)
       and not exists (select 1 from offer_location n where n.network_id = l.network_id and n.location_id = l.id)
       and not exists (select 1 from schedule s where s.network_id = l.network_id and s.location_id = l.id)
       and not exists (select 1 from schedule_exception e where e.network_id = l.network_id and e.new_location_id = l.id)`.execute(
    tx,
  );
}

/** The offer as it stood before; an organisation that is gone meanwhile is left out. */
const before = sql`offer_import_row r cross join lateral jsonb_populate_record(null::offer, r.before -> 'offer') b`;

/** Closures that came with the import go, those it ended come back. Before what the list said goes back: that tells them apart. */
export async function restoreClosures(
  tx: WriteTransaction,
  { networkId, importId }: OfImport,
  ids: readonly OfferId[],
): Promise<void> {
  const rows = sql`r.network_id = ${networkId} and r.import_id = ${importId} and r.offer_id = any(${[...ids]}::uuid[])`;
  await sql`
    delete from closure k using offer_import_row r join offer o on o.network_id = r.network_id and o.id = r.offer_id
     where ${rows} and k.network_id = r.network_id and k.offer_id = r.offer_id and ${cameWithList}
       and not exists (select 1 from jsonb_array_elements(r.before -> 'closures') had where (had ->> 'id')::uuid = k.id)`.execute(
    tx,
  );
  await sql`
    insert into closure select had.* from offer_import_row r
     cross join lateral jsonb_populate_recordset(null::closure, r.before -> 'closures') had
     where ${rows} on conflict do nothing`.execute(tx);
}

/** Puts what is said about offers, and what their list had said, back as it stood. */
export async function restoreOffers(
  tx: WriteTransaction,
  { networkId, importId }: OfImport,
  ids: readonly OfferId[],
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select o.location_id as id from offer_import_row r join offer o on o.network_id = r.network_id and o.id = r.offer_id
     where r.network_id = ${networkId} and r.import_id = ${importId} and r.offer_id = any(${[...ids]}::uuid[])
       and o.location_id is not null and r.before -> 'offer' ->> 'location_id' is null`.execute(tx);
  await sql`
    update offer o set title = b.title, description = b.description, kind = b.kind, access = b.access, topics = b.topics,
           organisation_id = (select g.id from organisation g where g.network_id = o.network_id and g.id = b.organisation_id),
           location_id = b.location_id, languages = b.languages, age_from_months = b.age_from_months, age_to_months = b.age_to_months,
           pregnancy = b.pregnancy, eligibility_text = b.eligibility_text, free = b.free, cost_text = b.cost_text,
           opening_hours_text = b.opening_hours_text, phones = b.phones, email = b.email, website = b.website, who_comes = b.who_comes,
           who_learns = b.who_learns, what_next = b.what_next, leika = b.leika, status = b.status, hidden_because = b.hidden_because,
           confirmed_at = b.confirmed_at, external_id = b.external_id, import_hash = b.import_hash, imported_at = b.imported_at,
           extra = b.extra, imported = b.imported, hsds = b.hsds,
           changed_at = case when r.version_before = r.version_after then o.changed_at else tragnetz_now() end
      from ${before}
     where r.network_id = ${networkId} and r.import_id = ${importId} and r.offer_id = any(${[...ids]}::uuid[])
       and o.network_id = r.network_id and o.id = r.offer_id`.execute(tx);
  await sql`
    update location l set name = p.name, street = p.street, postal_code = p.postal_code, place = p.place, lat = p.lat, lon = p.lon,
           accessibility_text = p.accessibility_text, hsds = p.hsds
      from offer_import_row r cross join lateral jsonb_populate_record(null::location, nullif(r.before -> 'place', 'null'::jsonb)) p
     where r.network_id = ${networkId} and r.import_id = ${importId} and r.offer_id = any(${[...ids]}::uuid[])
       and l.network_id = r.network_id and l.id = p.id`.execute(tx);
  await removeIdlePlaces(
    tx,
    networkId,
    rows.map(({ id }) => id),
  );
}

type Moved = {
  readonly offerId: OfferId;
  readonly no: number;
  readonly snapshot: unknown;
  readonly times: boolean;
  readonly places: boolean;
};

/** Puts times and further places back where the import moved them. Places first: times are held at them. */
export async function restoreTimesAndPlaces(
  tx: WriteTransaction,
  { networkId, importId }: OfImport,
  ids: readonly OfferId[],
): Promise<void> {
  const { rows } = await sql<Moved>`
    select * from (
      select o.id as offer_id, v.no, v.snapshot, m.more -> 'schedules' is distinct from v.snapshot -> 'schedules' as times,
             m.more -> 'places' is distinct from v.snapshot -> 'places' as places
        from ${offerRows}
        join offer_import_row r on r.network_id = o.network_id and r.offer_id = o.id and r.import_id = ${importId}
        join offer_version v on v.network_id = o.network_id and v.offer_id = o.id and v.no = r.version_before
       cross join lateral (select ${moreOfOffer} as more) m
       where o.network_id = ${networkId} and o.id = any(${[...ids]}::uuid[]) and v.snapshot ? 'schedules') moved
     where times or places`.execute(tx);
  for (const { offerId, snapshot, places } of rows) {
    const kept = readTimesAndPlaces(snapshot).places;
    if (places && kept !== null) await restorePlaces(tx, { networkId, offerId }, kept);
  }
  const states = rows.filter(({ times }) => times);
  if (states.length > 0) await restoreTimes(tx, { networkId, states });
}
