import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { neverClosed, occurrencesBetween } from "../../../core/recurrence.ts";
import type { OpenException, OpenSchedule } from "../open-offer.ts";
import type { HsdsRecord } from "./hsds-record.ts";
import { scheduleRows } from "./schedule-rows.ts";

const time = (facts: Partial<OpenSchedule>): OpenSchedule => ({
  id: "00000000-0000-4000-8000-000000000004",
  locationId: null,
  kind: "open",
  title: null,
  startsOn: "2026-03-02",
  startTime: "09:30",
  minutes: 90,
  zone: "Europe/Berlin",
  rule: "FREQ=DAILY",
  extraDates: [],
  validFrom: null,
  validTo: null,
  closedOnHolidays: false,
  closedInSchoolHolidays: false,
  note: null,
  origin: "stated",
  hsds: null,
  exceptions: [],
  ...facts,
});
const cancelled = (onDate: string): OpenException => ({
  kind: "cancelled",
  onDate,
  newDate: null,
  newTime: null,
  newMinutes: null,
  newPlace: null,
  guest: null,
  note: null,
});
const closure = { from: "2026-08-03", to: "2026-08-16", reason: "Sommerpause", of: "offer" } as const;
const calendar = { today: "2026-03-02", land: "BW", schoolHolidays: [] } as const;
const rowsOf = (schedule: OpenSchedule): readonly HsdsRecord[] =>
  scheduleRows(
    schedule,
    { closures: [closure], calendar },
    { key: "service_id", id: "00000000-0000-4000-8000-000000000002" },
  );

/** Both clock changes of 2026 in Germany (29 March, 25 October) and all between them. */
const [first, last] = ["2026-03-01", "2026-12-31"];
const word = (row: HsdsRecord, key: string): string | undefined =>
  row[key] === undefined ? undefined : String(row[key]);

/** The days a stranger reads out of a row, by the meaning HSDS gives to its fields. */
function daysSaid(row: HsdsRecord): readonly string[] {
  const from = word(row, "dtstart") ?? word(row, "valid_from") ?? first;
  const to = word(row, "valid_to") ?? last;
  const freq = word(row, "freq");
  if (freq === undefined && row["description"] === undefined) return [from];
  const parts = [
    ["FREQ", freq],
    ["INTERVAL", word(row, "interval")],
    ["WKST", word(row, "wkst")],
    ["BYDAY", word(row, "byday")],
    ["BYMONTHDAY", word(row, "bymonthday")],
  ].flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]));
  const rule = freq === undefined ? word(row, "description") : parts.join(";");
  const start = from.replaceAll("-", "");
  const reader = new RRuleTemporal({ rruleString: `DTSTART:${start}T120000Z\nRRULE:${rule}` });
  const noon = (day: string) => Temporal.ZonedDateTime.from(`${day}T12:00:00[UTC]`);
  return reader.between(noon(from), noon(to), true).map((date) => date.toString().slice(0, 10));
}

const windowOfYear = {
  from: Temporal.Instant.from("2026-02-28T00:00:00Z"),
  to: Temporal.Instant.from("2026-12-31T23:30:00Z"),
};
/** The days on which it really takes place. */
const daysMeant = (schedule: OpenSchedule): readonly string[] =>
  occurrencesBetween(
    { ...schedule, exceptions: schedule.exceptions.map((one) => ({ ...one, newLocationId: null })) },
    windowOfYear,
    { ...neverClosed, closures: [closure] },
  )
    .filter(({ status }) => status === "takesPlace" || status === "moved")
    .map(({ start }) => start.toZonedDateTimeISO("Europe/Berlin").toPlainDate().toString());

/** A clock time that is skipped in the night of the change names no moment: a stranger's clock never shows it. */
const exists = (day: string, { startTime, zone }: OpenSchedule): boolean =>
  Temporal.PlainDateTime.from(`${day}T${startTime}`)
    .toZonedDateTime(zone)
    .toPlainTime()
    .equals(Temporal.PlainTime.from(startTime));

const sortedDays = (days: readonly string[]) => [...new Set(days)].sort();

describe("what HSDS says takes place, a year over both clock changes", () => {
  const dates = ["2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26"];
  test.each([
    ["every day", { rule: "FREQ=DAILY" }],
    [
      "every day, at night when the clock is changed",
      { rule: "FREQ=DAILY", startTime: "02:30", minutes: 15 },
    ],
    ["every day late in the evening", { rule: "FREQ=DAILY", startTime: "23:30", minutes: 20 }],
    ["on working days", { rule: "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR" }],
    ["two hundred days", { rule: "FREQ=DAILY;COUNT=200" }],
    ["every third day", { rule: "FREQ=DAILY;INTERVAL=3", startsOn: "2026-03-01" }],
    ["every second day, a hundred times", { rule: "FREQ=DAILY;INTERVAL=2;COUNT=100" }],
    ["every day until a moment in UTC", { rule: "FREQ=DAILY;UNTIL=20261026T220000Z", startTime: "23:30" }],
    [
      "every day until a moment after midnight",
      { rule: "FREQ=DAILY;UNTIL=20261023T223000Z", startTime: "00:15" },
    ],
    ["every Sunday", { rule: "FREQ=WEEKLY;BYDAY=SU" }],
    ["weekends", { rule: "FREQ=WEEKLY;BYDAY=SA,SU" }],
    ["every second week on three days", { rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SA,SU" }],
    ["the last Sunday of the month", { rule: "FREQ=MONTHLY;BYDAY=-1SU" }],
    ["the last working day of the month", { rule: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1" }],
    ["only in two months", { rule: "FREQ=DAILY;BYMONTH=3,10" }],
    ["once, and it is cancelled", { rule: null, startsOn: "2026-03-29" }],
    ["within bounds", { rule: "FREQ=DAILY", validFrom: "2026-03-29", validTo: "2026-10-25" }],
  ] as const)("%s: cancelled dates are gone, all others stand", (_name, facts) => {
    for (const cut of [[], ["2026-03-29"], ["2026-10-25"], dates]) {
      const schedule = time({ startsOn: "2026-03-02", ...facts, exceptions: cut.map(cancelled) });
      const said = sortedDays(rowsOf(schedule).flatMap(daysSaid)).filter((day) => exists(day, schedule));
      expect(said.filter((day) => cut.includes(day))).toEqual([]);
      expect(said).toEqual(sortedDays(daysMeant(schedule)));
    }
  });

  test("hours stay those on the clock, before and after", () => {
    const rows = rowsOf(time({ exceptions: [cancelled("2026-03-29")] }));
    expect(new Set(rows.map((row) => `${row["opens_at"]}-${row["closes_at"]}`))).toEqual(
      new Set(["09:30-11:00"]),
    );
    expect(
      rows.filter((row) => row["byday"] === "SU").map((row) => [row["dtstart"], row["valid_to"]]),
    ).toEqual([
      ["2026-03-08", "2026-03-28"],
      ["2026-04-05", "2026-08-02"],
      ["2026-08-23", undefined],
    ]);
  });

  test("what is moved stands on its new day and not on its old one", () => {
    const moved = {
      ...cancelled("2026-10-25"),
      kind: "moved",
      newDate: "2026-10-27",
      newTime: "14:00",
    } as const;
    const rows = rowsOf(time({ rule: "FREQ=WEEKLY;BYDAY=SU", exceptions: [moved] }));
    const said = rows.flatMap((row) => daysSaid(row).map((day) => [day, row["opens_at"]]));
    expect(said).toContainEqual(["2026-10-27", "14:00"]);
    expect(said.map(([day]) => day)).not.toContain("2026-10-25");
  });
});
