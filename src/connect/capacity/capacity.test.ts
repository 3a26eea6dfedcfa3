import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { isAskDue, isFresh, type NodeCapacity, waitingTimeOf, workingDaysBetween } from "./capacity.ts";
import { sayCapacity, sayMore, sayWaiting } from "./capacity-words.ts";

const at = (text: string) => Temporal.Instant.from(text);
const now = at("2026-12-07T09:00:00Z");
const said = (more: Partial<NonNullable<NodeCapacity["statement"]>>, fresh = true): NodeCapacity => ({
  nodeId: "n" as NodeCapacity["nodeId"],
  statement: {
    value: "free",
    freeFrom: null,
    places: null,
    languages: [],
    about: null,
    saidAt: at("2026-12-01T09:00:00Z"),
    saidBy: null,
    ...more,
  },
  fresh,
  waiting: null,
});

describe("what a team said", () => {
  test("counts for thirty days and is unknown from then on", () => {
    const saidAt = at("2026-11-07T09:00:00Z");
    expect(isFresh(saidAt, at("2026-12-07T08:59:59Z"))).toBe(true);
    expect(isFresh(saidAt, at("2026-12-07T09:00:00Z"))).toBe(false);
  });

  test("reads in a few words; an old word is only said to be old", () => {
    expect(sayCapacity(undefined, now)).toBe("noch keine Angabe");
    expect(sayCapacity(said({ places: 3 }), now)).toBe("frei, 3 Plätze");
    expect(sayCapacity(said({ value: "freeFrom", freeFrom: "2026-12-14", places: 1 }), now)).toBe(
      "frei ab Mo., 14. Dezember, 1 Platz",
    );
    expect(sayCapacity(said({ value: "freeFrom", freeFrom: "2026-12-04" }), now)).toBe(
      "frei seit Fr., 4. Dezember",
    );
    expect(sayCapacity(said({ places: 3 }, false), now)).toBe("unbekannt, Angabe älter als 30 Tage");
    expect(sayMore(said({ about: "nur Oberlinden" }, false), now).join()).not.toContain("Oberlinden");
  });
});

test.each([
  [0, "heute gemeldet (Mo., 7. Dezember)"],
  [1, "gestern gemeldet (So., 6. Dezember)"],
  [13, "vor 13 Tagen gemeldet (Di., 24. November)"],
  [23, "vor 3 Wochen gemeldet (Sa., 14. November)"],
])("a word of %i days ago says how old it is", (days, words) => {
  expect(sayMore(said({ saidAt: now.subtract({ hours: 24 * days }) }), now)).toContain(words);
});

describe("the waiting time", () => {
  test("counts working time: a Friday afternoon to Monday morning is short, a holiday counts nothing", () => {
    const friday = at("2026-12-04T16:00:00+01:00");
    expect(workingDaysBetween(friday, at("2026-12-07T10:00:00+01:00"), "BW")).toBeCloseTo(0.4);
    const beforeEpiphany = at("2027-01-05T18:00:00+01:00");
    const after = at("2027-01-07T08:00:00+01:00");
    expect(workingDaysBetween(beforeEpiphany, after, "BW")).toBe(0);
    expect(workingDaysBetween(beforeEpiphany, after, "NI")).toBe(1);
    expect(workingDaysBetween(at("2026-12-05T10:00:00Z"), at("2026-12-06T20:00:00Z"), "BW")).toBe(0);
  });

  test("is the median, rounded up to halves, and silent below five", () => {
    const spans = [1, 1, 2, 9, 3].map((days) => ({
      from: at("2026-11-02T08:00:00+01:00"),
      to: at("2026-11-02T08:00:00+01:00").add({ hours: 24 * days }),
    }));
    expect(waitingTimeOf(spans, "BE")).toBe(2);
    expect(waitingTimeOf(spans.slice(1), "BE")).toBeNull();
  });

  test.each([
    [null, "Antwortzeit: noch zu wenige Zusagen"],
    [0.5, "Antwortzeit meist ein halber Arbeitstag"],
    [1, "Antwortzeit meist 1 Arbeitstag"],
    [2.5, "Antwortzeit meist 2,5 Arbeitstage"],
    [5, "Antwortzeit meist 1 Woche"],
    [6, "Antwortzeit meist 1,5 Wochen"],
    [12, "Antwortzeit meist 2,5 Wochen"],
  ])("of %s reads: %s", (waiting, words) => {
    expect(sayWaiting(waiting)).toBe(words);
  });
});

test("a team is asked every three weeks, and not while it has just spoken or been asked", () => {
  const [old, young] = [at("2026-11-16T09:00:00Z"), at("2026-11-17T09:00:00Z")];
  expect(isAskDue(null, null, now)).toBe(true);
  expect(isAskDue(old, null, now)).toBe(true);
  expect(isAskDue(young, null, now)).toBe(false);
  expect(isAskDue(old, young, now)).toBe(false);
});
