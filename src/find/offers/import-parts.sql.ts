import { sql } from "kysely";
import { newId, type OfferId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { GivenTime } from "./import-given.ts";
import type { Agreed, Conflict, OfferRow } from "./import-rows.ts";
import { insertDates } from "./import-dates.sql.ts";
import type { Writing } from "./offer-imports.sql.ts";
import { storable } from "./storable.ts";

/** Writes the further places of offers. A place keeps its row at its position, because times refer to it. */
export async function writeFurtherPlaces(
  tx: WriteTransaction,
  offers: readonly OfferRow[],
  { networkId }: Writing,
): Promise<void> {
  const moved = offers.filter(({ places }) => places !== null);
  const rows = moved.flatMap(({ id, places, hsds }) =>
    (places ?? []).map(({ place, accessibilityText }, at) => ({
      ...place,
      accessibilityText,
      offerId: id,
      position: at + 1,
      hsds: hsds?.locations[at + 1] ?? null,
      id: newId<"location">(),
      linkId: newId<"offerLocation">(),
    })),
  );
  if (moved.length === 0) return;
  await sql`
    delete from offer_location n using jsonb_to_recordset(${storable(moved.map(({ id, places }) => ({ id, count: places?.length ?? 0 })))}::jsonb)
        as r(id uuid, count integer)
     where n.network_id = ${networkId} and n.offer_id = r.id and n.position > r.count`.execute(tx);
  if (rows.length === 0) return;
  await sql`
    with given as (
      select r.*, coalesce(n.location_id, r.id) as location_id, n.id is null as fresh
        from jsonb_to_recordset(${storable(rows)}::jsonb) as r(id uuid, "linkId" uuid, "offerId" uuid, position integer, name text,
             street text, "postalCode" text, place text, lat double precision, lon double precision, "accessibilityText" text, hsds jsonb)
        left join offer_location n on n.network_id = ${networkId} and n.offer_id = r."offerId" and n.position = r.position
    ), places as (
      insert into location (network_id, id, name, street, postal_code, place, lat, lon, accessibility_text, hsds)
      select ${networkId}, location_id, name, street, "postalCode", place, lat, lon, "accessibilityText", hsds from given
      on conflict (network_id, id) do update set name = excluded.name, street = excluded.street, postal_code = excluded.postal_code,
             place = excluded.place, lat = excluded.lat, lon = excluded.lon, accessibility_text = excluded.accessibility_text, hsds = excluded.hsds
      returning id
    )
    insert into offer_location (network_id, id, offer_id, location_id, position)
    select ${networkId}, "linkId", "offerId", location_id, position from given where fresh`.execute(tx);
}

/** Replaces the times that lists brought as a whole; what people entered here stays. */
export async function writeSchedules(
  tx: WriteTransaction,
  offers: readonly OfferRow[],
  { networkId }: Writing,
): Promise<void> {
  const timed = offers.filter(({ schedules }) => schedules !== null);
  if (timed.length === 0) return;
  const ids = timed.map(({ id }) => id);
  await sql`delete from schedule where network_id = ${networkId} and offer_id = any(${ids}::uuid[]) and origin = 'imported'`.execute(
    tx,
  );
  await insertSchedules(tx, timed, { networkId });
}

type Timed = { readonly id: OfferId; readonly schedules: readonly GivenTime[] | null };

/** Writes the times of offers that have none from a list yet. */
export async function insertSchedules(
  tx: WriteTransaction,
  timed: readonly Timed[],
  { networkId }: Pick<Writing, "networkId">,
): Promise<void> {
  const rows = timed.flatMap(({ id, schedules }) =>
    (schedules ?? []).map((time, position) => ({ ...time, position, offerId: id, id: newId<"schedule">() })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into schedule (network_id, id, offer_id, location_id, kind, starts_on, start_time, minutes, rule, valid_from, valid_to, note,
           position, origin, title, closed_on_holidays, closed_in_school_holidays, zone, extra_dates)
    select ${networkId}, r.id, r."offerId", case when r."locationNo" = 0 then o.location_id else n.location_id end, r.kind, r."startsOn",
           r."startTime", r.minutes, r.rule, r."validFrom", r."validTo", r.note, r.position, 'imported',
           r.title, coalesce(r."closedOnHolidays", true), coalesce(r."closedInSchoolHolidays", false),
           coalesce(r.zone, 'Europe/Berlin'), coalesce(r."extraDates", '{}')
      from jsonb_to_recordset(${storable(rows)}::jsonb) as r(id uuid, "offerId" uuid, "locationNo" integer, kind text, "startsOn" date,
           "startTime" time, minutes integer, rule text, "validFrom" date, "validTo" date, note text, position integer, title text, "closedOnHolidays" boolean,
           "closedInSchoolHolidays" boolean, zone text, "extraDates" date[])
      join offer o on o.network_id = ${networkId} and o.id = r."offerId"
      left join offer_location n on n.network_id = o.network_id and n.offer_id = o.id and n.position = r."locationNo"`.execute(
    tx,
  );
  await insertDates(tx, rows, { networkId });
}

/** Takes the times of a list for an offer whose times a person had touched: all others go. */
export async function replaceSchedules(
  tx: WriteTransaction,
  networkId: Writing["networkId"],
  offerId: OfferId,
  schedules: readonly GivenTime[],
): Promise<void> {
  await sql`delete from schedule where network_id = ${networkId} and offer_id = ${offerId}`.execute(tx);
  await insertSchedules(tx, [{ id: offerId, schedules }], { networkId });
}

/** Fields that both sides have changed wait for a person; what both say alike by now no longer does. */
export async function writeConflicts(
  tx: WriteTransaction,
  conflicts: readonly Conflict[],
  agreed: readonly Agreed[],
  { networkId, now }: Writing,
): Promise<void> {
  const gone = await openAmong(tx, agreed, networkId);
  if (gone.length > 0)
    await sql`update import_conflict set state = 'gone', decided_at = ${now}
       where network_id = ${networkId} and id = any(${gone}::uuid[]) and state = 'open'`.execute(tx);
  if (conflicts.length === 0) return;
  const rows = conflicts.map((conflict) => ({ ...conflict, id: newId<"conflict">() }));
  await sql`
    insert into import_conflict (network_id, id, offer_id, field, ours, theirs, found_at)
    select ${networkId}, r.id, r."offerId", r.field, r.ours, r.theirs, ${now}
      from jsonb_to_recordset(${storable(rows)}::jsonb) as r(id uuid, "offerId" uuid, field text, ours jsonb, theirs jsonb)
    on conflict (network_id, offer_id, field) where state = 'open'
      do update set ours = excluded.ours, theirs = excluded.theirs, found_at = excluded.found_at`.execute(tx);
}

/** Which of these fields have an open conflict. Nearly always none, so only the open ones are fetched. */
async function openAmong(
  tx: WriteTransaction,
  fields: readonly Agreed[],
  networkId: Writing["networkId"],
): Promise<string[]> {
  const ids = [...new Set(fields.map(({ offerId }) => offerId))];
  const { rows } = await sql<{ id: string; offerId: string; field: string }>`
    select id, offer_id, field from import_conflict
     where network_id = ${networkId} and offer_id = any(${ids}::uuid[]) and state = 'open'`.execute(tx);
  const wanted = new Set(fields.map(({ offerId, field }) => `${offerId} ${field}`));
  return rows.filter(({ offerId, field }) => wanted.has(`${offerId} ${field}`)).map(({ id }) => id);
}
