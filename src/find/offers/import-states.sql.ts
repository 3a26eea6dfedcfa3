import { sql } from "kysely";
import type { NetworkId, OfferId } from "../../core/ids.ts";
import type { ReadTransaction } from "../../platform/database.ts";
import { offerFacts } from "../offer-history/facts.ts";
import { offerRows, stateOfOffer } from "../offer-history/offer-state.sql.ts";
import type { StoredOffer } from "./import-rows.ts";
import type { KnownOffer, KnownOrganisation } from "./offer-import.ts";

export async function readKnownOffers(tx: ReadTransaction, networkId: NetworkId): Promise<KnownOffer[]> {
  const { rows } = await sql<KnownOffer>`
    select id, slug, title, source, import_key, encode(import_hash, 'hex') as import_hash, location_id
      from offer where network_id = ${networkId}`.execute(tx);
  return rows;
}

export async function readKnownOrganisations(
  tx: ReadTransaction,
  networkId: NetworkId,
): Promise<KnownOrganisation[]> {
  const { rows } = await sql<KnownOrganisation>`
    select id, name from organisation where network_id = ${networkId} order by created_at desc, id`.execute(
    tx,
  );
  return rows;
}

/** The times of an offer in the form in which lists bring them. */
const times = sql`(select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'startsOn', s.starts_on,
      'startTime', to_char(s.start_time, 'HH24:MI'), 'minutes', s.minutes, 'rule', s.rule, 'validFrom', s.valid_from,
      'validTo', s.valid_to, 'note', s.note) || jsonb_strip_nulls(jsonb_build_object('title', s.title,
      'closedOnHolidays', case when not s.closed_on_holidays then false end,
      'closedInSchoolHolidays', case when s.closed_in_school_holidays then true end,
      'zone', case when s.zone <> 'Europe/Berlin' then s.zone end,
      'extraDates', case when s.extra_dates <> '{}' then to_jsonb(s.extra_dates) end)) order by s.position, s.id), '[]')
   from schedule s where s.network_id = o.network_id and s.offer_id = o.id)`;

/** What is different on dates that are still to come. */
const datesToCome = sql`(select coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'onDate', e.on_date, 'note', e.note)), '[]')
   from schedule_exception e join schedule s on s.network_id = e.network_id and s.id = e.schedule_id
  where s.network_id = o.network_id and s.offer_id = o.id and e.on_date >= tragnetz_now()::date)`;

/** What the store holds of these offers, for comparing. */
export async function readStoredOffers(
  tx: ReadTransaction,
  networkId: NetworkId,
  ids: readonly OfferId[],
): Promise<Map<OfferId, StoredOffer>> {
  const { rows } = await sql<Omit<StoredOffer, "facts"> & { readonly facts: unknown }>`
    select o.id, o.status, o.hidden_because, o.confirmed_at is not null as confirmed, o.location_id, o.imported,
           ${stateOfOffer} as facts, ${times} as schedules,
           exists (select 1 from schedule s where s.network_id = o.network_id and s.offer_id = o.id and s.origin = 'stated') as own_times,
           ${datesToCome} as dates_to_come
      from ${offerRows}
     where o.network_id = ${networkId} and o.id = any(${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, { ...row, facts: offerFacts.parse(row.facts) }]));
}
