import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { MembershipId } from "../../core/ids.ts";
import { attemptDue } from "../concerns/deadline.ts";
import {
  type Attempt,
  type AttemptChannel,
  type AttemptOutcome,
  isEarned,
  firstWay,
  isReadyForLook,
  missingBeforeNotReached,
  outcomeFits,
  partOfDay,
  wayWasGiven,
} from "./attempt.ts";
import { triedAtOf } from "./tried-at.ts";

const at = (berlin: string) =>
  Temporal.PlainDateTime.from(berlin).toZonedDateTime("Europe/Berlin").toInstant();
const tried = (
  berlin: string,
  channel: AttemptChannel = "call",
  outcome: AttemptOutcome = "noAnswer",
): Attempt => ({ triedAt: at(berlin), channel, outcome, membershipId: "owner" as MembershipId });
const calls = { channelKind: "call", secondChannelKind: null } as const;
const onlyHere = { channelKind: "none", secondChannelKind: null } as const;
const both = { channelKind: "call", secondChannelKind: "mail" } as const;
const seen = { answer: "confirmed", at: at("2026-11-20T10:00") } as const;
const enough = [
  tried("2026-11-16T10:00"),
  tried("2026-11-17T18:30"),
  tried("2026-11-18T10:00", "thread", "sent"),
];

test.each([
  [["thread", "call"], ["thread", "call"], "call"],
  [["thread", "mail"], ["thread", "call", "mail"], "mail"],
  [["thread"], ["thread", "call"], "call"],
  [[], ["thread", "call"], "call"],
  [["thread"], ["thread"], "thread"],
] as const)("untried %o of %o: the form begins with %s", (untried, given, way) => {
  expect(firstWay(untried, given)).toBe(way);
});

describe("„nicht erreicht“ has to be earned (decisions.md 7)", () => {
  test("three attempts, each way, two days, two times of day and the second look are enough", () => {
    expect(isEarned(missingBeforeNotReached(enough, calls, seen))).toBe(true);
  });

  test("nothing tried yet: everything is missing", () => {
    expect(missingBeforeNotReached([], calls, null)).toEqual({
      attempts: 3,
      otherDay: true,
      otherTime: true,
      ways: ["thread", "call"],
      secondLook: true,
    });
  });

  test.each([
    ["two attempts", enough.slice(1), { attempts: 1 }],
    [
      "all on one day",
      [...enough.slice(0, 2), tried("2026-11-16T18:00", "thread", "sent")].map((one, hour) => ({
        ...one,
        triedAt: at(`2026-11-16T${9 + 4 * hour}:00`.replace("T9", "T09")),
      })),
      { otherDay: true },
    ],
    [
      "always in the morning",
      enough.map((one, day) => ({ ...one, triedAt: at(`2026-11-${16 + day}T10:00`) })),
      { otherTime: true },
    ],
    ["only by telephone", enough.map((one) => ({ ...one, channel: "call" as const })), { ways: ["thread"] }],
  ])("%s is not", (_what, attempts, missing) => {
    expect(missingBeforeNotReached(attempts, calls, seen)).toMatchObject(missing);
    expect(isEarned(missingBeforeNotReached(attempts, calls, seen))).toBe(false);
  });

  test("a second way that the family gave has to be tried too, and a letter does not stand in for it", () => {
    const withLetter = [...enough, tried("2026-11-19T09:00", "letter", "sent")];
    expect(missingBeforeNotReached(withLetter, both, seen).ways).toEqual(["mail"]);
  });

  test("where there are only the messages, three of them on two days are enough at any time of day", () => {
    const written = ["16", "17", "18"].map((day) => tried(`2026-11-${day}T10:00`, "thread", "sent"));
    expect(isEarned(missingBeforeNotReached(written, onlyHere, seen))).toBe(true);
  });

  test("who was reached in between is not „nicht erreicht“ by what was tried before", () => {
    const reached = [...enough, tried("2026-11-19T09:00", "call", "reached")];
    expect(missingBeforeNotReached(reached, calls, seen).attempts).toBe(3);
  });

  test("„noch einmal versuchen“ asks for one more attempt after it", () => {
    const again = { answer: "tryAgain", at: at("2026-11-18T12:00") } as const;
    expect(missingBeforeNotReached(enough, calls, again).attempts).toBe(1);
    const more = [...enough, tried("2026-11-19T09:00")];
    expect(isReadyForLook(missingBeforeNotReached(more, calls, again))).toBe(true);
    expect(isEarned(missingBeforeNotReached(more, calls, again))).toBe(false);
  });

  test("in the night of the change of clocks a day is a day of the office", () => {
    const night = [
      tried("2026-10-24T23:30"),
      tried("2026-10-25T00:30"),
      tried("2026-10-25T18:00", "thread", "sent"),
    ];
    expect(missingBeforeNotReached(night, calls, seen).otherDay).toBe(false);
  });
});

test("morning ends at noon, afternoon at five, by the clock on the wall also in summer", () => {
  expect(["11:59", "12:00", "16:59", "17:00"].map((time) => partOfDay(at(`2026-07-01T${time}`)))).toEqual([
    "morning",
    "afternoon",
    "afternoon",
    "evening",
  ]);
});

test("a call is not „geschickt“, and a number that the family did not give is not called", () => {
  expect(outcomeFits("call", "sent")).toBe(false);
  expect(outcomeFits("mail", "cameBack")).toBe(true);
  expect(wayWasGiven("call", "noAnswer", onlyHere)).toBe(false);
  expect(wayWasGiven("call", "reached", onlyHere)).toBe(true);
});

describe("when it was tried", () => {
  const now = at("2026-11-20T14:30");
  const before = at("2026-11-01T10:00");
  const typed = (day: "today" | "yesterday", time: string) => triedAtOf({ day, time }, now, before);

  test("today or yesterday, never ahead", () => {
    expect(typed("today", "14:30")).toEqual({ ok: true, value: now });
    expect(typed("yesterday", "18:00")).toEqual({ ok: true, value: at("2026-11-19T18:00") });
    expect(typed("today", "14:31")).toEqual({ ok: false, reason: "in-future" });
  });

  test("not before the family had written, and in the minute in which it wrote all the same", () => {
    const created = at("2026-11-20T14:29:40");
    expect(triedAtOf({ day: "today", time: "14:29" }, now, created)).toEqual({ ok: true, value: created });
    expect(triedAtOf({ day: "today", time: "14:28" }, now, created)).toMatchObject({
      reason: "before-concern",
    });
  });
});

describe("the date after an attempt", () => {
  const said = (due: { readonly at: Temporal.Instant }) =>
    due.at.toZonedDateTimeISO("Europe/Berlin").toPlainDateTime().toString({ smallestUnit: "minute" });

  test("three working days on, and not after the fourteen days since the first", () => {
    const first = at("2026-11-02T10:00");
    expect(said(attemptDue(at("2026-11-02T10:00"), first, "BW"))).toBe("2026-11-05T18:00");
    expect(said(attemptDue(at("2026-11-13T10:00"), first, "BW"))).toBe("2026-11-16T18:00");
  });

  test("when those days are over, the next working day", () => {
    expect(said(attemptDue(at("2026-11-20T10:00"), at("2026-11-02T10:00"), "BW"))).toBe("2026-11-23T18:00");
  });

  test.each([
    ["over Christmas", "2026-12-23T10:00", "2026-12-29T18:00"],
    ["over the turn of the year, out of week 53", "2026-12-30T10:00", "2027-01-05T18:00"],
    ["over 29 February", "2028-02-28T10:00", "2028-03-02T18:00"],
    ["over the change to summer time", "2027-03-26T10:00", "2027-04-01T18:00"],
    ["over the change to winter time", "2026-10-23T10:00", "2026-10-28T18:00"],
  ])("%s", (_when, now, due) => {
    expect(said(attemptDue(at(now), at(now), "BW"))).toBe(due);
  });
});
