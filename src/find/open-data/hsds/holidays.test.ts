import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { OpenCalendar, OpenSchedule } from "../open-offer.ts";
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
  rule: "FREQ=WEEKLY;BYDAY=MO,TH",
  extraDates: [],
  validFrom: null,
  validTo: null,
  closedOnHolidays: true,
  closedInSchoolHolidays: false,
  note: null,
  origin: "stated",
  hsds: null,
  exceptions: [],
  ...facts,
});
const range = (from: string, to: string) => ({ from, to, reason: "Ferien" });
const calendar: OpenCalendar = {
  today: "2026-03-10",
  land: "BW",
  schoolHolidays: [
    range("2025-12-22", "2026-01-05"),
    range("2026-03-30", "2026-04-11"),
    range("2026-05-26", "2026-06-05"),
  ],
};
const rowsOf = (facts: Partial<OpenSchedule>, known: OpenCalendar = calendar) =>
  scheduleRows(
    time(facts),
    { closures: [], calendar: known },
    {
      key: "service_id",
      id: "00000000-0000-4000-8000-000000000002",
    },
  );
/** Every day on which a reader of the rows would come. */
const days = (rows: ReturnType<typeof rowsOf>): readonly string[] =>
  rows
    .flatMap((row) => {
      if (row["freq"] === undefined) return row["opens_at"] === undefined ? [] : [String(row["dtstart"])];
      const found: string[] = [];
      const end = String(row["valid_to"] ?? "2030-01-01");
      for (
        let day = String(row["dtstart"]);
        day <= end;
        day = Temporal.PlainDate.from(day).add({ weeks: 1 }).toString()
      )
        found.push(day);
      return found;
    })
    .sort();

test("what is closed on public holidays is not said to be open on them", () => {
  const said = days(rowsOf({}));
  for (const day of ["2026-04-06", "2026-05-14", "2026-05-25", "2026-06-04"]) expect(said).not.toContain(day);
  expect(said).toContain("2026-04-02");
  // Nothing is promised behind the days for which the holidays were looked up.
  expect(said.at(-1)).toBe("2027-12-30");
  expect(days(rowsOf({ closedOnHolidays: false }))).toContain("2026-04-06");
});

test("what pauses in the school holidays is not said to be open in them, and nothing is said behind the last known ones", () => {
  const said = days(rowsOf({ closedInSchoolHolidays: true }));
  expect(said.filter((day) => day >= "2026-03-30" && day <= "2026-04-11")).toEqual([]);
  expect(said).toContain("2026-04-13");
  expect(said.at(-1)).toBe("2026-05-21");
});

test("where nobody knows the school holidays no hours are promised, only that it pauses in them", () => {
  const rows = rowsOf({ closedInSchoolHolidays: true }, { ...calendar, schoolHolidays: [] });
  expect(rows).toHaveLength(1);
  expect(days(rows)).toEqual([]);
  expect(rows[0]).toMatchObject({ description: expect.stringContaining("Nicht in den Schulferien") });
});

test("a date somebody named takes place on a holiday too", () => {
  expect(days(rowsOf({ extraDates: ["2026-05-25"] }))).toContain("2026-05-25");
});
