import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { Schedule } from "../../core/recurrence.ts";
import type { OfferId } from "../../core/ids.ts";
import { idsByWeekday, openIds } from "./open-ids.ts";
import { type NetworkTimes, noTimes, type TimedOffer } from "./timed-offer.ts";

const schedule = (facts: Partial<Schedule>): Schedule => ({
  id: "s",
  kind: "open",
  title: null,
  startsOn: "2026-09-07",
  startTime: "09:00",
  minutes: 120,
  zone: "Europe/Berlin",
  rule: null,
  extraDates: [],
  validFrom: null,
  validTo: null,
  closedOnHolidays: false,
  closedInSchoolHolidays: false,
  note: null,
  locationId: null,
  exceptions: [],
  ...facts,
});

const offer = (id: string, ...schedules: readonly Schedule[]): TimedOffer => ({
  id: id as OfferId,
  slug: id,
  title: id,
  description: null,
  kind: null,
  access: [],
  topics: [],
  organisation: null,
  organisationId: null,
  locationId: null,
  schedules,
  changedAt: 0,
});
const timesOf = (...offers: readonly TimedOffer[]): NetworkTimes => ({ ...noTimes, offers });
const at = (local: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime("Europe/Berlin").toInstant();
const cancelled = {
  onDate: "2026-09-22",
  kind: "cancelled",
  newDate: null,
  newTime: null,
  newMinutes: null,
  newLocationId: null,
  guest: null,
  note: null,
} as const;

describe("open now", () => {
  const times = timesOf(
    offer("tuesday", schedule({ rule: "FREQ=WEEKLY;BYDAY=TU", exceptions: [cancelled] })),
    offer("night", schedule({ rule: "FREQ=WEEKLY;BYDAY=MO", startTime: "22:00", minutes: 240 })),
  );
  it.each([
    ["a minute before the door opens", "2026-09-15T08:59", []],
    ["when it opens", "2026-09-15T09:00", ["tuesday"]],
    ["the minute it closes", "2026-09-15T11:00", []],
    ["on a cancelled day", "2026-09-22T10:00", []],
    ["after midnight, begun the evening before", "2026-09-15T01:30", ["night"]],
  ])("%s", (_name, local, open) => {
    expect([...openIds(times, at(local))]).toEqual(open);
  });
});

describe("weekdays", () => {
  const days = (...schedules: readonly Schedule[]): readonly number[] =>
    idsByWeekday(timesOf(offer("o", ...schedules)), at("2026-09-15T10:00")).flatMap((ids, day) =>
      ids.has("o") ? [day + 1] : [],
    );
  it.each<[string, Partial<Schedule>, readonly number[]]>([
    ["named by the rule", { rule: "FREQ=WEEKLY;BYDAY=TU,FR" }, [2, 5]],
    ["the one on which it began", { rule: "FREQ=WEEKLY" }, [1]],
    ["every day", { rule: "FREQ=DAILY" }, [1, 2, 3, 4, 5, 6, 7]],
    ["the third Thursday of the month", { rule: "FREQ=MONTHLY;BYDAY=3TH" }, [4]],
    ["a course that still runs", { rule: "FREQ=WEEKLY;BYDAY=WE;COUNT=4" }, [3]],
    ["a course that is over", { rule: "FREQ=WEEKLY;BYDAY=WE;COUNT=1" }, []],
    ["an end that has passed", { rule: "FREQ=WEEKLY;BYDAY=WE;UNTIL=20260910" }, []],
    ["no longer valid", { rule: "FREQ=WEEKLY;BYDAY=WE", validTo: "2026-09-14" }, []],
    ["not valid yet", { rule: "FREQ=WEEKLY;BYDAY=WE", validFrom: "2026-09-20" }, []],
  ])("%s", (_name, facts, expected) => {
    expect(days(schedule(facts))).toEqual(expected);
  });

  it("change with the day, although the data have not changed", () => {
    const times = timesOf(offer("o", schedule({ rule: "FREQ=WEEKLY;BYDAY=WE", validTo: "2026-09-16" })));
    expect(idsByWeekday(times, at("2026-09-16T10:00"))[2]?.has("o")).toBe(true);
    expect(idsByWeekday(times, at("2026-09-17T10:00"))[2]?.has("o")).toBe(false);
  });
});
