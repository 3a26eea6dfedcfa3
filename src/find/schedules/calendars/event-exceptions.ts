import type ICAL from "ical.js";
import { type LocalTime, localTimeOf } from "./calendar-zones.ts";

/** Something different on one date of a series, as the file says it. */
export type ReadException = {
  readonly onDate: string;
  readonly kind: "cancelled" | "moved";
  readonly newDate: string | null;
  readonly newTime: string | null;
  readonly newMinutes: number | null;
};
/** With the time of the date that is meant: an event may come several times a day. Null: every one of that day. */
type ExceptionAt = ReadException & { readonly ofTime: string | null };

type Known = {
  readonly leftOut: readonly LocalTime[];
  readonly changes: readonly ICAL.Component[];
  readonly minutes: number;
  readonly zone: string;
};

const cancelledOn = ({ day, time, isDay }: LocalTime): ExceptionAt => ({
  onDate: day,
  ofTime: isDay ? null : time,
  kind: "cancelled",
  newDate: null,
  newTime: null,
  newMinutes: null,
});

/** Dates left out, called off, moved, or of another length; each once. */
export function exceptionsOf(
  event: ICAL.Component,
  { leftOut, changes, minutes, zone }: Known,
): readonly ExceptionAt[] {
  const changed = changes.flatMap((change) => changeOf(change, minutes, zone));
  const off = event.getFirstPropertyValue("status") === "CANCELLED" && !event.hasProperty("rrule");
  const start = localTimeOf(event, "dtstart", zone);
  const all = [
    ...leftOut.map(cancelledOn),
    ...changed,
    ...(off && start !== null ? [cancelledOn(start)] : []),
  ];
  const isSame = (one: ExceptionAt, other: ExceptionAt) =>
    one.onDate === other.onDate && one.kind === other.kind && one.ofTime === other.ofTime;
  return all.filter((one, at) => all.findIndex((other) => isSame(one, other)) === at);
}

function changeOf(change: ICAL.Component, minutes: number, zone: string): readonly ExceptionAt[] {
  const of = localTimeOf(change, "recurrence-id", zone);
  const to = localTimeOf(change, "dtstart", zone);
  if (of === null) return [];
  if (change.getFirstPropertyValue("status") === "CANCELLED") return [cancelledOn(of)];
  const end = localTimeOf(change, "dtend", zone);
  const length = to === null || end === null ? minutes : Math.round((end.ms - to.ms) / 60_000);
  const isLonger = length !== minutes && length >= 1 && length <= 10_080;
  if (to === null || (to.ms === of.ms && !isLonger)) return [];
  return [
    {
      onDate: of.day,
      ofTime: of.isDay ? null : of.time,
      kind: "moved",
      newDate: to.day,
      newTime: to.time,
      newMinutes: isLonger ? length : null,
    },
  ];
}

/** What a single date says differently and has no place here. */
export function wordsLost(
  event: ICAL.Component,
  changes: readonly ICAL.Component[],
): readonly ("otherTitle" | "otherPlace")[] {
  const differs = (name: "summary" | "location") =>
    changes.some(
      (change) =>
        change.hasProperty(name) && change.getFirstPropertyValue(name) !== event.getFirstPropertyValue(name),
    );
  return [
    ...(differs("summary") ? ["otherTitle" as const] : []),
    ...(differs("location") ? ["otherPlace" as const] : []),
  ];
}
