import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type NetworkId, newId, type OfferId, type OrganisationId } from "../../core/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import { offerFacts, type OfferFacts } from "../offer-history/facts.ts";
import { offerRows, stateOfOffer } from "../offer-history/offer-state.sql.ts";
import { organisationKey } from "../offers/offer-keys.ts";
import type { OfferStatus } from "../offers/offer-rows.ts";

/** An offer as those see it who keep it. */
export type OfferSheet = {
  readonly id: OfferId;
  readonly slug: string;
  readonly version: number;
  readonly status: OfferStatus;
  readonly hiddenBecause: "staff" | "not-confirmed" | "provider" | "duplicate" | null;
  readonly organisationId: OrganisationId | null;
  readonly source: string | null;
  readonly confirmedAt: Temporal.Instant | null;
  readonly importedAt: Temporal.Instant | null;
  readonly reviewMonths: number;
  readonly careEmail: string | null;
  readonly facts: OfferFacts;
};
type Row = Omit<OfferSheet, "facts"> & { readonly facts: unknown };

const sheet = sql`select o.id, o.slug, o.version, o.status, o.hidden_because, o.organisation_id, o.source, o.confirmed_at,
    o.imported_at, o.review_months, ${stateOfOffer} as facts,
    (select c.email from offer_care c where c.network_id = o.network_id and c.offer_id = o.id) as care_email
  from ${offerRows}`;

const read = (row: Row | undefined): OfferSheet | null =>
  row === undefined ? null : { ...row, facts: offerFacts.parse(row.facts) };

export async function readSheet(
  tx: ReadTransaction,
  networkId: NetworkId,
  id: string,
): Promise<OfferSheet | null> {
  const { rows } = await sql<Row>`${sheet} where o.network_id = ${networkId} and o.id = ${id}`.execute(tx);
  return read(rows[0]);
}

/** The same, held until the end of the transaction: two people who save at once come one after the other. */
export async function lockSheet(
  tx: WriteTransaction,
  networkId: NetworkId,
  id: string,
): Promise<OfferSheet | null> {
  const { rows } =
    await sql<Row>`${sheet} where o.network_id = ${networkId} and o.id = ${id} for update of o`.execute(tx);
  return read(rows[0]);
}

/** Whose offer it is; undefined when there is none. */
export async function organisationOfOffer(
  tx: ReadTransaction,
  id: string,
): Promise<OrganisationId | null | undefined> {
  const { rows } = await sql<{ organisationId: OrganisationId | null }>`
    select organisation_id from offer where id = ${id}`.execute(tx);
  return rows[0]?.organisationId;
}

/** Whether it has times of its own beside the text about them. */
export async function hasSchedules(tx: ReadTransaction, networkId: NetworkId, id: OfferId): Promise<boolean> {
  const { rows } =
    await sql`select 1 from schedule where network_id = ${networkId} and offer_id = ${id} limit 1`.execute(
      tx,
    );
  return rows.length > 0;
}

export async function nameOfOrganisation(tx: ReadTransaction, id: OrganisationId): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select name from organisation where id = ${id}`.execute(tx);
  return rows[0]?.name ?? null;
}

/** The organisation with this name, in whatever spelling; a new one where there is none. */
export async function organisationNamed(
  tx: WriteTransaction,
  networkId: NetworkId,
  name: string | null,
  now: Temporal.Instant,
): Promise<OrganisationId | null> {
  const key = organisationKey(name ?? "");
  if (name === null || key === "") return null;
  const { rows } = await sql<{ id: OrganisationId; name: string }>`
    select id, name from organisation where network_id = ${networkId} order by active desc, created_at, id`.execute(
    tx,
  );
  const known = rows.find((row) => organisationKey(row.name) === key);
  if (known !== undefined) return known.id;
  const id = newId<"organisation">();
  await sql`insert into organisation (network_id, id, name, created_at) values (${networkId}, ${id}, ${name}, ${now})`.execute(
    tx,
  );
  return id;
}

/** The addresses that are taken and begin like this one. */
export async function readSlugsLike(
  tx: ReadTransaction,
  networkId: NetworkId,
  start: string,
): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select slug from offer where network_id = ${networkId} and starts_with(slug, ${start})`.execute(tx);
  return rows.map(({ slug }) => slug);
}

export async function writeCareEmail(
  tx: WriteTransaction,
  networkId: NetworkId,
  offerId: OfferId,
  email: string | null,
): Promise<void> {
  await sql`
    insert into offer_care (network_id, offer_id, email) values (${networkId}, ${offerId}, ${email})
    on conflict (network_id, offer_id) do update set email = excluded.email
     where offer_care.email is distinct from excluded.email`.execute(tx);
}
