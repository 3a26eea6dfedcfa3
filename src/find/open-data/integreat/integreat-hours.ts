import { Temporal } from "temporal-polyfill";
import type { Json } from "../../../core/json.ts";
import { weekdayOf } from "../../../core/recurrence-calendar.ts";
import { dayNumber, isoDay } from "../../../core/recurrence-days.ts";
import { holidaysOf } from "../hsds/holiday-gaps.ts";
import { ruleTable, weekdayCode } from "../hsds/rule-parts.ts";
import { weekdayCodes } from "../offer-filter.ts";
import type { OpenOffer, OpenSchedule } from "../open-offer.ts";

/** Integreat knows one week that repeats; what has an end, or comes more rarely, cannot be said there. */
const isEveryWeek = ({ kind, rule, validTo }: OpenSchedule): boolean => {
  const table = ruleTable(rule ?? "");
  return (
    kind === "open" &&
    validTo === null &&
    table.get("FREQ") === "WEEKLY" &&
    (table.get("INTERVAL") ?? "1") === "1" &&
    !table.has("UNTIL") &&
    !table.has("COUNT") &&
    !["BYMONTH", "BYSETPOS", "BYWEEKNO", "BYMONTHDAY", "BYYEARDAY"].some((part) => table.has(part))
  );
};

/** Closed on this day by a closure of the network, the organisation or the offer itself. */
export const isClosedOn = ({ closures }: OpenOffer, day: string): boolean =>
  closures.some(({ from, to }) => from <= day && day <= to);

/** The app keeps a week as true until it asks again; what is different so soon must not stand in it. Days. */
const weekAhead = 14;

/** A holiday falls on one of its weekdays, or nobody knows whether one does. */
function pausesSoon(schedule: OpenSchedule, calendar: OpenOffer["calendar"], until: string): boolean {
  const holidays = holidaysOf(schedule, calendar);
  if (holidays === null || (holidays.until !== null && holidays.until < until)) return true;
  const days = (ruleTable(schedule.rule ?? "").get("BYDAY") ?? "").split(",");
  const [first, last] = [dayNumber(calendar.today), dayNumber(until)];
  return Array.from({ length: last - first + 1 }, (_day, at) => first + at).some(
    (day) =>
      days.includes(weekdayCode(weekdayOf(day))) &&
      holidays.gaps.some(({ from, to }) => from <= isoDay(day) && (to === null || isoDay(day) <= to)),
  );
}

/** Something of the next two weeks drops out, is moved, or begins only then. */
function differsSoon({ schedules, closures, calendar }: OpenOffer, today: string): boolean {
  const until = Temporal.PlainDate.from(today).add({ days: weekAhead }).toString();
  const soon = (day: string) => today <= day && day <= until;
  return (
    closures.some(({ from, to }) => from <= until && to >= today) ||
    schedules.some((one) => pausesSoon(one, { ...calendar, today }, until)) ||
    schedules.some(
      ({ exceptions, startsOn, validFrom }) =>
        startsOn > today ||
        (validFrom ?? today) > today ||
        exceptions.some(
          ({ kind, onDate, newDate }) => kind !== "guest" && (soon(onDate) || soon(newDate ?? "")),
        ),
    )
  );
}

/**
 * Seven days from Monday with their hours; null where an offer has other hours than those of every week, or where the
 * next weeks are not like every week.
 */
export function integreatHours(offer: OpenOffer, today: string): Json {
  const { schedules, access } = offer;
  if (schedules.length === 0 || !schedules.every(isEveryWeek) || differsSoon(offer, today)) return null;
  return weekdayCodes.map((day) => {
    const slots = schedules.filter(({ rule }) =>
      (ruleTable(rule ?? "").get("BYDAY") ?? "").split(",").includes(day),
    );
    return {
      allDay: false,
      closed: slots.length === 0,
      appointmentOnly: access.length === 1 && access[0] === "byAppointment",
      timeSlots: slots.map(({ startTime, minutes, zone }) => ({
        start: startTime,
        end: Temporal.PlainTime.from(startTime).add({ minutes }).toString({ smallestUnit: "minute" }),
        timezone: zone,
      })),
    };
  });
}
