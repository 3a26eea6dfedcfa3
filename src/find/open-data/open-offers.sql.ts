import { sql } from "kysely";
import type { ReadTransaction } from "../../platform/database.ts";
import type { OpenOffer } from "./open-offer.ts";

/** The times of an offer `o` with all that is different on single dates. */
const timesOfOffer = sql`left join lateral (
        select jsonb_agg(jsonb_build_object('id', t.id, 'locationId', t.location_id, 'kind', t.kind, 'title', t.title,
                 'startsOn', t.starts_on, 'startTime', to_char(t.start_time, 'HH24:MI'), 'minutes', t.minutes, 'zone', t.zone,
                 'rule', t.rule, 'extraDates', to_jsonb(t.extra_dates), 'validFrom', t.valid_from, 'validTo', t.valid_to,
                 'closedOnHolidays', t.closed_on_holidays, 'closedInSchoolHolidays', t.closed_in_school_holidays,
                 'note', t.note, 'origin', t.origin, 'hsds', t.hsds, 'exceptions', coalesce(
                   (select jsonb_agg(jsonb_build_object('kind', e.kind, 'onDate', e.on_date, 'newDate', e.new_date,
                             'newTime', to_char(e.new_time, 'HH24:MI'), 'newMinutes', e.new_minutes,
                             'newPlace', case when el.id is not null then jsonb_build_object('name', el.name, 'street', el.street,
                               'postalCode', el.postal_code, 'place', el.place, 'lat', el.lat, 'lon', el.lon) end,
                             'guest', coalesce(e.guest, og.name), 'note', e.note) order by e.on_date, e.kind)
                      from schedule_exception e
                      left join location el on el.network_id = e.network_id and el.id = e.new_location_id
                      left join organisation og on og.network_id = e.network_id and og.id = e.guest_organisation_id
                     where e.network_id = t.network_id and e.schedule_id = t.id), '[]'))
                 order by t.position, t.starts_on, t.start_time, t.rule, t.id) as schedules
          from schedule t where t.network_id = o.network_id and t.offer_id = o.id) s on true`;

/** When an offer `o` is closed, alone or with its organisation or its network. */
const closuresOfOffer = sql`left join lateral (
        select jsonb_agg(jsonb_build_object('from', k.from_date, 'to', k.to_date, 'reason', k.reason, 'of', case when k.offer_id is not null
                 then 'offer' when k.organisation_id is not null then 'organisation' else 'network' end)
                 order by k.from_date, k.to_date, k.reason, k.organisation_id, k.offer_id) as closures
          from closure k
         where k.network_id = o.network_id and (k.offer_id = o.id or k.organisation_id = o.organisation_id
               or (k.offer_id is null and k.organisation_id is null))) c on true`;

/**
 * Published offers by their ids, in the order of their ids. The row walls show the public login only what is
 * published and of this network; the condition stands here once more.
 */
export async function readWholeOffers(tx: ReadTransaction, ids: readonly string[]): Promise<OpenOffer[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<OpenOffer>`
    select o.id, o.slug, o.title, o.description, o.kind, o.access, o.topics, o.languages, o.age_from_months, o.age_to_months,
           o.pregnancy, o.eligibility_text, o.free, o.cost_text, o.opening_hours_text, o.phones, o.email, o.website, o.who_comes,
           o.who_learns, o.what_next, o.leika, o.review_months, o.confirmed_at, o.imported_at, o.changed_at, o.hsds, o.imported,
           case when g.id is null then null else jsonb_build_object('id', g.id, 'name', g.name, 'shortName', g.short_name,
             'description', g.description, 'website', g.website, 'hsds', g.hsds) end as organisation,
           coalesce(p.places, '[]') as places, coalesce(s.schedules, '[]') as schedules, coalesce(c.closures, '[]') as closures,
           coalesce(w.translations, '[]') as translations,
           jsonb_build_object('today', (tragnetz_now() at time zone 'Europe/Berlin')::date, 'land', nw.land,
             'schoolHolidays', coalesce(h.holidays, '[]')) as calendar
      from offer o
      join network nw on nw.id = o.network_id
      left join organisation g on g.network_id = o.network_id and g.id = o.organisation_id
      left join lateral (
        select jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'street', l.street, 'postalCode', l.postal_code,
                 'place', l.place, 'lat', l.lat, 'lon', l.lon, 'accessibilityText', l.accessibility_text, 'hsds', l.hsds,
                 'linkHsds', x.hsds) order by x.position, l.id) as places
          from (select o.location_id, 0 as position, null::jsonb as hsds where o.location_id is not null
                union all
                select location_id, position, hsds from offer_location where network_id = o.network_id and offer_id = o.id
                   and location_id is distinct from o.location_id) x
          join location l on l.network_id = o.network_id and l.id = x.location_id) p on true
      ${timesOfOffer}
      ${closuresOfOffer}
      left join lateral (
        select jsonb_agg(jsonb_build_object('field', r.field, 'lang', r.lang, 'source', r.source, 'text', r.text, 'status', r.status,
                 'reviewedAt', to_char(r.reviewed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                 order by r.field, r.lang, r.source_hash) as translations
          from offer_translation r where r.network_id = o.network_id and r.offer_id = o.id) w on true
      left join lateral (
        select jsonb_agg(jsonb_build_object('from', f.from_date, 'to', f.to_date, 'reason', f.name) order by f.from_date, f.name) as holidays
          from school_holiday f
         where f.land = nw.land and exists (select from schedule t where t.network_id = o.network_id and t.offer_id = o.id
               and t.closed_in_school_holidays)) h on true
     where o.published and o.id = any(${[...ids]}::uuid[])
     order by o.id`.execute(tx);
  return rows;
}
