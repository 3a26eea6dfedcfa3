import { sql } from "kysely";
import { newId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { GivenTime } from "./import-given.ts";
import type { OfferRow } from "./import-rows.ts";
import type { Writing } from "./offer-imports.sql.ts";
import { storable } from "./storable.ts";

type NewTime = Pick<GivenTime, "exceptions"> & { readonly id: string };

/** Writes what is different on single dates of times that were just written. Another place gets a row of its own. */
export async function insertDates(
  tx: WriteTransaction,
  times: readonly NewTime[],
  { networkId }: Pick<Writing, "networkId">,
): Promise<void> {
  const rows = times.flatMap(({ id, exceptions }) =>
    (exceptions ?? []).map((one) => ({
      ...one,
      id: newId(),
      scheduleId: id,
      placeId: one.newPlace === null ? null : newId<"location">(),
    })),
  );
  if (rows.length === 0) return;
  const given = storable(rows);
  if (rows.some(({ placeId }) => placeId !== null))
    await sql`
      insert into location (network_id, id, name, street, postal_code, place, lat, lon)
      select ${networkId}, r."placeId", p.name, p.street, p."postalCode", p.place, p.lat, p.lon
        from jsonb_to_recordset(${given}::jsonb) as r("placeId" uuid, "newPlace" jsonb)
       cross join lateral jsonb_to_record(r."newPlace") as p(name text, street text, "postalCode" text, place text,
             lat double precision, lon double precision)
       where r."placeId" is not null`.execute(tx);
  await sql`
    insert into schedule_exception (network_id, id, schedule_id, on_date, kind, new_date, new_time, new_minutes, new_location_id,
           guest, note)
    select ${networkId}, r.id, r."scheduleId", r."onDate", r.kind, r."newDate", r."newTime", r."newMinutes", r."placeId", r.guest, r.note
      from jsonb_to_recordset(${given}::jsonb) as r(id uuid, "scheduleId" uuid, "onDate" date, kind text, "newDate" date,
           "newTime" time, "newMinutes" integer, "placeId" uuid, guest text, note text)
      join schedule s on s.network_id = ${networkId} and s.id = r."scheduleId"
    on conflict do nothing`.execute(tx);
}

/** Nothing of this network is older than this import: it is put back as a whole. */
const isPutBack = ({ networkId, now }: Writing) =>
  sql`not exists (select from offer where network_id = ${networkId} and created_at <> ${now})`;

/**
 * Writes when offers are closed. A directory that is put back into an empty network closes its organisations and the
 * network again; read in beside others, whose doors stay open, a closure closes only the offer it came with.
 */
export async function writeClosures(
  tx: WriteTransaction,
  offers: readonly Pick<OfferRow, "id" | "closures" | "reopened">[],
  writing: Writing,
): Promise<void> {
  const { networkId } = writing;
  const reopened = offers.flatMap(({ id, reopened: gone }) => gone.map((one) => ({ ...one, offerId: id })));
  if (reopened.length > 0)
    await sql`
      delete from closure k using jsonb_to_recordset(${storable(reopened)}::jsonb) as r("offerId" uuid, "from" date, "to" date, reason text)
       where k.network_id = ${networkId} and k.offer_id = r."offerId" and k.from_date = r."from" and k.to_date = r."to"
         and k.reason is not distinct from r.reason`.execute(tx);
  const closed = offers.flatMap(({ id, closures }) =>
    closures.map((one) => ({ ...one, offerId: id, id: newId() })),
  );
  if (closed.length === 0) return;
  await sql`
    with given as (
      select r.id, r."from", r."to", r.reason, o.id as of_offer, o.organisation_id,
             case when r.of = 'organisation' and o.organisation_id is null then 'offer'
                  when ${isPutBack(writing)} then r.of else 'offer' end as of
        from jsonb_to_recordset(${storable(closed)}::jsonb) as r(id uuid, "offerId" uuid, "from" date, "to" date, reason text, of text)
        join offer o on o.network_id = ${networkId} and o.id = r."offerId"
    ), scoped as (
      select distinct on (offer_id, organisation_id, "from", "to", reason) * from (
        select id, "from", "to", reason, case of when 'offer' then of_offer end as offer_id,
               case of when 'organisation' then organisation_id end as organisation_id, of_offer, organisation_id as of_organisation
          from given) g
       order by offer_id, organisation_id, "from", "to", reason, id
    )
    insert into closure (network_id, id, offer_id, organisation_id, from_date, to_date, reason)
    select ${networkId}, s.id, s.offer_id, s.organisation_id, s."from", s."to", s.reason from scoped s
     where not exists (select from closure k where k.network_id = ${networkId} and k.from_date = s."from" and k.to_date = s."to"
             and k.reason is not distinct from s.reason
             and (k.offer_id = s.of_offer or k.organisation_id = s.of_organisation or (k.offer_id is null and k.organisation_id is null)))`.execute(
    tx,
  );
}
