import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { dueOn, hideOn, isToBeAsked, isToBeHidden, type Review, stageOn } from "./freshness.ts";

const confirmed = (day: string, more: Partial<Review> = {}): Review => ({
  since: Temporal.Instant.from(`${day}T12:00:00Z`),
  reviewMonths: 6,
  askedAt: null,
  reminders: 0,
  hasAddress: true,
  ...more,
});
const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.Instant.from(`${text}T08:00:00Z`);

describe("how long an offer counts as confirmed", () => {
  test("six months, to the same day, and to the last day of a shorter month", () => {
    expect(dueOn(confirmed("2026-06-11")).toString()).toBe("2026-12-11");
    expect(dueOn(confirmed("2026-08-31")).toString()).toBe("2027-02-28");
  });

  test("confirmed shortly before midnight in Germany counts for that German day", () => {
    const late = { ...confirmed("2026-06-11"), since: Temporal.Instant.from("2026-06-11T22:30:00Z") };
    expect(dueOn(late).toString()).toBe("2026-12-12");
  });

  test.each([
    ["2026-11-30", "fresh"],
    ["2026-12-01", "due"],
    ["2026-12-10", "due"],
    ["2026-12-11", "grey"],
    ["2027-01-07", "grey"],
    ["2027-01-08", "over"],
  ])("on %s it is %s", (today, stage) => {
    expect(stageOn(confirmed("2026-06-11"), day(today))).toBe(stage);
  });
});

describe("whom we ask, and how often", () => {
  test("ten days before, on the day, and two weeks later: three letters and no more", () => {
    const days = Array.from({ length: 100 }, (_, plus) => day("2026-11-20").add({ days: plus }));
    const asked: string[] = [];
    for (const today of days) {
      const last = asked.at(-1);
      const sofar = { reminders: asked.length, askedAt: last === undefined ? null : at(last) };
      if (isToBeAsked(confirmed("2026-06-11", sofar), today)) asked.push(today.toString());
    }
    expect(asked).toEqual(["2026-12-01", "2026-12-11", "2026-12-25"]);
  });

  test("a machine that stood still sends one letter, not three at once", () => {
    const once = confirmed("2026-06-11", { reminders: 1, askedAt: at("2027-02-01") });
    expect(isToBeAsked(confirmed("2026-06-11"), day("2027-02-01"))).toBe(true);
    expect(isToBeAsked(once, day("2027-02-02"))).toBe(false);
    expect(isToBeAsked(once, day("2027-02-08"))).toBe(true);
  });

  test("nobody is asked where there is no address", () => {
    expect(isToBeAsked(confirmed("2026-06-11", { hasAddress: false }), day("2027-02-01"))).toBe(false);
  });
});

describe("when families no longer see it", () => {
  test("four weeks after the due day, when two letters went unanswered", () => {
    const asked = confirmed("2026-06-11", { reminders: 3, askedAt: at("2026-12-25") });
    expect(hideOn(asked).toString()).toBe("2027-01-08");
    expect(isToBeHidden(asked, day("2027-01-07"))).toBe(false);
    expect(isToBeHidden(asked, day("2027-01-08"))).toBe(true);
  });

  test("never before somebody was asked twice", () => {
    expect(isToBeHidden(confirmed("2026-06-11"), day("2027-05-01"))).toBe(false);
    const justAsked = confirmed("2026-06-11", { reminders: 2, askedAt: at("2027-05-01") });
    expect(isToBeHidden(justAsked, day("2027-05-02"))).toBe(false);
    expect(isToBeHidden(justAsked, day("2027-05-08"))).toBe(true);
  });

  test("without an address the list of the coordination has shown it since ten days before", () => {
    expect(isToBeHidden(confirmed("2026-06-11", { hasAddress: false }), day("2027-01-08"))).toBe(true);
  });
});
