import ICAL from "ical.js";
import type { RuleRefusal } from "../../../core/recurrence-rule.ts";
import { officeZone } from "../../../platform/clock.ts";
import type { ScheduleFacts } from "../schedules.sql.ts";
import { type LocalTime, localTimeOf, localTimesOf, zoneOfRule } from "./calendar-zones.ts";
import { exceptionsOf, type ReadException, wordsLost } from "./event-exceptions.ts";
import { rowsOf } from "./event-rows.ts";

/**
 * Why an event of a file was not taken: `noStart` and `noEnd` nobody can tell when it is; `badStart` its time does not exist
 * or belongs to a zone that nobody knows; `rule-everySecond` is nobody's appointment, and `rule-…` its rule is not one that can be kept exactly or listed to its end;
 * `zone` it repeats by the clocks of a zone that only the file knows; `tooLong` it takes more than a week; `orphan` it
 * changes a series that is not in the file. `otherTitle` and `otherPlace` are told of single dates of what was taken.
 */
export type EventRefusal =
  | `rule-${RuleRefusal}`
  | "rule-everySecond"
  | "noStart"
  | "badStart"
  | "noEnd"
  | "zone"
  | "tooLong"
  | "orphan"
  | "unreadable"
  | "otherTitle"
  | "otherPlace";

export type ReadEvent = ScheduleFacts & { readonly exceptions: readonly ReadException[] };

export const uidOf = (event: ICAL.Component): string => String(event.getFirstPropertyValue("uid") ?? "");
export const titleOf = (event: ICAL.Component): string =>
  String(event.getFirstPropertyValue("summary") ?? "")
    .slice(0, 200)
    .toWellFormed();

type Read = {
  readonly schedules: readonly ReadEvent[];
  readonly reason: EventRefusal | null;
  readonly partly: readonly EventRefusal[];
};
const refusedFor = (reason: EventRefusal): Read => ({ schedules: [], reason, partly: [] });

/** One event with its changes. A broken value of one event must not hide the others. */
export function readEvent(event: ICAL.Component, changes: readonly ICAL.Component[], longest: number): Read {
  try {
    return readWhole(event, changes, longest);
  } catch {
    return refusedFor("unreadable");
  }
}

function readWhole(event: ICAL.Component, changes: readonly ICAL.Component[], longest: number): Read {
  const rules = event.getAllProperties("rrule");
  const [first] = rules;
  const zone = first === undefined ? officeZone : zoneOfRule(event);
  const start = localTimeOf(event, "dtstart", zone ?? officeZone);
  if (start === null) return refusedFor(event.hasProperty("dtstart") ? "badStart" : "noStart");
  const minutes = minutesOf(event, start);
  if (minutes === null) return refusedFor("noEnd");
  if (minutes > longest) return refusedFor("tooLong");
  if (rules.length > 1 || event.hasProperty("exrule")) return refusedFor("rule-part");
  if (zone === null) return refusedFor("zone");
  const further = timesOf(event, "rdate", start, zone);
  const leftOut = timesOf(event, "exdate", start, zone);
  if (further === null || leftOut === null) return refusedFor("unreadable");
  const rows = rowsOf({ start, rule: first === undefined ? null : ruleText(first), zone, further });
  if (!rows.ok) {
    if (first !== undefined && /\bFREQ=SECONDLY\b/i.test(ruleText(first)))
      return refusedFor("rule-everySecond");
    return refusedFor(rows.reason === "unreadable" ? rows.reason : `rule-${rows.reason}`);
  }
  const exceptions = exceptionsOf(event, { leftOut, changes, minutes, zone });
  const facts = factsOf(event, minutes, zone);
  return {
    schedules: rows.value.map((row) => ({
      ...facts,
      ...row,
      exceptions: exceptions.flatMap(({ ofTime, ...one }) =>
        ofTime === null || ofTime === row.startTime || rows.value.length === 1 ? [one] : [],
      ),
    })),
    reason: null,
    partly: wordsLost(event, changes),
  };
}

const factsOf = (event: ICAL.Component, minutes: number, zone: string) => ({
  kind: "event" as const,
  title: titleOf(event).trim() || null,
  minutes,
  ...(zone === officeZone ? {} : { zone }),
  validTo: null,
  // A calendar names its closed days itself, as dates that are left out.
  closedOnHolidays: false,
  closedInSchoolHolidays: false,
  note: null,
});

/** As it stands in the file: the library's own reading would drop parts it does not like. */
const ruleText = (property: ICAL.Property): string =>
  property
    .toICALString()
    .replace(/^RRULE[^:]*:/i, "")
    .replaceAll(/\r?\n[ \t]/g, "");

function minutesOf(event: ICAL.Component, start: LocalTime): number | null {
  const end = localTimeOf(event, "dtend");
  if (end !== null) return wholeMinutes(end.ms - start.ms);
  const duration: unknown = event.getFirstPropertyValue("duration");
  if (duration instanceof ICAL.Duration) return wholeMinutes(duration.toSeconds() * 1000);
  // RFC 5545, 3.6.1: a day without an end is that day; a time without an end has none, and nobody could plan by it.
  return start.isDay ? 1440 : null;
}

const wholeMinutes = (ms: number): number | null => (ms > 0 ? Math.max(1, Math.round(ms / 60_000)) : null);

/** Times of RDATE or EXDATE, each once; a day without a time means the time of the event. Null: one is unreadable. */
function timesOf(
  event: ICAL.Component,
  name: "rdate" | "exdate",
  start: LocalTime,
  zone: string,
): readonly LocalTime[] | null {
  const times = localTimesOf(event, name, zone);
  const known = times.flatMap((one) =>
    one === null ? [] : [one.isDay ? { ...one, time: start.time } : one],
  );
  return known.length === times.length ? known : null;
}
