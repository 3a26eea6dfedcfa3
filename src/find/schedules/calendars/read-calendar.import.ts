import ICAL from "ical.js";
import { readRule, type RuleRefusal } from "../../../core/recurrence-rule.ts";
import type { ScheduleFacts } from "../schedules.sql.ts";
import { eventsIn } from "./calendar-events.ts";
import { type LocalTime, localTimeOf, localTimesOf, zoneFits } from "./calendar-zones.ts";

/**
 * Why an event of a file was not taken: `noStart` and `noEnd` nobody can tell when it is; `badStart` its time does not exist
 * or belongs to a zone that nobody knows; `rule-…` its rule is not one
 * that can be kept exactly; `zone` it repeats by the clocks of another zone; `tooLong` it takes more than a week;
 * `change` it changes a date of a series, and is told with the series; `orphan` that series is not in the file.
 */
export type EventRefusal =
  | `rule-${RuleRefusal}`
  | "noStart"
  | "badStart"
  | "noEnd"
  | "zone"
  | "tooLong"
  | "allDayRule"
  | "orphan"
  | "unreadable";

/** Something different on one date of a series, as the file says it. */
export type ReadException = {
  readonly onDate: string;
  readonly kind: "cancelled" | "moved";
  readonly newDate: string | null;
  readonly newTime: string | null;
};
export type ReadEvent = ScheduleFacts & { readonly exceptions: readonly ReadException[] };

export type ReadCalendar = {
  /** How many events the file holds: each is a schedule, a change of one, or refused. */
  readonly events: number;
  readonly schedules: readonly ReadEvent[];
  /** Events that only change a date of a series that was taken. */
  readonly changes: number;
  readonly refused: readonly { readonly title: string; readonly reason: EventRefusal }[];
  /** The file as a whole cannot be read. */
  readonly unreadable: "notACalendar" | "tooLarge" | null;
};

const mostBytes = 2_000_000;
const mostEvents = 5000;
const none = { events: 0, schedules: [], changes: 0, refused: [] } as const;

/** Reads a calendar file (RFC 5545). Never throws; every event is accounted for. `longest` event taken, in minutes. */
export function readCalendar(text: string, { longest } = { longest: 10_080 }): ReadCalendar {
  if (text.length > mostBytes) return { ...none, unreadable: "tooLarge" };
  const found = eventsIn(text);
  if (found === null || found.events.length > mostEvents)
    return { ...none, unreadable: found === null ? "notACalendar" : "tooLarge" };
  const { events, broken } = found;
  const isChange = (event: ICAL.Component) => event.hasProperty("recurrence-id");
  const main = events.filter((event) => !isChange(event));
  const changes = events.filter(isChange);
  const read = main.map((event) => ({ event, ...readEvent(event, changesOf(event, changes), longest) }));
  const taken = new Set(read.filter(({ schedule }) => schedule !== null).map(({ event }) => uidOf(event)));
  const orphans = changes.filter((event) => !taken.has(uidOf(event)));
  return {
    events: events.length + broken,
    schedules: read.flatMap(({ schedule }) => schedule ?? []),
    changes: changes.length - orphans.length,
    refused: [
      ...read.flatMap(({ event, reason }) => (reason === null ? [] : [{ title: titleOf(event), reason }])),
      ...orphans.map((event) => ({ title: titleOf(event), reason: "orphan" as const })),
      ...Array.from({ length: broken }, () => ({ title: "", reason: "unreadable" as const })),
    ],
    unreadable: null,
  };
}

const uidOf = (event: ICAL.Component): string => String(event.getFirstPropertyValue("uid") ?? "");
const titleOf = (event: ICAL.Component): string =>
  String(event.getFirstPropertyValue("summary") ?? "")
    .slice(0, 200)
    .toWellFormed();

const changesOf = (event: ICAL.Component, changes: readonly ICAL.Component[]) =>
  changes.filter((change) => uidOf(change) !== "" && uidOf(change) === uidOf(event));

type Read = { readonly schedule: ReadEvent | null; readonly reason: EventRefusal | null };
const refusedFor = (reason: EventRefusal): Read => ({ schedule: null, reason });

/** A broken value of one event must not hide the others. */
function readEvent(event: ICAL.Component, changes: readonly ICAL.Component[], longest: number): Read {
  try {
    return readWhole(event, changes, longest);
  } catch {
    return refusedFor("unreadable");
  }
}

function readWhole(event: ICAL.Component, changes: readonly ICAL.Component[], longest: number): Read {
  const start = localTimeOf(event, "dtstart");
  if (start === null) return refusedFor(event.hasProperty("dtstart") ? "badStart" : "noStart");
  const minutes = minutesOf(event, start);
  if (minutes === null) return refusedFor("noEnd");
  if (minutes > longest) return refusedFor("tooLong");
  const rules = event.getAllProperties("rrule");
  const [first] = rules;
  const rule = first === undefined ? null : ruleText(first);
  const extraDates = daysOf(event, "rdate");
  const leftOut = daysOf(event, "exdate");
  if (rule !== null) {
    if (rules.length > 1 || event.hasProperty("exrule")) return refusedFor("rule-part");
    const known = readRule(rule);
    if (!known.ok) return refusedFor(`rule-${known.reason}`);
    if (!zoneFits(event)) return refusedFor("zone");
  }
  if (extraDates === null || leftOut === null) return refusedFor("unreadable");
  return {
    schedule: {
      ...factsOf(event, start, minutes),
      rule,
      extraDates,
      exceptions: exceptionsOf(event, leftOut, changes),
    },
    reason: null,
  };
}

const factsOf = (event: ICAL.Component, { day, time }: LocalTime, minutes: number) => ({
  kind: "event" as const,
  title: titleOf(event).trim() || null,
  startsOn: day,
  startTime: time,
  minutes,
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

/** Days of RDATE or EXDATE; null where one of them is at another time than the event: that is no day of it. */
function daysOf(event: ICAL.Component, name: "rdate" | "exdate"): readonly string[] | null {
  const start = localTimeOf(event, "dtstart");
  const times = localTimesOf(event, name);
  const days = times.flatMap((one) =>
    one !== null && (one.isDay || one.time === start?.time) ? [one.day] : [],
  );
  return days.length === times.length ? [...new Set(days)] : null;
}

function exceptionsOf(
  event: ICAL.Component,
  leftOut: readonly string[],
  changes: readonly ICAL.Component[],
): readonly ReadException[] {
  const cancelled = leftOut.map((onDate) => ({
    onDate,
    kind: "cancelled" as const,
    newDate: null,
    newTime: null,
  }));
  const changed = changes.flatMap((change): readonly ReadException[] => {
    const of = localTimeOf(change, "recurrence-id");
    const to = localTimeOf(change, "dtstart");
    if (of === null) return [];
    if (change.getFirstPropertyValue("status") === "CANCELLED")
      return [{ onDate: of.day, kind: "cancelled", newDate: null, newTime: null }];
    return to === null || to.ms === of.ms
      ? []
      : [{ onDate: of.day, kind: "moved", newDate: to.day, newTime: to.time }];
  });
  const whole = event.getFirstPropertyValue("status") === "CANCELLED" && !event.hasProperty("rrule");
  const day = localTimeOf(event, "dtstart")?.day;
  const itself =
    whole && day !== undefined
      ? [{ onDate: day, kind: "cancelled" as const, newDate: null, newTime: null }]
      : [];
  const all = [...cancelled, ...changed, ...itself];
  return all.filter(
    (one, at) => all.findIndex((other) => other.onDate === one.onDate && other.kind === one.kind) === at,
  );
}
