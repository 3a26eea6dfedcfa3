import { getHolidays, type Region } from "feiertagejs";
import { Temporal } from "temporal-polyfill";

/** Public holidays of one Land in one year, as dates. */
const known = new Map<string, ReadonlySet<string>>();

function holidaysOf(land: string | null, year: number): ReadonlySet<string> {
  const key = `${land ?? "BUND"}${year}`;
  const days =
    known.get(key) ??
    new Set(getHolidays(year, (land ?? "BUND") as Region).map((holiday) => holiday.dateString));
  known.set(key, days);
  return days;
}

/** Monday to Friday and no public holiday of the Land (two letters; null: only those of all Germany). */
export const isWorkingDay = (day: Temporal.PlainDate, land: string | null): boolean =>
  day.dayOfWeek <= 5 && !holidaysOf(land, day.year).has(day.toString());

/** The n-th working day after this day; this day itself never counts. */
export function workingDaysAfter(
  day: Temporal.PlainDate,
  count: number,
  land: string | null,
): Temporal.PlainDate {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = reached.add({ days: 1 });
    if (isWorkingDay(reached, land)) left -= 1;
  }
  return reached;
}

/** This day if it is a working day, else the next one. */
export const workingDayFrom = (day: Temporal.PlainDate, land: string | null): Temporal.PlainDate =>
  isWorkingDay(day, land) ? day : workingDaysAfter(day, 1, land);
