import { existsSync, readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { neverClosed, occurrencesBetween, type Schedule } from "./recurrence.ts";
import { readRule } from "./recurrence-rule.ts";

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
    ...{
      exceptions: [],
      startsOn: start.slice(0, 10),
      startTime: start.slice(11),
      rule: RRULE,
    },
  } as Schedule;
  const window = { from: utc(start), to: utc(last).add({ hours: 24 * 366 }) };
  return occurrencesBetween(schedule, window, neverClosed).map((one) => one.start.toString().slice(0, 16));
}

const given = existsSync(casesFile);
describe.skipIf(!given)(
  "the instances others expect (skipped: ../shared/data/rrule-expected not present)",
  () => {
    const cases: readonly Case[] = given ? JSON.parse(readFileSync(casesFile, "utf8")) : [];
    test("every rule gives exactly its instances, or is refused", () => {
      const refusals = cases.flatMap(({ RRULE }) => {
        const read = readRule(RRULE);
        return read.ok ? [] : [`${read.reason}: ${RRULE}`];
      });
      const taken = cases.filter(({ RRULE }) => readRule(RRULE).ok);
      for (const one of taken) expect(instancesOf(one), one.RRULE).toEqual(one.INSTANCES.split(",").map(iso));
      process.stdout.write(
        `recurrences: ${taken.length} equal, ${refusals.length} refused of ${cases.length}\n`,
      );
      expect(cases.length).toBeGreaterThan(50);
      expect(taken.length).toBeGreaterThan(cases.length / 2);
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
    ["FREQ=YEARLY;BYWEEKNO=20", "part"],
    ["FREQ=DAILY;BYHOUR=9,10", "part"],
    ["FREQ=WEEKLY;BYDAY=2TU", "part"],
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
