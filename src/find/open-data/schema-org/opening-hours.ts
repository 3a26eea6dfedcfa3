import { Temporal } from "temporal-polyfill";
import type { Json } from "../../../core/json.ts";
import type { Schedule } from "../../../core/recurrence.ts";
import { closedDaysOf, type NetworkTimes, type TimedOffer } from "../../schedules/timed-offer.ts";
import { ruleTable } from "../hsds/rule-parts.ts";
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
    .map(({ from, to }) =>
      thing("OpeningHoursSpecification", {
        validFrom: from,
        validThrough: to,
        dayOfWeek: Object.values(dayNames),
        opens: "00:00",
        closes: "00:00",
      }),
    );
  return [...weekly.map(hours), ...closed];
}

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
