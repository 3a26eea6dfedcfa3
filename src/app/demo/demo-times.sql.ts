import { sql } from "kysely";
import { newId, type NetworkId } from "../../core/ids.ts";
import type { WriteTransaction } from "../../platform/database.ts";
import type { SchoolHoliday } from "../../find/schedules/calendars/school-holidays.import.ts";
import { invented } from "./demo-holidays.ts";
import type { PlannedTime } from "./demo-times.ts";

/** Times and what is different on single dates, as if a person had entered them. */
export async function insertTimes(
  tx: WriteTransaction,
  networkId: NetworkId,
  times: readonly PlannedTime[],
): Promise<void> {
  const rows = JSON.stringify(times.map((time) => ({ ...time, id: newId<"schedule">() })));
  await sql`
    insert into schedule (network_id, id, offer_id, kind, title, starts_on, start_time, minutes, rule, closed_on_holidays, closed_in_school_holidays)
    select ${networkId}, r.id, o.id, r.kind, r.title, r."startsOn", r."startTime", r.minutes, r.rule, r."closedOnHolidays", r."closedInSchoolHolidays"
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, offer text, kind text, title text, "startsOn" date, "startTime" time,
           minutes integer, rule text, "closedOnHolidays" boolean, "closedInSchoolHolidays" boolean)
      join offer o on o.network_id = ${networkId} and o.external_id = r.offer`.execute(tx);
  await sql`
    insert into schedule_exception (network_id, id, schedule_id, on_date, kind, new_date, new_time, guest, note)
    select ${networkId}, gen_random_uuid(), r.id, d."onDate", d.kind, d."newDate", d."newTime", d.guest, d.note
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, dates jsonb),
           jsonb_to_recordset(r.dates) as d("onDate" date, kind text, "newDate" date, "newTime" time, guest text, note text)
      where exists (select 1 from schedule s where s.network_id = ${networkId} and s.id = r.id)`.execute(tx);
}

/** School holidays belong to the whole installation: invented ones never stand beside those somebody has loaded. */
export async function insertHolidays(
  tx: WriteTransaction,
  holidays: readonly SchoolHoliday[],
): Promise<void> {
  await sql`
    insert into school_holiday (land, name, from_date, to_date, source)
    select r.land, r.name, r."from", r."to", ${invented}
      from jsonb_to_recordset(${JSON.stringify(holidays)}::jsonb) as r(land text, name text, "from" date, "to" date)
     where not exists (select from school_holiday h where h.land = r.land)`.execute(tx);
}
