import { describe, expect, test } from "vitest";
import { readTypedTime } from "./typed-time.ts";
import { timeField } from "./schedule-form.ts";

describe("a time is understood as people in the office type it", () => {
  test.each([
    ["15 Uhr", "15:00"],
    ["17.30", "17:30"],
    ["15", "15:00"],
    ["9:00 Uhr", "09:00"],
    ["9h30", "09:30"],
    ["9 h", "09:00"],
    ["17.30 Uhr", "17:30"],
    ["15 Uhr 30", "15:30"],
    ["14:30:00", "14:30"],
    [" 08:05 ", "08:05"],
    ["0:00", "00:00"],
  ])("%s is %s", (typed, time) => {
    expect(readTypedTime(typed)).toBe(time);
    expect(timeField.parse(typed)).toBe(time);
  });
  test.each([
    "",
    "24",
    "24:00",
    "17.60",
    "17:3",
    "150",
    "Uhr",
    "mittags",
    "-3",
    "3 pm",
    "15-17 Uhr",
    "1.12.2026",
  ])("%j is asked for again", (typed) => {
    expect(readTypedTime(typed)).toBeUndefined();
    expect(timeField.safeParse(typed).error?.issues[0]?.message).toBe("timeForm");
  });
});
