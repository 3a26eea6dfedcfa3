import ICAL from "ical.js";
import { eventsIn } from "./calendar-events.ts";
import { type EventRefusal, type ReadEvent, readEvent, titleOf, uidOf } from "./read-event.ts";

export type ReadCalendar = {
  /** How many events the file holds: each is taken, a change of one that was taken, or refused. */
  readonly events: number;
  readonly taken: number;
  /** An event at several times of day becomes several of them. */
  readonly schedules: readonly ReadEvent[];
  /** Events that only change a date of a series that was taken. */
  readonly changes: number;
  readonly refused: readonly Told[];
  /** Taken but for something that one date has no place for: another title, another place. */
  readonly partly: readonly Told[];
  /** The file as a whole cannot be read. */
  readonly unreadable: "notACalendar" | "tooLarge" | null;
};

type Told = { readonly title: string; readonly reason: EventRefusal };

const mostBytes = 2_000_000;
const mostEvents = 5000;
const none = { events: 0, taken: 0, schedules: [], changes: 0, refused: [], partly: [] } as const;

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
  const whole = read.filter(({ reason }) => reason === null);
  const taken = new Set(whole.map(({ event }) => uidOf(event)));
  const orphans = changes.filter((event) => !taken.has(uidOf(event)));
  return {
    events: events.length + broken,
    taken: whole.length,
    schedules: read.flatMap(({ schedules }) => schedules),
    changes: changes.length - orphans.length,
    refused: [
      ...read.flatMap(({ event, reason }) => (reason === null ? [] : [{ title: titleOf(event), reason }])),
      ...orphans.map((event) => ({ title: titleOf(event), reason: "orphan" as const })),
      ...Array.from({ length: broken }, () => ({ title: "", reason: "unreadable" as const })),
    ],
    partly: read.flatMap(({ event, partly }) => partly.map((reason) => ({ title: titleOf(event), reason }))),
    unreadable: null,
  };
}

const changesOf = (event: ICAL.Component, changes: readonly ICAL.Component[]) =>
  changes.filter((change) => uidOf(change) !== "" && uidOf(change) === uidOf(event));
