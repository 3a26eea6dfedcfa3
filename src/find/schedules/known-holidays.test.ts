import { expect, test } from "vitest";
import { holidayKnowledge, isKnownDay, knownUntil } from "./known-holidays.ts";

const range = (from: string, to: string) => ({ from, to, reason: null });
const autumn = range("2026-10-26", "2026-10-31");
const christmas = range("2026-12-23", "2027-01-09");
const easter = range("2027-03-22", "2027-04-03");

test("nothing is known where no holidays are loaded, or behind the last ones", () => {
  expect(isKnownDay([], "2026-12-23")).toBe(false);
  expect(isKnownDay([autumn, christmas], "2027-01-10")).toBe(false);
  expect(knownUntil([autumn], "2026-11-22")).toBeNull();
});

test("days in holidays and between them are known", () => {
  for (const day of ["2026-10-26", "2026-11-22", "2026-12-30", "2027-01-09", "2027-02-11"])
    expect(isKnownDay([christmas, easter, autumn], day), day).toBe(true);
  expect(knownUntil([easter, autumn, christmas], "2026-11-22")).toBe("2027-04-03");
});

test("where Christmas was forgotten, nothing between autumn and Easter counts as known", () => {
  expect(isKnownDay([autumn, easter], "2026-12-23")).toBe(false);
  expect(isKnownDay([autumn, easter], "2026-10-27")).toBe(true);
  expect(knownUntil([autumn, easter], "2026-10-27")).toBe("2026-10-31");
});

test("staff are warned while there is still time to load the next ones", () => {
  expect(holidayKnowledge([], "2026-11-22")).toEqual({ state: "missing" });
  expect(holidayKnowledge([autumn, christmas], "2026-11-22")).toEqual({
    state: "ending",
    until: "2027-01-09",
  });
  expect(holidayKnowledge([autumn, christmas, easter], "2026-11-22")).toEqual({
    state: "known",
    until: "2027-04-03",
  });
});
