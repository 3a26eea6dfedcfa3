import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import { type LocationId, type NetworkId, newId, type OfferId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { OfferFacts } from "../offer-history/facts.ts";
import type { OfferStatus } from "../offers/offer-rows.ts";
import { organisationNamed } from "./offer-sheets.sql.ts";

type Writing = { readonly networkId: NetworkId; readonly id: OfferId; readonly now: Temporal.Instant };

const hasPlace = ({ place, accessibilityText }: OfferFacts): boolean =>
  accessibilityText !== null || Object.values(place).some((part) => part !== null);

/** A row for a new offer; its facts follow with `writeFacts`. Version 0, because the first kept version is 1. */
export async function insertOffer(
  tx: WriteTransaction,
  { networkId, id, now }: Writing,
  row: { readonly slug: string; readonly title: string; readonly status: "draft" | "published" },
): Promise<void> {
  await sql`
    insert into offer (network_id, id, slug, title, status, version, created_at, changed_at, confirmed_at)
    values (${networkId}, ${id}, ${row.slug}, ${row.title}, ${row.status}, 0, ${now}, ${now},
            ${row.status === "published" ? now : null})`.execute(tx);
}

/** Writes all facts of an offer; the caller records the version. */
export async function writeFacts(tx: WriteTransaction, writing: Writing, facts: OfferFacts): Promise<void> {
  const { networkId, id, now } = writing;
  const organisationId = await organisationNamed(tx, networkId, facts.organisation, now);
  const locationId = await writePlace(tx, writing, facts);
  await sql`
    update offer set title = ${facts.title}, organisation_id = ${organisationId}, location_id = ${locationId},
           description = ${facts.description}, kind = ${facts.kind}, access = ${facts.access}, topics = ${facts.topics},
           languages = ${facts.languages}, age_from_months = ${facts.ageFromMonths}, age_to_months = ${facts.ageToMonths},
           pregnancy = ${facts.pregnancy}, eligibility_text = ${facts.eligibilityText}, free = ${facts.free},
           cost_text = ${facts.costText}, opening_hours_text = ${facts.openingHoursText}, who_comes = ${facts.whoComes},
           who_learns = ${facts.whoLearns}, what_next = ${facts.whatNext}, phones = ${JSON.stringify(facts.phones)}::jsonb,
           email = ${facts.email}, website = ${facts.website}, leika = ${facts.leika}, changed_at = ${now}
     where network_id = ${networkId} and id = ${id}`.execute(tx);
}

/** The offer's own place, made when there is the first thing to say about it. */
async function writePlace(
  tx: WriteTransaction,
  { networkId, id }: Writing,
  facts: OfferFacts,
): Promise<LocationId | null> {
  const { rows } = await sql<{ locationId: LocationId | null }>`
    select location_id from offer where network_id = ${networkId} and id = ${id}`.execute(tx);
  const known = rows[0]?.locationId ?? null;
  if (known === null && !hasPlace(facts)) return null;
  const locationId = known ?? newId<"location">();
  const { name, street, postalCode, place, lat, lon } = facts.place;
  await sql`
    insert into location (network_id, id, name, street, postal_code, place, lat, lon, accessibility_text)
    values (${networkId}, ${locationId}, ${name}, ${street}, ${postalCode}, ${place}, ${lat}, ${lon}, ${facts.accessibilityText})
    on conflict (network_id, id) do update set name = excluded.name, street = excluded.street, postal_code = excluded.postal_code,
           place = excluded.place, lat = excluded.lat, lon = excluded.lon, accessibility_text = excluded.accessibility_text`.execute(
    tx,
  );
  return locationId;
}

export type StatusReason = "staff" | "not-confirmed" | "provider" | "duplicate";

/**
 * Puts an offer into another state; false when it is not there or in it already. To publish is to stand for it: its
 * clock begins anew. An archived offer has no reason for being hidden.
 */
export async function moveOffer(
  tx: WriteTransaction,
  { networkId, id, now }: Writing,
  status: OfferStatus,
  because: StatusReason | null,
): Promise<boolean> {
  const done = await sql`
    update offer set status = ${status}, hidden_because = ${because}, changed_at = ${now},
           confirmed_at = case when ${status} = 'published' then ${now} else confirmed_at end,
           freshness = case when ${status} = 'published' then 'fresh' else freshness end
     where network_id = ${networkId} and id = ${id} and status <> ${status}`.execute(tx);
  return done.numAffectedRows === 1n;
}
