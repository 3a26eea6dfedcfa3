import { Temporal } from "temporal-polyfill";
import type { Json } from "../../../core/json.ts";
import { weekdayOf } from "../../../core/recurrence-calendar.ts";
import { dayNumber, isoDay } from "../../../core/recurrence-days.ts";
import { knownUntil } from "../../schedules/known-holidays.ts";
import { closedDaysOf, type NetworkTimes, type TimedOffer } from "../../schedules/timed-offer.ts";
import { daysAhead, otherHoursOf, type WeeklyHours, weeklyHoursOf } from "./regular-hours.ts";
import { thing } from "./thing.ts";

const dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/**
 * Hours that are the same every week, then the days ahead on which they are others or nobody is there: holidays, closures,
 * cancelled dates. Entries for few days go before those for many.
 */
export function openingHoursOf(timed: TimedOffer, times: NetworkTimes, now: Temporal.Instant): Json | null {
  const today = now.toZonedDateTimeISO("Europe/Berlin").toPlainDate().toString();
  const schoolHolidaysUntil = knownUntil(times.schoolHolidays, today);
  const weekly = weeklyHoursOf(timed.schedules, { today, schoolHolidaysUntil });
  if (weekly.length === 0) return null;
  const closed = closedDaysOf(times, timed);
  const farthest = isoDay(dayNumber(today) + daysAhead);
  return [
    ...weekly.map(({ days, ...one }) => hours(one, days)),
    ...otherHoursOf(weekly, closed, today).flatMap(({ from, to, left }) =>
      left.length === 0 ? [closedFrom(from, to)] : left.map((one) => onlyOn(from, one)),
    ),
    ...closed.closures.filter(({ to }) => to > farthest).map(({ from, to }) => closedFrom(from, to)),
  ];
}

const closedFrom = (from: string, to: string): Json =>
  thing("OpeningHoursSpecification", {
    validFrom: from,
    validThrough: to,
    dayOfWeek: dayNames,
    opens: "00:00",
    closes: "00:00",
  });

const onlyOn = (day: string, one: WeeklyHours): Json =>
  hours({ ...one, from: day, to: day }, [weekdayOf(dayNumber(day))]);

const hours = ({ schedule, from, to }: Omit<WeeklyHours, "days">, days: readonly number[]): Json =>
  thing("OpeningHoursSpecification", {
    dayOfWeek: days.flatMap((day) => dayNames[day - 1] ?? []),
    opens: schedule.startTime,
    closes: Temporal.PlainTime.from(schedule.startTime)
      .add({ minutes: schedule.minutes })
      .toString({ smallestUnit: "minute" }),
    validFrom: from,
    validThrough: to,
  });
