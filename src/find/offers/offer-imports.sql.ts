import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type LocationId, newId, type NetworkId } from "../../core/ids.ts";
import type { Json } from "../../core/json.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { KnownOffer, KnownOrganisation, OfferRow } from "./offer-import.ts";

/** Two imports into one network would give the same slug twice; the second waits. */
export async function lockImports(tx: WriteTransaction, networkId: NetworkId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${networkId}, 11))`.execute(tx);
}

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

type Writing = { readonly networkId: NetworkId; readonly source: string; readonly now: Temporal.Instant };

export async function insertOrganisations(
  tx: WriteTransaction,
  added: readonly KnownOrganisation[],
  { networkId, source, now }: Writing,
): Promise<void> {
  if (added.length === 0) return;
  await sql`
    insert into organisation (network_id, id, name, source, created_at)
    select ${networkId}, r.id, r.name, ${source}, ${now} from jsonb_to_recordset(${storable(added)}::jsonb) as r(id uuid, name text)`.execute(
    tx,
  );
}

/** Places follow their offers: one each, so that a change of one address never moves another offer. */
export async function writeLocations(
  tx: WriteTransaction,
  offers: readonly OfferRow[],
  { networkId }: Writing,
): Promise<void> {
  const rows = offers.flatMap(({ locationId, place, accessibilityText }) =>
    locationId === null ? [] : [{ ...place, id: locationId, accessibilityText }],
  );
  if (rows.length === 0) return;
  await sql`
    insert into location (network_id, id, name, street, postal_code, place, lat, lon, accessibility_text)
    select ${networkId}, r.id, r.name, r.street, r."postalCode", r.place, r.lat, r.lon, r."accessibilityText"
      from jsonb_to_recordset(${storable(rows)}::jsonb) as r(id uuid, name text, street text, "postalCode" text, place text,
           lat double precision, lon double precision, "accessibilityText" text)
    on conflict (network_id, id) do update set name = excluded.name, street = excluded.street, postal_code = excluded.postal_code,
           place = excluded.place, lat = excluded.lat, lon = excluded.lon, accessibility_text = excluded.accessibility_text`.execute(
    tx,
  );
}

/**
 * Writes new and changed offers in one statement. A changed offer keeps its address and its state; only when it now
 * looks private and no person has confirmed it does it become a draft again.
 */
export async function writeOffers(
  tx: WriteTransaction,
  offers: readonly OfferRow[],
  { networkId, now }: Writing,
): Promise<void> {
  if (offers.length === 0) return;
  await sql`
    insert into offer (network_id, id, slug, organisation_id, location_id, title, description, kind, access, topics, languages,
           age_from_months, age_to_months, pregnancy, eligibility_text, free, cost_text, opening_hours_text, phones, email, website,
           status, source, external_id, import_key, import_hash, imported_at, extra, created_at, changed_at)
    select ${networkId}, r.id, r.slug, r."organisationId", r."locationId", r.title, r.description, r.kind, r.access, r.topics, r.languages,
           r."ageFromMonths", r."ageToMonths", r.pregnancy, r."eligibilityText", r.free, r."costText", r."openingHoursText", r.phones,
           r.email, r.website, r.status, r.source, r."externalId", r."importKey", decode(r."importHash", 'hex'), ${now}, r.extra, ${now}, ${now}
      from jsonb_to_recordset(${storable(offers)}::jsonb) as r(id uuid, slug text, "organisationId" uuid, "locationId" uuid, title text,
           description text, kind text, access text[], topics text[], languages text[], "ageFromMonths" integer, "ageToMonths" integer,
           pregnancy boolean, "eligibilityText" text, free boolean, "costText" text, "openingHoursText" text, phones jsonb, email text,
           website text, status text, source text, "externalId" text, "importKey" text, "importHash" text, extra jsonb)
    on conflict (network_id, id) do update set organisation_id = excluded.organisation_id, location_id = excluded.location_id,
           title = excluded.title, description = excluded.description, kind = excluded.kind, access = excluded.access,
           topics = excluded.topics, languages = excluded.languages, age_from_months = excluded.age_from_months,
           age_to_months = excluded.age_to_months, pregnancy = excluded.pregnancy, eligibility_text = excluded.eligibility_text,
           free = excluded.free, cost_text = excluded.cost_text, opening_hours_text = excluded.opening_hours_text,
           phones = excluded.phones, email = excluded.email, website = excluded.website, external_id = excluded.external_id,
           import_hash = excluded.import_hash, imported_at = excluded.imported_at, extra = excluded.extra, changed_at = excluded.changed_at,
           status = case when offer.status = 'published' and excluded.status = 'draft' and offer.confirmed_at is null then 'draft' else offer.status end`.execute(
    tx,
  );
}

export async function deleteLocations(
  tx: WriteTransaction,
  networkId: NetworkId,
  ids: readonly LocationId[],
): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from location where network_id = ${networkId} and id = any(${[...ids]}::uuid[])`.execute(
    tx,
  );
}

/** Keeps what an import did. */
export async function insertImportReport(
  tx: WriteTransaction,
  format: string,
  report: { readonly [key: string]: Json },
  { networkId, source, now }: Writing,
): Promise<string> {
  const id = newId<"offerImport">();
  await sql`insert into offer_import (network_id, id, source, format, at, report)
    values (${networkId}, ${id}, ${source}, ${format}, ${now}, ${JSON.stringify(report)}::jsonb)`.execute(tx);
  return id;
}

/** As JSON that PostgreSQL can keep: it knows neither NUL nor half characters. */
const storable = (rows: readonly unknown[]): string =>
  JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === "string" ? value.toWellFormed().replaceAll("\u0000", "") : value,
  );
