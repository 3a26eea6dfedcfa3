import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { type DateException, neverClosed, occurrencesBetween, type Schedule } from "./recurrence.ts";
import { nextOccurrence, openAt, weekdayBits } from "./recurrence-asked.ts";
import { holidayOn } from "./working-days.ts";

const zone = "Europe/Berlin";
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
const schedule = (facts: Partial<Schedule>): Schedule => ({
  id: "s",
  kind: "event",
  title: null,
  startsOn: "2026-10-06",
  startTime: "10:00",
  minutes: 120,
  zone,
  rule: null,
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
const exception = (
  facts: Partial<DateException> & Pick<DateException, "onDate" | "kind">,
): DateException => ({
  newDate: null,
  newTime: null,
  newMinutes: null,
  newLocationId: null,
  guest: null,
  note: null,
  ...facts,
});
const said = (one: Schedule, from: string, to: string, closed = neverClosed) =>
  occurrencesBetween(one, { from: at(from), to: at(to) }, closed).map(
    ({ start, status }) =>
      `${start.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" })} ${status}`,
  );

describe("both changes of the clock", () => {
  test("ten o'clock stays ten o'clock", () => {
    const tuesdays = schedule({ startsOn: "2026-03-17", rule: "FREQ=WEEKLY;BYDAY=TU" });
    expect(said(tuesdays, "2026-03-20T00:00", "2026-04-08T00:00")).toEqual([
      "2026-03-24T10:00 takesPlace",
      "2026-03-31T10:00 takesPlace",
      "2026-04-07T10:00 takesPlace",
    ]);
    expect(said(tuesdays, "2026-10-20T00:00", "2026-11-04T00:00")).toEqual([
      "2026-10-20T10:00 takesPlace",
      "2026-10-27T10:00 takesPlace",
      "2026-11-03T10:00 takesPlace",
    ]);
  });
  test("half past two does not exist in the night of spring: a rule leaves it out, a named date means half past three", () => {
    const nightly = schedule({ startsOn: "2026-03-28", startTime: "02:30", minutes: 15, rule: "FREQ=DAILY" });
    expect(said(nightly, "2026-03-28T00:00", "2026-03-31T00:00")).toEqual([
      "2026-03-28T02:30 takesPlace",
      "2026-03-30T02:30 takesPlace",
    ]);
    expect(
      said({ ...nightly, rule: null, startsOn: "2026-03-29" }, "2026-03-29T00:00", "2026-03-30T00:00"),
    ).toEqual(["2026-03-29T03:30 takesPlace"]);
  });
  test("half past two comes twice in the night of autumn and is the first one", () => {
    const nightly = schedule({ startsOn: "2026-10-24", startTime: "02:30", minutes: 15, rule: "FREQ=DAILY" });
    const [one] = occurrencesBetween(
      nightly,
      { from: at("2026-10-25T00:00"), to: at("2026-10-26T00:00") },
      neverClosed,
    );
    expect(one?.start.toString()).toBe("2026-10-25T00:30:00Z");
  });
});

describe("rules that people use", () => {
  test.each([
    ["FREQ=MONTHLY;BYDAY=1TU", "2026-10-06", ["2026-11-03", "2026-12-01"]],
    ["FREQ=MONTHLY;BYDAY=-1TH", "2026-10-29", ["2026-11-26", "2026-12-31"]],
    [
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
      "2026-10-06",
      ["2026-11-03", "2026-11-17", "2026-12-01", "2026-12-15", "2026-12-29"],
    ],
    ["FREQ=MONTHLY;BYMONTHDAY=31", "2026-10-31", ["2026-12-31"]],
  ])("%s", (rule, startsOn, days) => {
    expect(said(schedule({ rule, startsOn }), "2026-11-01T00:00", "2027-01-01T00:00")).toEqual(
      days.map((day) => `${day}T10:00 takesPlace`),
    );
  });
  test("on 29 February only in leap years", () => {
    const leap = schedule({ rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", startsOn: "2024-02-29" });
    expect(said(leap, "2025-01-01T00:00", "2033-01-01T00:00")).toEqual([
      "2028-02-29T10:00 takesPlace",
      "2032-02-29T10:00 takesPlace",
    ]);
  });
  test("the last day of UNTIL counts with its own time", () => {
    const one = schedule({ rule: "FREQ=WEEKLY;UNTIL=20261020T080000Z" });
    expect(said(one, "2026-10-01T00:00", "2027-01-01T00:00")).toHaveLength(3);
    const before = schedule({ rule: "FREQ=WEEKLY;UNTIL=20261020T075900Z" });
    expect(said(before, "2026-10-01T00:00", "2027-01-01T00:00")).toHaveLength(2);
  });
});

describe("what is different on one date", () => {
  const weekly = (exceptions: readonly DateException[]) =>
    schedule({ rule: "FREQ=WEEKLY;BYDAY=TU", exceptions });
  test("a cancelled date is still told, as cancelled", () => {
    const one = weekly([exception({ onDate: "2026-10-13", kind: "cancelled", note: "krank" })]);
    expect(said(one, "2026-10-12T00:00", "2026-10-21T00:00")).toEqual([
      "2026-10-13T10:00 cancelled",
      "2026-10-20T10:00 takesPlace",
    ]);
  });
  test("a moved date is found where it was moved to, and only there", () => {
    const one = weekly([
      exception({ onDate: "2026-10-13", kind: "moved", newDate: "2026-12-24", newTime: "15:00" }),
    ]);
    expect(said(one, "2026-10-12T00:00", "2026-10-19T00:00")).toEqual([]);
    expect(said(one, "2026-12-24T00:00", "2026-12-25T00:00")).toEqual(["2026-12-24T15:00 moved"]);
  });
  test("a guest is named on her date", () => {
    const one = weekly([exception({ onDate: "2026-10-13", kind: "guest", guest: "Fach-Stelle" })]);
    const [date] = occurrencesBetween(
      one,
      { from: at("2026-10-13T00:00"), to: at("2026-10-14T00:00") },
      neverClosed,
    );
    expect(date).toMatchObject({ status: "takesPlace", guest: "Fach-Stelle" });
  });
});

describe("closed", () => {
  const closed = {
    holidayOn: (day: string) => holidayOn(day, "BW"),
    schoolHolidays: [{ from: "2026-10-26", to: "2026-10-30", reason: "Herbstferien" }],
    closures: [{ from: "2026-12-21", to: "2026-12-23", reason: "Umbau" }],
  };
  test("a public holiday of the Land closes what comes by a rule, not a date somebody named", () => {
    const epiphany = schedule({ startsOn: "2027-01-05", rule: "FREQ=WEEKLY;BYDAY=WE" });
    expect(said(epiphany, "2027-01-05T00:00", "2027-01-14T00:00", closed)).toEqual([
      "2027-01-06T10:00 closed",
      "2027-01-13T10:00 takesPlace",
    ]);
    expect(
      said({ ...epiphany, extraDates: ["2027-01-06"] }, "2027-01-06T00:00", "2027-01-07T00:00", closed),
    ).toEqual(["2027-01-06T10:00 takesPlace"]);
  });
  test("school holidays close only where the offer says so", () => {
    const tuesdays = schedule({ rule: "FREQ=WEEKLY;BYDAY=TU" });
    expect(said(tuesdays, "2026-10-27T00:00", "2026-10-28T00:00", closed)).toEqual([
      "2026-10-27T10:00 takesPlace",
    ]);
    expect(
      said({ ...tuesdays, closedInSchoolHolidays: true }, "2026-10-27T00:00", "2026-10-28T00:00", closed),
    ).toEqual(["2026-10-27T10:00 closed"]);
  });
  test("an own closure closes named dates too", () => {
    const named = schedule({ startsOn: "2026-12-22" });
    expect(said(named, "2026-12-22T00:00", "2026-12-23T00:00", closed)).toEqual(["2026-12-22T10:00 closed"]);
  });
});

describe("what families ask", () => {
  const weekly = schedule({ kind: "open", rule: "FREQ=WEEKLY;BYDAY=TU,TH" });
  test("open from the first minute to the last, and never without hours", () => {
    expect(openAt([weekly], at("2026-10-06T10:00"), neverClosed)?.end).toEqual(at("2026-10-06T12:00"));
    expect(openAt([weekly], at("2026-10-06T11:59"), neverClosed)).not.toBeNull();
    expect(openAt([weekly], at("2026-10-06T12:00"), neverClosed)).toBeNull();
    expect(openAt([], at("2026-10-06T11:00"), neverClosed)).toBeNull();
  });
  test("the next date is the one that takes place", () => {
    const exceptions = [exception({ onDate: "2026-10-13", kind: "cancelled" })];
    const next = nextOccurrence([{ ...weekly, exceptions }], at("2026-10-08T12:00"), neverClosed);
    expect(next?.onDate).toBe("2026-10-15");
  });
  test("a yearly feast is found a year before", () => {
    const feast = schedule({ startsOn: "2020-11-11", rule: "FREQ=YEARLY" });
    expect(nextOccurrence([feast], at("2026-11-12T00:00"), neverClosed)?.onDate).toBe("2027-11-11");
  });
  test("Tuesday and Thursday are bits 1 and 3", () => {
    expect(weekdayBits([weekly], at("2026-10-10T00:00"), neverClosed)).toBe(0b1010);
  });
});

/** CPU time of this process in ms: other work on the machine does not count. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

test("a start thirty years ago costs nothing: a year of an offer takes less than 2 ms of CPU", () => {
  const year = { from: at("2026-01-01T00:00"), to: at("2027-01-01T00:00") };
  const told = [
    "FREQ=WEEKLY;BYDAY=TU",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE",
    "FREQ=MONTHLY;BYDAY=2TU",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=WEEKLY;COUNT=2000",
    "FREQ=YEARLY;BYWEEKNO=20",
  ].map((rule) => {
    const old = schedule({ startsOn: "1996-01-02", startTime: "02:30", rule });
    const turn = () => occurrencesBetween(old, year, neverClosed);
    for (let warm = 0; warm < 50; warm += 1) turn();
    const began = cpu();
    for (let one = 0; one < 100; one += 1) turn();
    return { rule, ms: (cpu() - began) / 100 };
  });
  process.stdout.write(
    `CPU ms a year: ${told.map(({ rule, ms }) => `${rule} ${ms.toFixed(2)}`).join(", ")}\n`,
  );
  for (const { rule, ms } of told) expect(ms, rule).toBeLessThan(2);
});

test("two weeks of twenty thousand offers are reckoned in seconds of CPU", () => {
  const fortnight = { from: at("2026-11-22T00:00"), to: at("2026-12-06T00:00") };
  const weekly = schedule({ startsOn: "2020-01-07", rule: "FREQ=WEEKLY;BYDAY=TU" });
  const began = cpu();
  for (let one = 0; one < 20_000; one += 1) occurrencesBetween({ ...weekly }, fortnight, neverClosed);
  expect(cpu() - began).toBeLessThan(5000);
});
