import { sql } from "kysely";
import type { Temporal } from "temporal-polyfill";
import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { SchoolHoliday } from "./calendars/school-holidays.import.ts";

/**
 * Replaces what is known of the Länder in the list, from its first day on. All pages of these networks are made anew,
 * because the table itself belongs to no network and so raises no version.
 */
export async function replaceSchoolHolidays(
  tx: WriteTransaction,
  holidays: readonly SchoolHoliday[],
  source: string,
  now: Temporal.Instant,
): Promise<void> {
  const rows = JSON.stringify(holidays);
  await sql`
    delete from school_holiday h
     using (select r.land, min(r."from") as first from jsonb_to_recordset(${rows}::jsonb) as r(land text, "from" date) group by r.land) n
     where h.land = n.land and h.to_date >= n.first`.execute(tx);
  await sql`
    insert into school_holiday (land, name, from_date, to_date, source, loaded_at)
    select r.land, r.name, r."from", r."to", ${source}, ${now}
      from jsonb_to_recordset(${rows}::jsonb) as r(land text, name text, "from" date, "to" date)
    on conflict do nothing`.execute(tx);
  await sql`
    update network set data_version = data_version + 1
     where land in (select distinct r.land from jsonb_to_recordset(${rows}::jsonb) as r(land text))`.execute(
    tx,
  );
}

/** School holidays of the Land of the network at hand, with where they come from. */
export type HolidayLine = {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly source: string;
};

/** Those that are not over yet and the last ones before, the first one first. */
export async function readHolidayLines(tx: ReadTransaction): Promise<HolidayLine[]> {
  const { rows } = await sql<HolidayLine>`
    select h.from_date as "from", h.to_date as "to", h.name as reason, h.source from school_holiday h
      join network n on n.land = h.land
     where n.id = (select context_network()) and h.to_date >= tragnetz_now()::date - 200
     order by h.from_date`.execute(tx);
  return rows;
}
