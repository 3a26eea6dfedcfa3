import { sql } from "kysely";
import type { ClosedRange } from "../../core/recurrence.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import type { Closure, NetworkTimes, TimedOffer, TimedPlace } from "./timed-offer.ts";

/** A schedule with its exceptions as JSON; days and times are text, because a day is no instant. */
const scheduleJson = sql`
  json_build_object(
    'id', s.id, 'kind', s.kind, 'title', s.title, 'startsOn', s.starts_on, 'startTime', to_char(s.start_time, 'HH24:MI'),
    'minutes', s.minutes, 'zone', s.zone, 'rule', s.rule, 'extraDates', to_json(s.extra_dates::text[]),
    'validFrom', s.valid_from, 'validTo', s.valid_to, 'closedOnHolidays', s.closed_on_holidays,
    'closedInSchoolHolidays', s.closed_in_school_holidays, 'note', s.note, 'locationId', s.location_id,
    'exceptions', coalesce((
      select json_agg(json_build_object('onDate', e.on_date, 'kind', e.kind, 'newDate', e.new_date,
               'newTime', to_char(e.new_time, 'HH24:MI'), 'newMinutes', e.new_minutes, 'newLocationId', e.new_location_id,
               'guest', coalesce(e.guest, g.name), 'note', e.note) order by e.on_date, e.kind)
        from schedule_exception e
        left join organisation g on g.network_id = e.network_id and g.id = e.guest_organisation_id
       where e.network_id = s.network_id and e.schedule_id = s.id), '[]'))`;

/** Offers with known times: all published ones, or one of any state for those who keep it. */
async function readTimedOffers(tx: ReadTransaction, offerId: string | null): Promise<TimedOffer[]> {
  const { rows } = await sql<TimedOffer>`
    select o.id, o.slug, o.title, o.description, o.kind, o.access, o.topics, o.organisation_id, o.location_id,
           g.name as organisation, t.schedules, extract(epoch from greatest(o.changed_at, t.changed_at, t.loaded_at))::int as changed_at
      from offer o
      join lateral (
        select json_agg(${scheduleJson} order by s.position, s.starts_on, s.start_time, s.id) as schedules,
               (select max(e.changed_at) from schedule_exception e join schedule x on x.id = e.schedule_id
                 where x.network_id = o.network_id and x.offer_id = o.id) as changed_at,
               -- Newly loaded school holidays change the dates of what is closed in them.
               (select max(h.loaded_at) from school_holiday h join network n on n.land = h.land
                 where n.id = o.network_id and bool_or(s.closed_in_school_holidays)) as loaded_at
          from schedule s where s.network_id = o.network_id and s.offer_id = o.id) t on t.schedules is not null
      left join organisation g on g.network_id = o.network_id and g.id = o.organisation_id
     where o.network_id = (select context_network())
       and case when ${offerId}::uuid is null then o.published else o.id = ${offerId}::uuid end
     order by o.id`.execute(tx);
  return rows;
}

/** Every place that one of these times names. */
async function readPlaces(tx: ReadTransaction, offers: readonly TimedOffer[]): Promise<TimedPlace[]> {
  const named = offers.flatMap(({ locationId, schedules }) => [
    locationId,
    ...schedules.flatMap((one) => [one.locationId, ...one.exceptions.map((other) => other.newLocationId)]),
  ]);
  const ids = [...new Set(named.filter((id) => id !== null))];
  if (ids.length === 0) return [];
  const { rows } = await sql<TimedPlace>`
    select id, name, street, postal_code, place, lat, lon from location
     where network_id = (select context_network()) and id = any(${ids}::uuid[])`.execute(tx);
  return rows;
}

/** Closures that still matter: calendars look back a year. */
async function readClosures(tx: ReadTransaction): Promise<Closure[]> {
  const { rows } = await sql<Closure>`
    select organisation_id, offer_id, from_date as "from", to_date as "to", reason from closure
     where network_id = (select context_network()) and to_date >= tragnetz_now()::date - 800
     order by from_date`.execute(tx);
  return rows;
}

async function readSchoolHolidays(tx: ReadTransaction): Promise<ClosedRange[]> {
  const { rows } = await sql<ClosedRange>`
    select h.from_date as "from", h.to_date as "to", h.name as reason from school_holiday h
      join network n on n.land = h.land
     where n.id = (select context_network()) order by h.from_date`.execute(tx);
  return rows;
}

/** The Land of the network at hand, in two letters. */
export async function readLand(tx: ReadTransaction): Promise<string | null> {
  const { rows } = await sql<{ land: string | null }>`
    select land from network where id = (select context_network())`.execute(tx);
  return rows[0]?.land ?? null;
}

/** All times of the network at hand, or those of one offer with what closes it. */
export async function readTimes(tx: ReadTransaction, offerId: string | null = null): Promise<NetworkTimes> {
  const offers = await readTimedOffers(tx, offerId);
  const places = await readPlaces(tx, offers);
  return {
    land: await readLand(tx),
    offers,
    places: new Map(places.map((place) => [place.id, place])),
    closures: await readClosures(tx),
    schoolHolidays: await readSchoolHolidays(tx),
  };
}
