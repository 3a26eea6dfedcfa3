/** A calendar day as the number of days since 1 January 1970. */
export type DayNumber = number;

/** The number of a day of the Gregorian calendar; a date that does not exist counts on into the next month. */
export function dayOf(year: number, month: number, date: number): DayNumber {
  // Years are counted from March, so that the leap day is the last of its year.
  const marchYear = month <= 2 ? year - 1 : year;
  const days = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + days - 719_468;
}

export type YearMonthDate = { readonly year: number; readonly month: number; readonly date: number };

/** The reverse of `dayOf`. */
export function dateOf(day: DayNumber): YearMonthDate {
  const sinceMarch = day + 719_468;
  const era = Math.floor(sinceMarch / 146_097);
  const ofEra = sinceMarch - era * 146_097;
  const leapDays = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096);
  const yearOfEra = Math.floor((ofEra - leapDays) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const date = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

/** Monday is 1, Sunday is 7. The first of January 1970 was a Thursday. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The first day of the week in which a day lies; weeks begin on this weekday. */
export const weekStartOf = (day: DayNumber, weekStart: number): DayNumber =>
  day - ((weekdayOf(day) - weekStart + 7) % 7);

/** The first day of week 1 of a year: the first week with at least four days in it (RFC 5545, 3.3.10; ISO 8601). */
export const firstWeekOf = (year: number, weekStart: number): DayNumber =>
  weekStartOf(dayOf(year, 1, 4), weekStart);

/** The year to whose weeks a day belongs: the first of January may lie in the last week of the year before. */
export function weekYearOf(day: DayNumber, weekStart: number): number {
  const { year } = dateOf(day);
  if (day < firstWeekOf(year, weekStart)) return year - 1;
  return day >= firstWeekOf(year + 1, weekStart) ? year + 1 : year;
}
