import { describe, expect, test } from "vitest";
import type { JsonObject } from "../parsed-file.ts";
import { scheduleOfRow } from "./schedule-rows.ts";

const at = (row: JsonObject) => {
  const schedule = scheduleOfRow({ opens_at: "09:00", closes_at: "12:00", ...row }, "open");
  return schedule && [schedule.startsOn, schedule.startTime, schedule.minutes, schedule.rule];
};

describe("times of HSDS and Open Referral UK", () => {
  test.each<[string, JsonObject, unknown[]]>([
    [
      "every week on two days",
      { freq: "WEEKLY", byday: "TH,MO", dtstart: "2026-11-03" },
      ["2026-11-05", "09:00", 180, "FREQ=WEEKLY;BYDAY=TH,MO"],
    ],
    [
      "HSDS 1: the name of a weekday",
      { weekday: "Monday" },
      ["2024-01-01", "09:00", 180, "FREQ=WEEKLY;BYDAY=MO"],
    ],
    [
      "HSDS 1: the number of a weekday",
      { weekday: "3" },
      ["2024-01-03", "09:00", 180, "FREQ=WEEKLY;BYDAY=WE"],
    ],
    [
      "the third Tuesday of a month",
      { freq: "MONTHLY", byday: "3TU", dtstart: "2026-11-01" },
      ["2026-11-17", "09:00", 180, "FREQ=MONTHLY;BYDAY=3TU"],
    ],
    [
      "the last working day",
      { freq: "MONTHLY", byday: "MO,TU,WE,TH,FR", bysetpos: "-1", dtstart: "2026-11-01" },
      ["2026-11-30", "09:00", 180, "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"],
    ],
    [
      "the 15th",
      { freq: "MONTHLY", bymonthday: 15, valid_from: "2026-11-20" },
      ["2026-12-15", "09:00", 180, "FREQ=MONTHLY;BYMONTHDAY=15"],
    ],
    [
      "every second week counts from the first date",
      { freq: "WEEKLY", interval: 2, byday: "MO", dtstart: "2026-11-04" },
      ["2026-11-16", "09:00", 180, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"],
    ],
    ["one date", { dtstart: "2026-12-06" }, ["2026-12-06", "09:00", 180, null]],
    [
      "a helpline over midnight",
      { byday: "FR", opens_at: "22:00:00", closes_at: "06:00:00" },
      ["2024-01-05", "22:00", 480, "FREQ=WEEKLY;BYDAY=FR"],
    ],
    [
      "the clock on the wall counts, not the offset",
      { byday: "FR", opens_at: "10:00Z", closes_at: "11:30:00+01:00" },
      ["2024-01-05", "10:00", 90, "FREQ=WEEKLY;BYDAY=FR"],
    ],
    [
      "hours of twelve",
      { byday: "FR", opens_at: "9:30", closes_at: "5:00 PM" },
      ["2024-01-05", "09:30", 450, "FREQ=WEEKLY;BYDAY=FR"],
    ],
  ])("%s", (_, row, expected) => expect(at(row)).toEqual(expected));

  test("until and valid_to are the last day, whichever is earlier", () => {
    const schedule = scheduleOfRow(
      {
        byday: "MO",
        opens_at: "9:00",
        closes_at: "10:00",
        valid_from: "2026-01-01",
        valid_to: "2026-12-31",
        until: "2026-06-30",
      },
      "event",
    );
    expect(schedule).toMatchObject({
      kind: "event",
      validFrom: "2026-01-01",
      validTo: "2026-06-30",
      startsOn: "2026-01-05",
    });
  });
});

describe("what our kind of rule cannot hold exactly is not taken", () => {
  test.each<[string, JsonObject]>([
    ["weeks of the year", { freq: "WEEKLY", byday: "MO", byweekno: "41,42" }],
    ["days of a month in a weekly rule", { freq: "WEEKLY", byday: "TH,FR", bymonthday: "2,3" }],
    ["every second", { freq: "SECONDLY", byday: "MO" }],
    ["every year", { freq: "YEARLY", dtstart: "2026-01-01" }],
    ["every second week since nobody knows when", { freq: "WEEKLY", interval: 2, byday: "MO" }],
    ["a day that is none", { byday: "XX" }],
    ["no end", { byday: "MO", closes_at: "" }],
    ["the same beginning and end", { byday: "MO", closes_at: "09:00" }],
    ["a time that is none", { byday: "MO", opens_at: "25:00" }],
    ["a date that is none", { byday: "MO", valid_from: "2026-02-31" }],
    ["over before it begins", { byday: "MO", valid_from: "2026-05-01", valid_to: "2026-04-01" }],
    ["a thirty-second of February", { freq: "MONTHLY", bymonthday: 32 }],
    ["no day at all", {}],
    ["a million times", { byday: "MO", dtstart: "2026-11-02", count: 1_000_000 }],
  ])("%s", (_, row) => expect(at(row)).toBeUndefined());
});
