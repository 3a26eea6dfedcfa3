import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { promisesFor } from "../../core/contact-promise.ts";
import { answerDue, chosenDue, firstAttemptDue, soonest, triageDue } from "./deadline.ts";

const at = (berlin: string) =>
  Temporal.PlainDateTime.from(berlin).toZonedDateTime("Europe/Berlin").toInstant();
const said = (instant: Temporal.Instant | undefined) =>
  instant?.toZonedDateTimeISO("Europe/Berlin").toPlainDateTime().toString({ smallestUnit: "minute" });
const day = (iso: string) => Temporal.PlainDate.from(iso);

describe("the working days of the Land", () => {
  // Epiphany is a holiday in Baden-Württemberg and a working day in Saxony.
  test("a holiday of the Land does not count, elsewhere it does", () => {
    const monday = at("2026-01-05T10:00");
    expect(said(triageDue(monday, "BW").at)).toBe("2026-01-07T18:00");
    expect(said(triageDue(monday, "SN").at)).toBe("2026-01-06T18:00");
    expect(said(answerDue(monday, "BW").at)).toBe("2026-01-08T18:00");
  });

  test("the day of repentance is a holiday in Saxony only", () => {
    const tuesday = at("2026-11-17T10:00");
    expect(said(triageDue(tuesday, "SN").at)).toBe("2026-11-19T18:00");
    expect(said(triageDue(tuesday, "BW").at)).toBe("2026-11-18T18:00");
  });

  test("Christmas takes its days, and the year turns", () => {
    const before = at("2026-12-23T17:59");
    expect(said(triageDue(before, "BY").at)).toBe("2026-12-24T18:00");
    expect(said(answerDue(before, "BY").at)).toBe("2026-12-28T18:00");
    expect(said(firstAttemptDue(at("2026-12-30T09:00"), "BY", false).at)).toBe("2027-01-08T18:00");
  });

  test("pregnant, or with a newborn, the first attempt comes sooner", () => {
    const monday = at("2026-11-09T10:00");
    expect(said(firstAttemptDue(monday, "HE", true).at)).toBe("2026-11-12T18:00");
    expect(said(firstAttemptDue(monday, "HE", false).at)).toBe("2026-11-16T18:00");
  });

  test("in the night in which the clocks go forward a promise still ends at six in the evening", () => {
    expect(said(triageDue(at("2027-03-26T10:00"), "HE").at)).toBe("2027-03-30T18:00");
    expect(said(triageDue(at("2026-10-23T10:00"), "HE").at)).toBe("2026-10-26T18:00");
  });
});

describe("a day that a professional names", () => {
  const friday = at("2026-11-20T10:00");
  const due = (iso: string, now = friday) => said(chosenDue(now, day(iso), "nextStep", "BW")?.at);

  test("counts until the office closes; a weekend counts until the next working day", () => {
    expect(due("2026-11-20")).toBe("2026-11-20T18:00");
    expect(due("2026-11-21")).toBe("2026-11-23T18:00");
  });

  test("is no promise when it is over, also when the office has just closed, or too far away", () => {
    expect(due("2026-11-19")).toBeUndefined();
    expect(due("2026-11-20", at("2026-11-20T18:00"))).toBeUndefined();
    expect(due("2026-12-04")).toBe("2026-12-04T18:00");
    expect(due("2026-12-05")).toBeUndefined();
  });
});

test("nobody has answered: today while the office is open, else the next working day", () => {
  expect(said(soonest(at("2026-11-20T17:59"), "BW").at)).toBe("2026-11-20T18:00");
  expect(said(soonest(at("2026-11-20T18:00"), "BW").at)).toBe("2026-11-23T18:00");
  expect(said(soonest(at("2026-11-22T12:00"), "BW").at)).toBe("2026-11-23T18:00");
});

test("the receipt promises no day that the clock itself would not keep", () => {
  const now = at("2026-11-22T12:00");
  const days = (askNode: boolean) =>
    Object.values(promisesFor(now, "BW", { pregnantOrNewborn: false, askNode })).map(String);
  expect(days(true)).toEqual(["2026-11-23", "2026-11-25", "2026-12-02"]);
  expect(days(false)).toEqual(["2026-11-23", "2026-11-25", "2026-11-30"]);
});
