import { getHolidays, type Region } from "feiertagejs";
import { Temporal } from "temporal-polyfill";

/** Public holidays of one Land in one year: German names by dates. */
const known = new Map<string, ReadonlyMap<string, string>>();

function holidaysOf(land: string | null, year: number): ReadonlyMap<string, string> {
  const key = `${land ?? "BUND"}${year}`;
  const days =
    known.get(key) ??
    new Map(
      getHolidays(year, (land ?? "BUND") as Region).map((holiday) => [
        holiday.dateString,
        holiday.translate("de") ?? holiday.name,
      ]),
    );
  known.set(key, days);
  return days;
}

/** The German name of the public holiday on a day ("YYYY-MM-DD"), null on all others. Land as below. */
export const holidayOn = (day: string, land: string | null): string | null =>
  holidaysOf(land, Number(day.slice(0, 4))).get(day) ?? null;

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
