import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { OfferId } from "../../../core/ids.ts";
import type { Schedule } from "../../../core/recurrence.ts";
import type { NetworkTimes, TimedOffer } from "../../schedules/timed-offer.ts";
import { openingHoursOf } from "./opening-hours.ts";

const now = Temporal.Instant.from("2026-03-10T09:00:00Z");
const weekly = (facts: Partial<Schedule>): Schedule => ({
  id: "s",
  kind: "open",
  title: null,
  startsOn: "2026-01-05",
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
  locationId: null,
  exceptions: [],
  ...facts,
});
const offer = (schedules: readonly Schedule[]): TimedOffer => ({
  id: "00000000-0000-4000-8000-000000000002" as OfferId,
  slug: "x",
  title: "X",
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
const holidays = [
  ["2025-12-22", "2026-01-05"],
  ["2026-03-30", "2026-04-11"],
  ["2026-05-26", "2026-06-05"],
].map(([from = "", to = ""]) => ({ from, to, reason: "Ferien" }));
type Entry = Readonly<Record<string, unknown>>;
const hoursOf = (
  schedules: readonly Schedule[],
  schoolHolidays: NetworkTimes["schoolHolidays"] = holidays,
) => {
  const timed = offer(schedules);
  const times = { land: "BW", offers: [timed], places: new Map(), closures: [], schoolHolidays };
  return openingHoursOf(timed, times, now) as readonly Entry[] | null;
};

/** Whether a search engine that follows the entries says it is open: the one for the fewest days counts. */
const isOpen = (entries: readonly Entry[] | null, day: string): boolean => {
  const name = Temporal.PlainDate.from(day).toLocaleString("en", { weekday: "long" });
  const fitting = (entries ?? []).filter(
    (one) =>
      (one["dayOfWeek"] as readonly string[]).includes(name) &&
      ((one["validFrom"] as string | undefined) ?? day) <= day &&
      ((one["validThrough"] as string | undefined) ?? day) >= day,
  );
  const length = ({ validFrom: from, validThrough: to }: Entry) =>
    from === undefined || to === undefined ? 1e9 : Date.parse(String(to)) - Date.parse(String(from));
  const [first] = fitting.toSorted((one, other) => length(one) - length(other));
  return first !== undefined && first["opens"] !== first["closes"];
};

test("nobody is sent to a closed door on a public holiday", () => {
  const said = hoursOf([weekly({})]);
  for (const day of ["2026-04-06", "2026-05-14", "2026-05-25", "2026-06-04"])
    expect([day, isOpen(said, day)]).toEqual([day, false]);
  expect(isOpen(said, "2026-04-02")).toBe(true);
  expect(isOpen(said, "2028-01-03")).toBe(false);
  expect(isOpen(hoursOf([weekly({ closedOnHolidays: false })]), "2026-04-06")).toBe(true);
});

test("nobody is sent to a closed door in the school holidays, or after the last known ones", () => {
  const said = hoursOf([weekly({ closedInSchoolHolidays: true })]);
  expect(["2026-03-30", "2026-04-02", "2026-04-09"].map((day) => isOpen(said, day))).toEqual([
    false,
    false,
    false,
  ]);
  expect(isOpen(said, "2026-04-13")).toBe(true);
  expect(isOpen(said, "2026-06-08")).toBe(false);
  // One entry for the holidays and not one for each day.
  expect(said).toContainEqual(
    expect.objectContaining({ validFrom: "2026-03-30", validThrough: "2026-04-09" }),
  );
});

test("where the school holidays are not known no hours are promised", () => {
  expect(hoursOf([weekly({ closedInSchoolHolidays: true })], [])).toBeNull();
});

test("what stays open on a holiday is still said, beside what is closed", () => {
  const said = hoursOf([weekly({}), weekly({ startTime: "18:00", closedOnHolidays: false })]);
  const onDay = said?.filter((one) => one["validFrom"] === "2026-04-06");
  expect(onDay).toEqual([expect.objectContaining({ opens: "18:00", dayOfWeek: ["Monday"] })]);
});

test("hours that begin later are not said to be kept already, and those of some months not all year", () => {
  expect(isOpen(hoursOf([weekly({ startsOn: "2026-09-07" })]), "2026-03-16")).toBe(false);
  expect(hoursOf([weekly({ rule: "FREQ=WEEKLY;BYDAY=MO;BYMONTH=6" })])).toBeNull();
});
