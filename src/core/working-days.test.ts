import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { isWorkingDay, workingDayFrom, workingDaysAfter } from "./working-days.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

test("a wish sent on Friday is due on Monday", () => {
  expect(workingDaysAfter(day("2026-11-20"), 1, "BW").toString()).toBe("2026-11-23");
});
test("Fronleichnam is free in Baden-Württemberg and a working day in Berlin", () => {
  expect(isWorkingDay(day("2026-06-04"), "BW")).toBe(false);
  expect(isWorkingDay(day("2026-06-04"), "BE")).toBe(true);
});
test("over Christmas and New Year two working days take until the year is new", () => {
  expect(workingDaysAfter(day("2026-12-30"), 2, "NW").toString()).toBe("2027-01-04");
});
test("without a Land only the holidays of all Germany count", () => {
  expect(isWorkingDay(day("2026-10-03"), null)).toBe(false);
  expect(isWorkingDay(day("2026-11-18"), null)).toBe(true);
});
test("Saturday moves to Monday", () => {
  expect(workingDayFrom(day("2026-11-21"), "HE").toString()).toBe("2026-11-23");
});
