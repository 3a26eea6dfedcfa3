import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { newId, type NetworkId, type OfferId, type OrganisationId } from "../../core/ids.ts";
import type { Json } from "../../core/json.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { OfferRow } from "./import-rows.ts";
import type { KnownOrganisation } from "./offer-import.ts";
import { storable } from "./storable.ts";

/** Two imports into one network would give the same slug twice; the second waits. */
export async function lockImports(tx: WriteTransaction, networkId: NetworkId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${networkId}, 11))`.execute(tx);
}

export type Writing = {
  readonly networkId: NetworkId;
  readonly source: string;
  readonly now: Temporal.Instant;
};

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

type Owned = { readonly row: OfferRow; readonly organisationId: OrganisationId | null };

/** The records of organisations as a foreign directory gave them. */
export async function keepOrganisationRecords(
  tx: WriteTransaction,
  owned: readonly Owned[],
  { networkId }: Writing,
): Promise<void> {
  const records = new Map(
    owned.flatMap(({ row, organisationId }) =>
      organisationId !== null && row.hsds?.organization
        ? [[organisationId, row.hsds.organization] as const]
        : [],
    ),
  );
  if (records.size === 0) return;
  const rows = [...records].map(([id, hsds]) => ({ id, hsds }));
  await sql`
    update organisation g set hsds = r.hsds from jsonb_to_recordset(${storable(rows)}::jsonb) as r(id uuid, hsds jsonb)
     where g.network_id = ${networkId} and g.id = r.id and g.hsds is distinct from r.hsds`.execute(tx);
}

/** Places follow their offers: one each, so that a change of one address never moves another offer. */
export async function writeLocations(
  tx: WriteTransaction,
  offers: readonly OfferRow[],
  { networkId }: Writing,
): Promise<void> {
  const rows = offers.flatMap(({ locationId, facts, hsds }) =>
    locationId === null
      ? []
      : [
          {
            ...facts.place,
            id: locationId,
            accessibilityText: facts.accessibilityText,
            hsds: hsds?.locations[0] ?? null,
          },
        ],
  );
  if (rows.length === 0) return;
  await sql`
    insert into location (network_id, id, name, street, postal_code, place, lat, lon, accessibility_text, hsds)
    select ${networkId}, r.id, r.name, r.street, r."postalCode", r.place, r.lat, r.lon, r."accessibilityText", r.hsds
      from jsonb_to_recordset(${storable(rows)}::jsonb) as r(id uuid, name text, street text, "postalCode" text, place text,
           lat double precision, lon double precision, "accessibilityText" text, hsds jsonb)
    on conflict (network_id, id) do update set name = excluded.name, street = excluded.street, postal_code = excluded.postal_code,
           place = excluded.place, lat = excluded.lat, lon = excluded.lon, accessibility_text = excluded.accessibility_text,
           hsds = coalesce(excluded.hsds, location.hsds)`.execute(tx);
}

const flat = ({ row, organisationId }: Owned) => {
  const { facts, schedules, places, translations, closures, reopened, organisationName, hsds, ...rest } = row;
  const { organisation, place, accessibilityText, ...said } = facts;
  return { ...said, ...rest, organisationId, hsds: hsds?.service ?? null };
};

const columnsOfRow = sql`r(id uuid, slug text, "organisationId" uuid, "locationId" uuid, title text, description text, kind text,
  access text[], topics text[], languages text[], "ageFromMonths" integer, "ageToMonths" integer, pregnancy boolean,
  "eligibilityText" text, free boolean, "costText" text, "openingHoursText" text, phones jsonb, email text, website text,
  status text, "hiddenBecause" text, source text, "externalId" text, "importKey" text, "importHash" text, extra jsonb,
  imported jsonb, hsds jsonb, "whoComes" text, "whoLearns" text, "whatNext" text, leika text[], "reviewMonths" integer, "confirmedOn" date)`;

/** Only the day is known; nobody confirms anything in the future. */
const confirmedThen = (now: Writing["now"]) =>
  sql`least((r."confirmedOn" + time '12:00') at time zone 'Europe/Berlin', ${now}::timestamptz)`;
const confirmedLast = (now: Writing["now"]) =>
  sql`case when r."confirmedOn" is null then o.confirmed_at else greatest(o.confirmed_at, ${confirmedThen(now)}) end`;

/**
 * Writes offers that are new here and answers with the ids that are there now. An id that another network of the
 * installation has already is left out: only the database sees that.
 */
export async function insertOffers(
  tx: WriteTransaction,
  offers: readonly Owned[],
  { networkId, now }: Writing,
): Promise<ReadonlySet<OfferId>> {
  if (offers.length === 0) return new Set();
  const { rows } = await sql<{ id: OfferId }>`
    insert into offer (network_id, id, slug, organisation_id, location_id, title, description, kind, access, topics, languages,
           age_from_months, age_to_months, pregnancy, eligibility_text, free, cost_text, opening_hours_text, phones, email, website,
           status, hidden_because, source, external_id, import_key, import_hash, imported_at, extra, imported, hsds, created_at, changed_at,
           who_comes, who_learns, what_next, leika, review_months, confirmed_at)
    select ${networkId}, r.id, r.slug, r."organisationId", r."locationId", r.title, r.description, r.kind, r.access, r.topics, r.languages,
           r."ageFromMonths", r."ageToMonths", r.pregnancy, r."eligibilityText", r.free, r."costText", r."openingHoursText", r.phones,
           r.email, r.website, r.status, r."hiddenBecause", r.source, r."externalId", r."importKey", decode(r."importHash", 'hex'), ${now},
           r.extra, r.imported, r.hsds, ${now}, ${now}, r."whoComes", r."whoLearns", r."whatNext", r.leika, coalesce(r."reviewMonths", 6),
           case when r."confirmedOn" is not null then ${confirmedThen(now)} end
      from jsonb_to_recordset(${storable(offers.map(flat))}::jsonb) as ${columnsOfRow}
    on conflict (id) do nothing returning id`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/**
 * Writes what an import has changed of offers and what the list said; they get their next version with it. One statement,
 * because a row that is written twice in one transaction is checked against all it refers to once more.
 */
export async function updateOffers(
  tx: WriteTransaction,
  offers: readonly Owned[],
  { networkId, now }: Writing,
): Promise<void> {
  if (offers.length === 0) return;
  await sql`
    update offer o set organisation_id = r."organisationId", location_id = r."locationId", title = r.title,
           description = r.description, kind = r.kind, access = r.access, topics = r.topics, languages = r.languages,
           age_from_months = r."ageFromMonths", age_to_months = r."ageToMonths", pregnancy = r.pregnancy,
           eligibility_text = r."eligibilityText", free = r.free, cost_text = r."costText",
           opening_hours_text = r."openingHoursText", phones = r.phones, email = r.email, website = r.website,
           who_comes = r."whoComes", who_learns = r."whoLearns", what_next = r."whatNext", leika = r.leika,
           status = r.status, hidden_because = r."hiddenBecause", changed_at = ${now}, version = o.version + 1,
           external_id = r."externalId", import_hash = decode(r."importHash", 'hex'), imported_at = ${now}, extra = r.extra,
           imported = r.imported, hsds = coalesce(r.hsds, o.hsds), confirmed_at = ${confirmedLast(now)}
      from jsonb_to_recordset(${storable(offers.map(flat))}::jsonb) as ${columnsOfRow}
     where o.network_id = ${networkId} and o.id = r.id`.execute(tx);
}

/** Notes what the list said this time of offers in which it changed nothing here. */
export async function noteImport(
  tx: WriteTransaction,
  offers: readonly OfferRow[],
  { networkId, now }: Writing,
): Promise<void> {
  if (offers.length === 0) return;
  const rows = offers.map(({ id, externalId, importHash, extra, imported, hsds, confirmedOn }) => ({
    id,
    externalId,
    importHash,
    extra,
    imported,
    hsds: hsds?.service ?? null,
    confirmedOn,
  }));
  await sql`
    update offer o set external_id = r."externalId", import_hash = decode(r."importHash", 'hex'), imported_at = ${now},
           extra = r.extra, imported = r.imported, hsds = coalesce(r.hsds, o.hsds), confirmed_at = ${confirmedLast(now)}
      from jsonb_to_recordset(${storable(rows)}::jsonb) as r(id uuid, "externalId" text, "importHash" text, extra jsonb,
           imported jsonb, hsds jsonb, "confirmedOn" date)
     where o.network_id = ${networkId} and o.id = r.id`.execute(tx);
}

/** Below this the planner finds its way with what it knows. Offers. */
const manyOffers = 500;

/**
 * Tells the planner that many offers have come or changed; call it as the last thing of the transaction, so that the next one
 * starts with it. Without it every question that joins offers to their organisations grows with the product of the two until
 * the database has looked for itself: 200,000 offers of 6,000 organisations were more than any statement may take.
 */
export async function tellPlanner(tx: WriteTransaction, written: number): Promise<void> {
  if (written >= manyOffers) await sql`select refresh_offer_statistics()`.execute(tx);
}

/** Keeps what an import did. */
export async function insertImportReport(
  tx: WriteTransaction,
  format: string,
  report: { readonly [key: string]: Json },
  { networkId, source, now }: Writing,
  id: string = newId<"offerImport">(),
): Promise<string> {
  await sql`insert into offer_import (network_id, id, source, format, at, report)
    values (${networkId}, ${id}, ${source}, ${format}, ${now}, ${storable(report)}::jsonb)`.execute(tx);
  return id;
}
