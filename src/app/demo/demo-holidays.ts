import { Temporal } from "temporal-polyfill";
import { holidayOn } from "../../core/working-days.ts";
import type { SchoolHoliday } from "../../find/schedules/calendars/school-holidays.import.ts";

/** Says wherever the days are shown that they are not those of a ministry. */
export const invented = "Beispiel";

/** Name, first and last day (month-day); the second one may lie in the next year. */
const everyYear = [
  ["Sommerferien", "07-30", "09-12"],
  ["Herbstferien", "10-26", "10-31"],
  ["Weihnachtsferien", "12-23", "01-09"],
] as const;
/** Name, first and last day, counted from Easter Monday. */
const fromEaster = [
  ["Osterferien", -7, 5],
  ["Pfingstferien", 50, 61],
] as const;

/** Invented school holidays from the year before a day to the second year after it; the same for the same day. */
export function planHolidays(today: Temporal.PlainDate, land: string): readonly SchoolHoliday[] {
  return [-1, 0, 1, 2].flatMap((years) => holidaysOf(today.year + years, land));
}

function holidaysOf(year: number, land: string): readonly SchoolHoliday[] {
  const easter = easterMonday(year);
  const moving = fromEaster.map(([name, from, to]) => ({
    land,
    name,
    from: easter.add({ days: from }).toString(),
    to: easter.add({ days: to }).toString(),
  }));
  const fixed = everyYear.map(([name, from, to]) => ({
    land,
    name,
    from: `${year}-${from}`,
    to: `${to < from ? year + 1 : year}-${to}`,
  }));
  return [...moving, ...fixed];
}

/** Easter Monday lies between 23 March and 26 April. */
function easterMonday(year: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month: 3, day: 23 });
  const days = Array.from({ length: 35 }, (_none, at) => first.add({ days: at }));
  const found = days.find((day) => holidayOn(day.toString(), null) === "Ostermontag");
  if (found === undefined) throw new Error(`no Easter in ${year}`);
  return found;
}
