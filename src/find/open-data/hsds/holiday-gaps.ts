import { dayNumber, isoDay } from "../../../core/recurrence-days.ts";
import { holidayOn } from "../../../core/working-days.ts";
import { knownUntil } from "../../schedules/known-holidays.ts";
import type { OpenCalendar, OpenSchedule } from "../open-offer.ts";
import type { Stretch } from "./schedule-dates.ts";

/** The year in which rows are written; they are written anew in the next one. */
export const yearOf = ({ today }: OpenCalendar): number => Number(today.slice(0, 4));

type Holidays = {
  /** Days on which the time does not take place. */
  readonly gaps: readonly Stretch[];
  /** Behind this day nobody can say when it takes place; null where it takes place on holidays as well. */
  readonly until: string | null;
};

const listed = new Map<string, readonly Stretch[]>();

/** Public holidays of this year and the next. */
function publicHolidays(land: string | null, year: number): readonly Stretch[] {
  const key = `${land}${year}`;
  const known = listed.get(key);
  if (known !== undefined) return known;
  const [first, last] = [dayNumber(`${year}-01-01`), dayNumber(`${year + 1}-12-31`)];
  const days = Array.from({ length: last - first + 1 }, (_day, at) => isoDay(first + at));
  const gaps = days.filter((day) => holidayOn(day, land) !== null).map((day) => ({ from: day, to: day }));
  listed.set(key, gaps);
  return gaps;
}

/**
 * When a time is closed for holidays, as far as that is known: to the end of the next year, and no farther than the
 * school holidays are known. Null where they are not known at all: then nobody can promise a single date.
 */
export function holidaysOf(
  { closedOnHolidays, closedInSchoolHolidays }: OpenSchedule,
  calendar: OpenCalendar,
): Holidays | null {
  if (!closedOnHolidays && !closedInSchoolHolidays) return { gaps: [], until: null };
  const year = yearOf(calendar);
  const end = `${year + 1}-12-31`;
  const open = closedOnHolidays ? publicHolidays(calendar.land, year) : [];
  if (!closedInSchoolHolidays) return { gaps: open, until: end };
  const known = knownUntil(calendar.schoolHolidays, calendar.today);
  if (known === null) return null;
  return { gaps: [...open, ...calendar.schoolHolidays], until: known < end ? known : end };
}
