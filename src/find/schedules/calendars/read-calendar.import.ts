import type ICAL from "ical.js";
import { eventsIn, type FoundEvent } from "./calendar-events.ts";
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

/** `line` is where the event begins in the file, or its rule where that is the reason; null where nobody can tell. */
type Told = { readonly title: string; readonly reason: EventRefusal; readonly line: number | null };

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
  const isChange = ({ event }: FoundEvent) => event.hasProperty("recurrence-id");
  const main = events.filter((found) => !isChange(found));
  const changes = events.filter(isChange);
  const components = changes.map(({ event }) => event);
  const read = main.map((found) => ({
    ...found,
    ...readEvent(found.event, changesOf(found.event, components), longest),
  }));
  const whole = read.filter(({ reason }) => reason === null);
  const taken = new Set(whole.map(({ event }) => uidOf(event)));
  const orphans = changes.filter(({ event }) => !taken.has(uidOf(event)));
  return {
    events: events.length + broken.length,
    taken: whole.length,
    schedules: read.flatMap(({ schedules }) => schedules),
    changes: changes.length - orphans.length,
    refused: [
      ...read.flatMap(({ reason, ...found }) => (reason === null ? [] : [toldOf(found, reason)])),
      ...orphans.map((found) => toldOf(found, "orphan")),
      ...broken.map((line): Told => ({ title: "", reason: "unreadable", line })),
    ],
    partly: read.flatMap(({ partly, ...found }) => partly.map((reason) => toldOf(found, reason))),
    unreadable: null,
  };
}

const toldOf = ({ event, line, ruleLine }: FoundEvent, reason: EventRefusal): Told => ({
  title: titleOf(event),
  reason,
  line: reason.startsWith("rule-") ? ruleLine : line,
});

const changesOf = (event: ICAL.Component, changes: readonly ICAL.Component[]) =>
  changes.filter((change) => uidOf(change) !== "" && uidOf(change) === uidOf(event));
