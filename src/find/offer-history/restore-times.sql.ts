import { sql } from "kysely";
import { type NetworkId, newId, type OfferId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import { moreOfOffer, offerRows } from "./offer-state.sql.ts";
import { readTimesAndPlaces, type TimesAndPlaces } from "./times-and-places.ts";

type Placing = { readonly networkId: NetworkId; readonly offerId: OfferId };
/** Which version of which offers; one statement each, whatever their number. */
type Restoring = {
  readonly networkId: NetworkId;
  readonly states: readonly { readonly offerId: OfferId; readonly no: number }[];
};
const idsOf = ({ states }: Restoring): OfferId[] => states.map(({ offerId }) => offerId);

/** Times and further places as they are now, in the words of a version. */
export async function currentTimesAndPlaces(
  tx: WriteTransaction,
  networkId: NetworkId,
  offerId: OfferId,
): Promise<TimesAndPlaces> {
  const { rows } = await sql<{ more: unknown }>`
    select ${moreOfOffer} as more from ${offerRows} where o.network_id = ${networkId} and o.id = ${offerId}`.execute(
    tx,
  );
  return readTimesAndPlaces(rows[0]?.more);
}

/** The times of these versions as rows again. A place that is gone meanwhile is left out: the time still holds. */
const keptSchedules = ({ networkId, states }: Restoring) => sql`
  select v.network_id, v.offer_id, r.*, l.id as known_location_id
    from offer_version v
   cross join lateral jsonb_to_recordset(v.snapshot -> 'schedules') as r(id uuid, location_id uuid, kind text, title text,
         starts_on date, start_time time, minutes integer, zone text, rule text, extra_dates jsonb, valid_from date, valid_to date,
         closed_on_holidays boolean, closed_in_school_holidays boolean, note text, position integer, origin text, exceptions jsonb)
    left join location l on l.network_id = v.network_id and l.id = r.location_id
   where v.network_id = ${networkId}
     and (v.offer_id, v.no) in (select * from unnest(${states.map(({ offerId }) => offerId)}::uuid[], ${states.map(({ no }) => no)}::integer[]))`;

/** Which times the offers have now. */
async function idsOfSchedules(tx: WriteTransaction, restoring: Restoring): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from schedule where network_id = ${restoring.networkId} and offer_id = any(${idsOf(restoring)}::uuid[])`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/**
 * Puts the times of versions back under the ids they had, so that calendars of families know them again. What is said
 * about single dates by now stays; times that were removed come back with what was said about their dates.
 */
export async function restoreTimes(tx: WriteTransaction, restoring: Restoring): Promise<void> {
  const { networkId } = restoring;
  const here = await idsOfSchedules(tx, restoring);
  await sql`delete from schedule s where s.network_id = ${networkId} and s.offer_id = any(${idsOf(restoring)}::uuid[])
       and s.id not in (select k.id from (${keptSchedules(restoring)}) k)`.execute(tx);
  await sql`
    insert into schedule as s (network_id, id, offer_id, location_id, kind, title, starts_on, start_time, minutes, zone, rule,
           extra_dates, valid_from, valid_to, closed_on_holidays, closed_in_school_holidays, note, position, origin)
    select k.network_id, k.id, k.offer_id, k.known_location_id, k.kind, k.title, k.starts_on, k.start_time, k.minutes, k.zone, k.rule,
           array(select day::date from jsonb_array_elements_text(k.extra_dates) day), k.valid_from, k.valid_to, k.closed_on_holidays,
           k.closed_in_school_holidays, k.note, k.position, k.origin
      from (${keptSchedules(restoring)}) k
    on conflict (network_id, id) do update set location_id = excluded.location_id, kind = excluded.kind, title = excluded.title,
           starts_on = excluded.starts_on, start_time = excluded.start_time, minutes = excluded.minutes, zone = excluded.zone,
           rule = excluded.rule, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
           extra_dates = array(select day from unnest(s.extra_dates || excluded.extra_dates) day group by day order by day),
           closed_on_holidays = excluded.closed_on_holidays, closed_in_school_holidays = excluded.closed_in_school_holidays,
           note = excluded.note, position = excluded.position, origin = excluded.origin
     where s.offer_id = excluded.offer_id`.execute(tx);
  await restoreDates(tx, restoring, here);
}

/** A guest or another place that is gone meanwhile is left out, and a date that says nothing without it. */
async function restoreDates(
  tx: WriteTransaction,
  restoring: Restoring,
  here: readonly string[],
): Promise<void> {
  await sql`
    insert into schedule_exception (network_id, id, schedule_id, on_date, kind, new_date, new_time, new_minutes, new_location_id,
           guest_organisation_id, guest, note)
    select k.network_id, e.id, k.id, e.on_date, e.kind, e.new_date, e.new_time, e.new_minutes, l.id, g.id, e.guest, e.note
      from (${keptSchedules(restoring)}) k
     cross join lateral jsonb_to_recordset(k.exceptions) as e(id uuid, on_date date, kind text, new_date date, new_time time,
           new_minutes integer, new_location_id uuid, guest_organisation_id uuid, guest text, note text)
      left join location l on l.network_id = k.network_id and l.id = e.new_location_id
      left join organisation g on g.network_id = k.network_id and g.id = e.guest_organisation_id
     where k.id <> all(${[...here]}::uuid[])
       and (e.kind <> 'moved' or coalesce(e.new_date::text, e.new_time::text, l.id::text) is not null)
       and (e.kind <> 'guest' or coalesce(e.guest, g.id::text) is not null)
    on conflict do nothing`.execute(tx);
}

type KeptPlaces = NonNullable<TimesAndPlaces["places"]>;

/** Puts the further places of a version back, in their order. */
export async function restorePlaces(
  tx: WriteTransaction,
  { networkId, offerId }: Placing,
  places: KeptPlaces,
): Promise<void> {
  const rows = places.map((place, at) => ({ ...place, position: at + 1, linkId: newId<"offerLocation">() }));
  await sql`delete from offer_location where network_id = ${networkId} and offer_id = ${offerId}
       and location_id <> all(${rows.map(({ id }) => id)}::uuid[])`.execute(tx);
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "linkId" uuid, position integer, name text,
             street text, "postalCode" text, place text, lat double precision, lon double precision, "accessibilityText" text)
    ), places as (
      insert into location (network_id, id, name, street, postal_code, place, lat, lon, accessibility_text)
      select ${networkId}, id, name, street, "postalCode", place, lat, lon, "accessibilityText" from given
      on conflict (network_id, id) do update set name = excluded.name, street = excluded.street, postal_code = excluded.postal_code,
             place = excluded.place, lat = excluded.lat, lon = excluded.lon, accessibility_text = excluded.accessibility_text
    )
    insert into offer_location (network_id, id, offer_id, location_id, position)
    select ${networkId}, "linkId", ${offerId}, id, position from given
    on conflict (network_id, offer_id, location_id) do update set position = excluded.position`.execute(tx);
}
