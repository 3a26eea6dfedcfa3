import { existsSync, readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { neverClosed, occurrencesBetween, type Schedule } from "./recurrence.ts";
import { dayNumber } from "./recurrence-days.ts";
import { datesOfRule } from "./recurrence-instants.ts";
import { readRule, readTimedRule } from "./recurrence-rule.ts";

const casesFile = "../shared/data/rrule-expected/cases.json";
type Case = { readonly RRULE: string; readonly DTSTART: string; readonly INSTANCES: string };

const iso = (text: string) => {
  const [day = "", time = "000000"] = text.replace("Z", "").split("T");
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}T${time.slice(0, 2)}:${time.slice(2, 4)}`;
};
const utc = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime("UTC").toInstant();

/** What the rule gives, up to a year after the last instance expected, so that one too many shows too. */
function instancesOf({ RRULE, DTSTART, INSTANCES }: Case): readonly string[] {
  const start = iso(DTSTART);
  const last = INSTANCES.split(",").map(iso).at(-1) ?? start;
  const schedule: Schedule = {
    id: "s",
    kind: "event",
    title: null,
    minutes: 1,
    zone: "UTC",
    extraDates: [],
    validFrom: null,
    validTo: null,
    closedOnHolidays: false,
    closedInSchoolHolidays: false,
    note: null,
    locationId: null,
    exceptions: [],
    startsOn: start.slice(0, 10),
    startTime: start.slice(11),
    rule: RRULE,
  } as Schedule;
  const window = { from: utc(start), to: utc(last).add({ hours: 24 * 366 }) };
  return occurrencesBetween(schedule, window, neverClosed).map((one) => one.start.toString().slice(0, 16));
}

const secondsOf = (text: string) => {
  const [day = "", time = ""] = text.replace("Z", "").split("T");
  const clock = [0, 2, 4].map((at) => Number(time.slice(at, at + 2) || 0));
  return dayNumber(iso(day).slice(0, 10)) * 86_400 + clock.reduce((sum, part) => sum * 60 + part, 0);
};
/** All dates of the rule to the second, also of those that no row of times can hold. */
const listed = ({ RRULE, DTSTART, INSTANCES }: Case) => {
  const read = readTimedRule(RRULE);
  if (!read.ok) return read;
  const last = INSTANCES.split(",").map(secondsOf).at(-1) ?? 0;
  const bounds = { lastDay: Math.floor(last / 86_400) + 366, most: 1000 };
  return datesOfRule(read.value, secondsOf(DTSTART), "UTC", bounds);
};

const given = existsSync(casesFile);
describe.skipIf(!given)(
  "the instances others expect (skipped: ../shared/data/rrule-expected not present)",
  () => {
    const cases: readonly Case[] = given ? JSON.parse(readFileSync(casesFile, "utf8")) : [];
    const ofDays = cases.filter(({ RRULE }) => readRule(RRULE).ok);
    test("every rule gives exactly its instances, to the second", () => {
      const answers = cases.map((one) => ({ one, dates: listed(one) }));
      const refusals = answers.flatMap(({ one, dates }) =>
        dates.ok ? [] : [`${dates.reason}: ${one.RRULE}`],
      );
      for (const { one, dates } of answers)
        if (dates.ok) expect.soft(dates.value, one.RRULE).toEqual(one.INSTANCES.split(",").map(secondsOf));
      process.stdout.write(
        `recurrences: ${cases.length - refusals.length} equal, ${refusals.length} refused of ${cases.length}; ` +
          `${ofDays.length} of them repeat days\n`,
      );
      expect(cases.length).toBeGreaterThan(50);
      expect(refusals).toEqual([]);
    });
    test("a row of times gives the same days", () => {
      for (const one of ofDays)
        expect.soft(instancesOf(one), one.RRULE).toEqual(one.INSTANCES.split(",").map(iso));
      expect(ofDays.length).toBeGreaterThan(50);
    });
  },
);

describe("rules that are not taken", () => {
  test.each([
    ["FREQ=SECONDLY", "tooOften"],
    ["FREQ=MINUTELY;INTERVAL=5", "tooOften"],
    ["FREQ=HOURLY;COUNT=2", "tooOften"],
    ["FREQ=WEEKLY;COUNT=99999999999999999999", "tooMany"],
    ["FREQ=DAILY;INTERVAL=100000", "tooMany"],
    ["RSCALE=CHINESE;FREQ=YEARLY", "part"],
    ["FREQ=MONTHLY;BYWEEKNO=20", "syntax"],
    ["FREQ=DAILY;BYHOUR=9,10", "part"],
    ["FREQ=DAILY;BYHOUR=24", "syntax"],
    ["FREQ=WEEKLY;BYDAY=2TU", "syntax"],
    ["FREQ=WEEKLY;COUNT=3;UNTIL=20270101", "twoEnds"],
    ["FREQ=WEEKLY;FREQ=DAILY", "syntax"],
    ["FREQ=WEEKLY;INTERVAL=0", "syntax"],
    ["FREQ=MONTHLY;BYMONTHDAY=32", "syntax"],
    ["jeden Dienstag", "syntax"],
    [`FREQ=WEEKLY;BYDAY=${"MO,".repeat(500)}`, "syntax"],
  ])("%s", (text, reason) => {
    expect(readRule(text)).toEqual({ ok: false, reason });
  });
  test("a rule that never comes ends the search", () => {
    const never = {
      RRULE: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
      DTSTART: "20260101T100000",
      INSTANCES: "20360101T100000",
    };
    const began = performance.now();
    expect(instancesOf(never)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe("rules within a day are listed only as far as they end", () => {
  const answer = (text: string) => {
    const read = readTimedRule(text);
    const bounds = { lastDay: dayNumber("2029-01-01"), most: 1000 };
    return read.ok ? datesOfRule(read.value, secondsOf("20260101T100000"), "Europe/Berlin", bounds) : read;
  };
  const said = (text: string) => {
    const dates = answer(text);
    return dates.ok ? dates.value.length : dates.reason;
  };
  test.each([
    ["FREQ=SECONDLY", "tooOften"],
    ["FREQ=SECONDLY;COUNT=1001", "tooMany"],
    ["FREQ=SECONDLY;INTERVAL=60;COUNT=1000", 1000],
    ["FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30;COUNT=3", "tooMany"],
    ["FREQ=HOURLY;INTERVAL=2;UNTIL=20260101T180000", 5],
    // Nine and ten o'clock in UTC are ten and eleven here, in winter.
    ["FREQ=HOURLY;UNTIL=20260101T100000Z", 2],
    ["FREQ=DAILY;BYHOUR=9,14;COUNT=3", 3],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 0],
  ])("%s: %s", (text, expected) => {
    const began = performance.now();
    expect(said(text)).toBe(expected);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
