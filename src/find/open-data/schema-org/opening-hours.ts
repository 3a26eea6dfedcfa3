import { Temporal } from "temporal-polyfill";
import type { Json } from "../../../core/json.ts";
import type { Schedule } from "../../../core/recurrence.ts";
import { closedDaysOf, type NetworkTimes, type TimedOffer } from "../../schedules/timed-offer.ts";
import { ruleTable, weekdayCode } from "../hsds/rule-parts.ts";
import { thing } from "./thing.ts";

const dayNames: Readonly<Record<string, string>> = {
  MO: "Monday",
  TU: "Tuesday",
  WE: "Wednesday",
  TH: "Thursday",
  FR: "Friday",
  SA: "Saturday",
  SU: "Sunday",
};

/**
 * Hours that are the same every week, and the days on which all is closed. What comes every second week or once a month
 * cannot be said here; it would read as every week, so it is left out.
 */
export function openingHoursOf(timed: TimedOffer, times: NetworkTimes, now: Temporal.Instant): Json | null {
  const today = now.toZonedDateTimeISO("Europe/Berlin").toPlainDate().toString();
  const weekly = timed.schedules.filter(
    (one) => isWeekly(one) && (one.validTo === null || one.validTo >= today),
  );
  if (weekly.length === 0) return null;
  const closed = closedDaysOf(times, timed)
    .closures.filter(({ to }) => to >= today)
    .map(({ from, to }) => closedDays(from, to));
  return [...weekly.map(hours), ...closed, ...datesThatDiffer(weekly, today)];
}

const closedDays = (from: string, to: string): Json =>
  thing("OpeningHoursSpecification", {
    validFrom: from,
    validThrough: to,
    dayOfWeek: Object.values(dayNames),
    opens: "00:00",
    closes: "00:00",
  });

/** A date on which something drops out has hours of its own, which go before those of the week: what is left, or none. */
function datesThatDiffer(weekly: readonly Schedule[], today: string): readonly Json[] {
  const dropsOut = ({ exceptions }: Schedule, day: string) =>
    exceptions.some(({ kind, onDate }) => kind !== "guest" && onDate === day);
  const days = weekly.flatMap(({ exceptions }) => exceptions.map(({ onDate }) => onDate));
  return [...new Set(days)]
    .filter((day) => day >= today && weekly.some((one) => dropsOut(one, day)))
    .sort()
    .flatMap((day) => {
      const left = weekly.filter((one) => daysOf(one).includes(weekdayOf(day)) && !dropsOut(one, day));
      return left.length === 0
        ? [closedDays(day, day)]
        : left.map((one) => hours({ ...one, rule: `BYDAY=${weekdayOf(day)}`, validFrom: day, validTo: day }));
    });
}

const daysOf = ({ rule }: Schedule): readonly string[] =>
  (ruleTable(rule ?? "").get("BYDAY") ?? "").split(",");
const weekdayOf = (day: string): string => weekdayCode(Temporal.PlainDate.from(day).dayOfWeek);

const isWeekly = ({ kind, rule }: Schedule): boolean => {
  const table = ruleTable(rule ?? "");
  return (
    kind === "open" &&
    table.get("FREQ") === "WEEKLY" &&
    (table.get("INTERVAL") ?? "1") === "1" &&
    table.has("BYDAY") &&
    !table.has("COUNT") &&
    !table.has("UNTIL")
  );
};

const hours = ({ rule, startTime, minutes, validFrom, validTo }: Schedule): Json =>
  thing("OpeningHoursSpecification", {
    dayOfWeek: (ruleTable(rule ?? "").get("BYDAY") ?? "").split(",").flatMap((day) => dayNames[day] ?? []),
    opens: startTime,
    closes: Temporal.PlainTime.from(startTime).add({ minutes }).toString({ smallestUnit: "minute" }),
    validFrom,
    validThrough: validTo,
  });
