import { type RawBuilder, sql } from "kysely";
import type { OfferFilter } from "./offer-filter.ts";
import { hasStandIn, networkStandsInFor, standInId } from "./stand-in.sql.ts";

/** The conditions of a filter on the table `offer o`. */
export function conditionsOf(filter: OfferFilter): RawBuilder<unknown> {
  const all = [
    sql`o.published`,
    ...wordConditions(filter),
    ...termConditions(filter),
    ...timeConditions(filter),
  ];
  return sql.join(all, sql` and `);
}

/** Phone and screen only, as on the pages: nobody goes there, so no place is given (offer-facts.ts, isRemote). */
export const isRemoteSql = sql`(coalesce(o.kind, '') in ('hotline', 'online') or (o.access <> '{}' and o.access <@ array['phone', 'online']))`;

function wordConditions({ words, organisationId, place }: OfferFilter) {
  return [
    ...(words === undefined
      ? []
      : [
          sql`(position(lower(${words}) in lower(concat_ws(' ', o.title, o.description))) > 0 or exists (
            select from organisation g where g.network_id = o.network_id and g.id = o.organisation_id
               and position(lower(${words}) in lower(g.name)) > 0))`,
        ]),
    ...(organisationId === undefined
      ? []
      : [
          sql`(o.organisation_id in (select g.id from organisation g where g.id = ${organisationId}::uuid or g.hsds ->> 'id' = ${organisationId})
            or (o.network_id = ${organisationId}::uuid and ${networkStandsInFor})
            or (${standInId} = lower(${organisationId}) and ${hasStandIn}))`,
        ]),
    ...(place === undefined
      ? []
      : [
          sql`exists (select from location l where l.network_id = o.network_id and l.id = o.location_id and not ${isRemoteSql}
             and (l.postal_code = ${place} or lower(l.place) = lower(${place})))`,
        ]),
  ];
}

function termConditions(filter: OfferFilter) {
  const { topic, notMainlyTopic, kind, access, foreignTerm, foreignTaxonomy, anyTopic } = filter;
  return [
    ...(topic === undefined ? [] : [sql`${topic} = any(o.topics)`]),
    ...(notMainlyTopic === undefined ? [] : [sql`o.topics[1] is distinct from ${notMainlyTopic}`]),
    ...(kind === undefined ? [] : [sql`o.kind = ${kind}`]),
    ...(access === undefined ? [] : [sql`${access} = any(o.access)`]),
    ...(anyTopic === true ? [sql`o.topics <> '{}'`] : []),
    ...(foreignTerm === undefined
      ? []
      : [
          sql`jsonb_path_exists(o.hsds, '$.attributes[*] ? (@.taxonomy_term_id == $id || @.taxonomy_term.id == $id)', jsonb_build_object('id', ${foreignTerm}::text))`,
        ]),
    ...(foreignTaxonomy === undefined
      ? []
      : [
          sql`jsonb_path_exists(o.hsds, '$.attributes[*].taxonomy_term ? (@.taxonomy_id == $id || @.taxonomy_detail.id == $id)', jsonb_build_object('id', ${foreignTaxonomy}::text))`,
        ]),
  ];
}

function timeConditions({ changedSince, ageFrom, ageTo, days, startTime, endTime }: OfferFilter) {
  return [
    ...(changedSince === undefined ? [] : [sql`o.changed_at >= ${changedSince}::timestamptz`]),
    ...(ageFrom === undefined ? [] : [sql`coalesce(o.age_to_months, 32000) >= ${ageFrom}::float8`]),
    ...(ageTo === undefined ? [] : [sql`coalesce(o.age_from_months, 0) <= ${ageTo}::float8`]),
    ...(days === undefined && startTime === undefined && endTime === undefined
      ? []
      : [
          sql`exists (select from schedule t where t.network_id = o.network_id and t.offer_id = o.id
             and (${days === undefined} or t.rule ~ ${`BYDAY=[^;]*(?:${(days ?? []).join("|")})`})
             and (${startTime ?? null}::time is null or t.start_time >= ${startTime ?? null}::time)
             and (${endTime ?? null}::time is null or t.start_time + make_interval(mins => t.minutes) <= ${endTime ?? null}::time))`,
        ]),
  ];
}
