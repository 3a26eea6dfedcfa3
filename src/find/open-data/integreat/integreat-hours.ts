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

/** Closed on this day by a closure of the network, the organisation or the offer itself. */
export const isClosedOn = ({ closures }: OpenOffer, day: string): boolean =>
  closures.some(({ from, to }) => from <= day && day <= to);

/** The app keeps a week as true until it asks again; what is different so soon must not stand in it. Days. */
const weekAhead = 14;

/** Something of the next two weeks drops out, is moved, or begins only then. */
function differsSoon({ schedules, closures }: OpenOffer, today: string): boolean {
  const until = Temporal.PlainDate.from(today).add({ days: weekAhead }).toString();
  const soon = (day: string) => today <= day && day <= until;
  return (
    closures.some(({ from, to }) => from <= until && to >= today) ||
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
