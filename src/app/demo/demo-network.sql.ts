import { sql } from "kysely";
import { newId, type NetworkId, type OfferId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { DemoPlan } from "./demo-plan.ts";

/** Ids by the keys of the plan. */
export type IdsByKey = ReadonlyMap<string, string>;

export async function insertNetwork(
  tx: WriteTransaction,
  id: NetworkId,
  network: DemoPlan["network"],
): Promise<void> {
  const {
    slug,
    name,
    land,
    exitUrl,
    phone,
    phoneHours,
    contactEmail,
    intakeName,
    imprint,
    privacy,
    accessibility,
    statedFacts,
  } = network;
  await tx
    .insertInto("network")
    .values({
      id,
      slug,
      name,
      land,
      first: true,
      demo: true,
      exitUrl,
      // Invented data belong to nobody.
      dataLicence: "http://dcat-ap.de/def/licenses/cc-zero",
      phone,
      phoneHours,
      contactEmail,
      intakeName,
      imprint,
      privacy,
      accessibility,
      statedFacts: JSON.stringify(statedFacts),
    })
    .execute();
}

export async function insertTowns(
  tx: WriteTransaction,
  networkId: NetworkId,
  { regions, towns }: DemoPlan,
): Promise<void> {
  const rows = regions.map((region) => ({ id: newId<"regionalNetwork">(), networkId, ...region }));
  await tx.insertInto("regionalNetwork").values(rows).execute();
  const idOf = new Map(rows.map(({ slug, id }) => [slug, id]));
  const own = towns.filter(({ region }) => region !== null);
  await tx
    .insertInto("municipality")
    .values(
      own.map(({ region, postalCodes, ...town }) => ({
        id: newId<"municipality">(),
        networkId,
        ...town,
        postalCodes: [...postalCodes],
        regionalNetworkId: idOf.get(region ?? "") ?? null,
      })),
    )
    .execute();
}

export async function insertOrganisations(
  tx: WriteTransaction,
  networkId: NetworkId,
  { organisations }: DemoPlan,
): Promise<IdsByKey> {
  const rows = organisations.map((organisation) => ({ ...organisation, id: newId<"organisation">() }));
  await tx
    .insertInto("organisation")
    .values(rows.map(({ key: _key, town: _town, street: _street, ...row }) => ({ ...row, networkId })))
    .execute();
  return new Map(rows.map(({ key, id }) => [key, id]));
}

type OfferIds = { readonly organisations: IdsByKey; readonly teams: IdsByKey };

/** Offers and their places in two statements; an offer was last changed when it was last confirmed. */
export async function insertOffers(
  tx: WriteTransaction,
  networkId: NetworkId,
  { offers }: DemoPlan,
  ids: OfferIds,
): Promise<readonly OfferId[]> {
  const planned = offers.map((offer) => ({
    ...offer,
    id: newId<"offer">(),
    locationId: newId<"location">(),
    organisationId: ids.organisations.get(offer.organisation),
    teamId: offer.takesWishes === null ? null : ids.teams.get(offer.takesWishes),
  }));
  const rows = JSON.stringify(planned);
  await sql`
    insert into location (network_id, id, name, street, postal_code, place, lat, lon, accessibility_text)
    select ${networkId}, r."locationId", r."locationName", r.street, r."postalCode", r.place, r.lat, r.lon, r."accessibilityText"
      from jsonb_to_recordset(${rows}::jsonb) as r("locationId" uuid, "locationName" text, street text, "postalCode" text, place text,
           lat double precision, lon double precision, "accessibilityText" text)`.execute(tx);
  await sql`
    insert into offer (network_id, id, slug, organisation_id, location_id, title, description, kind, access, topics, languages, age_from_months,
           age_to_months, pregnancy, free, cost_text, opening_hours_text, who_comes, who_learns, what_next, phones, email,
           website, status, takes_wishes_node_id, external_id, source, confirmed_at, created_at, changed_at)
    select ${networkId}, r.id, r.slug, r."organisationId", r."locationId", r.title, r.description, r.kind, r.access, r.topics, r.languages,
           r."ageFromMonths", r."ageToMonths", r.pregnancy, r.free, r."costText", r."openingHoursText", r."whoComes",
           r."whoLearns", r."whatNext", r.phones, r.email, r.website, r.status,
           r."teamId", r."externalId", 'demo', d.at, d.at, d.at
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, slug text, "organisationId" uuid, "locationId" uuid, title text, description text,
           kind text, access text[], topics text[], languages text[], "ageFromMonths" integer, "ageToMonths" integer, pregnancy boolean,
           free boolean, "costText" text, "openingHoursText" text, "whoComes" text, "whoLearns" text, "whatNext" text, phones jsonb, email text, website text, status text, "teamId" uuid,
           "externalId" text, "confirmedOn" date),
           lateral (select (r."confirmedOn" + time '10:00') at time zone 'Europe/Berlin' as at) d`.execute(
    tx,
  );
  return planned.map(({ id }) => id);
}

export type NetworkSlug = { readonly id: NetworkId; readonly slug: string };
export async function listNetworkSlugs(tx: ReadTransaction): Promise<readonly NetworkSlug[]> {
  const rows = await tx.selectFrom("network").select(["id", "slug"]).execute();
  return rows as NetworkSlug[];
}

/** Only with an invented person in the store: another network may happen to have the same short name. */
export const markDemo = (tx: WriteTransaction, slug: string, inventedMail: string) =>
  sql`update network set demo = true where slug = ${slug} and not demo
        and exists (select 1 from account where email = ${inventedMail})`.execute(tx);

export type DemoCounts = {
  readonly organisations: number;
  readonly offers: number;
  readonly people: number;
};
/** What the demo network holds now. */
export async function countDemo(tx: ReadTransaction, networkId: NetworkId): Promise<DemoCounts> {
  const { rows } = await sql<DemoCounts>`select
    (select count(*)::int from organisation where network_id = ${networkId}) as organisations,
    (select count(*)::int from offer where network_id = ${networkId}) as offers,
    (select count(distinct account_id)::int from membership where network_id = ${networkId}) as people`.execute(
    tx,
  );
  return rows[0] ?? { organisations: 0, offers: 0, people: 0 };
}

/** The history has been told, not lived: its mails must not leave the house, even where a mail server is configured. */
export const settleOutbox = (tx: WriteTransaction, networkId: NetworkId) =>
  sql`update outbox set sent_at = created_at where sent_at is null and network_id = ${networkId}`.execute(tx);
