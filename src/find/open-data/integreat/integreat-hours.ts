import { Temporal } from "temporal-polyfill";
import type { Json } from "../../../core/json.ts";
import { ruleTable } from "../hsds/rule-parts.ts";
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
    !table.has("COUNT")
  );
};

/** Seven days from Monday with their hours; null where an offer has other hours than those of every week. */
export function integreatHours({ schedules, access }: OpenOffer): Json {
  if (schedules.length === 0 || !schedules.every(isEveryWeek)) return null;
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
