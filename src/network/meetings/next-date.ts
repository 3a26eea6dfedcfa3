import { Temporal } from "temporal-polyfill";
import { isWorkingDay } from "../../core/working-days.ts";

/** Which one of its weekday a day is in its month: the second Wednesday is 2; the fifth counts as the last one. */
const ordinalOf = (day: Temporal.PlainDate): number => Math.floor((day.day - 1) / 7) + 1;

function sameWeekdayIn(month: Temporal.PlainDate, weekday: number, ordinal: number): Temporal.PlainDate {
  const first = month.with({ day: 1 });
  const at = first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (ordinal - 1) });
  return at.month === first.month ? at : at.subtract({ days: 7 });
}

/** The same weekday, later by as many weeks as are holidays: Christmas and New Year follow each other. */
function afterHolidays(day: Temporal.PlainDate, land: string | null): Temporal.PlainDate {
  let open = day;
  while (open.dayOfWeek <= 5 && !isWorkingDay(open, land)) open = open.add({ days: 7 });
  return open;
}

/**
 * The day that the rhythm of a series proposes: so many months after the last meeting, on the same weekday of the month,
 * a week or two later where that is a public holiday. Never a day that has passed. Null where nobody promised a rhythm.
 */
export function proposeDay(
  last: Temporal.PlainDate | null,
  rhythmMonths: number | null,
  today: Temporal.PlainDate,
  land: string | null,
): Temporal.PlainDate | null {
  if (last === null || rhythmMonths === null) return null;
  for (let step = 1; ; step += 1) {
    const month = last.with({ day: 1 }).add({ months: rhythmMonths * step });
    const day = sameWeekdayIn(month, last.dayOfWeek, ordinalOf(last));
    const open = afterHolidays(day, land);
    if (Temporal.PlainDate.compare(open, today) > 0) return open;
  }
}
