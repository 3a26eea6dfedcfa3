import { sql } from "kysely";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { GazetteerPlace, Town } from "./gazetteer.ts";

export async function readPostalCodes(tx: ReadTransaction): Promise<GazetteerPlace[]> {
  const { rows } = await sql<GazetteerPlace>`
    select code, place, land, nullif(district_key, '') as district_key, district, lat, lon from postal_code order by code, place`.execute(
    tx,
  );
  return rows;
}

/** The municipalities of the current network, with a middle where they have one. */
export async function readTowns(tx: ReadTransaction): Promise<Town[]> {
  const { rows } =
    await sql<Town>`select name, postal_codes, lat, lon from municipality order by name`.execute(tx);
  return rows;
}

/** Replaces the places of the given codes; codes that the file does not name stay as they are. Answers with the rows written. */
export async function replacePostalCodes(
  tx: WriteTransaction,
  places: readonly GazetteerPlace[],
): Promise<number> {
  const rows = JSON.stringify(places);
  await sql`delete from postal_code where code in (select r.code from jsonb_to_recordset(${rows}::jsonb) as r(code text))`.execute(
    tx,
  );
  const done = await sql`
    insert into postal_code (code, place, land, district_key, district, lat, lon)
    select r.code, r.place, r.land, coalesce(r."districtKey", ''), r.district, r.lat, r.lon
      from jsonb_to_recordset(${rows}::jsonb) as r(code text, place text, land text, "districtKey" text, district text,
           lat double precision, lon double precision)
    on conflict do nothing`.execute(tx);
  return Number(done.numAffectedRows ?? 0);
}
