import { sql } from "kysely";

/** A whole offer as JSON in the form of `OfferFacts`, with what else its versions keep; for rows `o` (offer), `g`, `l`. */
export const stateOfOffer = sql`jsonb_build_object(
  'title', o.title, 'organisation', g.name, 'description', o.description, 'kind', o.kind, 'access', to_jsonb(o.access),
  'topics', to_jsonb(o.topics), 'languages', to_jsonb(o.languages), 'ageFromMonths', o.age_from_months,
  'ageToMonths', o.age_to_months, 'pregnancy', o.pregnancy, 'eligibilityText', o.eligibility_text, 'free', o.free,
  'costText', o.cost_text, 'openingHoursText', o.opening_hours_text, 'whoComes', o.who_comes, 'whoLearns', o.who_learns,
  'whatNext', o.what_next, 'accessibilityText', l.accessibility_text, 'phones', o.phones, 'email', o.email,
  'website', o.website, 'leika', to_jsonb(o.leika),
  'place', jsonb_build_object('name', l.name, 'street', l.street, 'postalCode', l.postal_code, 'place', l.place,
    'lat', l.lat, 'lon', l.lon))`;

/** What is different on single dates of a schedule `s`: it comes back with times that were removed. */
const datesOf = sql`(select coalesce(jsonb_agg(to_jsonb(e) - array['network_id', 'schedule_id', 'changed_at'] order by e.on_date, e.kind), '[]')
     from schedule_exception e where e.network_id = s.network_id and e.schedule_id = s.id)`;

/** Beyond the facts: state, further places and times. */
export const moreOfOffer = sql`jsonb_build_object(
  'status', o.status, 'hiddenBecause', o.hidden_because, 'confirmedAt', o.confirmed_at,
  'places', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'street', f.street, 'postalCode', f.postal_code,
      'place', f.place, 'lat', f.lat, 'lon', f.lon, 'accessibilityText', f.accessibility_text) order by n.position), '[]')
     from offer_location n join location f on f.network_id = n.network_id and f.id = n.location_id
    where n.network_id = o.network_id and n.offer_id = o.id),
  'schedules', (select coalesce(jsonb_agg(to_jsonb(s) - array['network_id', 'offer_id', 'hsds'] || jsonb_build_object('exceptions', ${datesOf})
      order by s.position, s.starts_on, s.start_time, s.id), '[]')
     from schedule s where s.network_id = o.network_id and s.offer_id = o.id))`;

/** `offer o` with its organisation `g` and its first place `l`. */
export const offerRows = sql`offer o
  left join organisation g on g.network_id = o.network_id and g.id = o.organisation_id
  left join location l on l.network_id = o.network_id and l.id = o.location_id`;
