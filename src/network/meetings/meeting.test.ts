import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { calendarFaults } from "../../../tests/builders/calendar-rules.ts";
import { dueReminders } from "./due-reminders.ts";
import { figuresOf, type Guest, standingOf, toRemind } from "./guest.ts";
import { needsToKeep } from "./given-answer.ts";
import { deadlineFault, isAfterDeadline, type Meeting, readClock, readTimes } from "./meeting.ts";
import { meetingInvite } from "./meeting-invite.export.ts";
import { proposeDay } from "./next-date.ts";
import type { RemindedMeeting } from "./reminders.sql.ts";

const at = (text: string) => Temporal.Instant.from(text);
const day = (text: string) => Temporal.PlainDate.from(text);
const now = at("2026-11-02T09:00:00+01:00");

describe("the time of a meeting as it is typed", () => {
  test.each([
    ["9", "09:00:00"],
    ["9:30", "09:30:00"],
    ["9.30 Uhr", "09:30:00"],
    ["09:05", "09:05:00"],
    ["23:59", "23:59:00"],
  ])("%s is understood", (typed, clock) => expect(readClock(typed)?.toString()).toBe(clock));

  test.each(["", "24", "9:7", "neun", "25:00", "9-13", "9:60"])("%s is not", (typed) =>
    expect(readClock(typed)).toBeNull(),
  );

  test.each([
    [{ day: "", from: "9", to: "10" }, "dayMissing"],
    [{ day: "2026-12-09", from: "", to: "10" }, "fromMissing"],
    [{ day: "2026-12-09", from: "9", to: "" }, "toMissing"],
    [{ day: "2026-12-09", from: "früh", to: "10" }, "fromUnclear"],
    [{ day: "2026-12-09", from: "9", to: "spät" }, "toUnclear"],
    [{ day: "2026-12-09", from: "13", to: "9" }, "endBeforeStart"],
    [{ day: "2026-12-09", from: "9", to: "9" }, "endBeforeStart"],
    [{ day: "2026-12-09", from: "0:30", to: "23:30" }, "tooLongMeeting"],
    [{ day: "2026-10-09", from: "9", to: "13" }, "past"],
    [{ day: "2062-12-09", from: "9", to: "13" }, "tooFar"],
    [{ day: "2027-03-28", from: "2:30", to: "4" }, "timeSkipped"],
  ])("%o gets its own sentence", (typed, reason) =>
    expect(readTimes(typed, now)).toEqual({ ok: false, reason }),
  );

  test("on the days on which the clocks are changed a meeting is as long as it is", () => {
    const read = (on: string) => {
      const times = readTimes({ day: on, from: "1", to: "5" }, now);
      return times.ok ? times.value.startsAt.until(times.value.endsAt).total("hours") : null;
    };
    expect([read("2027-03-27"), read("2027-03-28"), read("2027-10-31")]).toEqual([4, 3, 5]);
  });

  test("the last day of answering is a whole day, not over and not after the meeting", () => {
    const times = { startsAt: at("2026-12-09T09:00:00+01:00"), endsAt: at("2026-12-09T13:00:00+01:00") };
    expect(deadlineFault("2026-11-01", times, now)).toBe("deadlinePast");
    expect(deadlineFault("2026-12-10", times, now)).toBe("deadlineAfter");
    expect(deadlineFault("2026-12-09", times, now)).toBeNull();
    expect(isAfterDeadline("2026-11-02", at("2026-11-02T23:59:00+01:00"))).toBe(false);
    expect(isAfterDeadline("2026-11-02", at("2026-11-03T00:00:00+01:00"))).toBe(true);
  });
});

describe("the next meeting of a series", () => {
  test("is proposed on the same weekday of the month, a week later where that is a holiday, never in the past", () => {
    expect(proposeDay(day("2026-10-14"), 2, day("2026-10-20"), "BE")?.toString()).toBe("2026-12-09");
    expect(proposeDay(day("2026-10-30"), 1, day("2026-11-01"), "BE")?.toString()).toBe("2026-11-27");
    expect(proposeDay(day("2026-04-03"), 12, day("2026-04-10"), "BE")?.toString()).toBe("2027-04-02");
    expect(proposeDay(day("2026-09-25"), 3, day("2026-10-01"), "BE")?.toString()).toBe("2027-01-08");
    expect(proposeDay(day("2024-01-10"), 3, day("2026-11-02"), null)?.toString()).toBe("2027-01-13");
    expect(proposeDay(day("2026-10-14"), null, day("2026-11-02"), null)).toBeNull();
    expect(proposeDay(null, 2, day("2026-11-02"), null)).toBeNull();
  });
});

const meeting: Meeting = {
  id: "6f9f2d54-6c0e-4d7b-9c3f-1d2b6a1c9e10",
  seriesId: "s",
  title: "Runder Tisch; Ende, Anfang",
  state: "planned",
  startsAt: at("2026-12-09T09:00:00+01:00"),
  endsAt: at("2026-12-09T13:00:00+01:00"),
  place: "Saal im Haus am Markt, Hainfelde",
  wayThere: null,
  onlineUrl: null,
  about: null,
  answerBy: "2026-12-02",
  sequence: 3,
  calledOffReason: null,
  movedAt: null,
  createdAt: now,
};
const guest = (some: Partial<Guest>): Guest => ({
  id: "g",
  personId: "p",
  membershipId: null,
  active: true,
  name: "Person 1",
  organisation: null,
  email: "person1@stelle.example",
  phone: null,
  invitedAt: at("2026-10-20T09:00:00+02:00"),
  answer: null,
  answeredAt: null,
  answeredLate: false,
  needs: [],
  needsNote: null,
  comment: null,
  remindedAt: null,
  came: null,
  excused: false,
  walkIn: false,
  checkInCode: "ABC123",
  ...some,
});

describe("where a guest stands", () => {
  const yes = guest({ answer: "yes", answeredAt: at("2026-10-25T09:00:00+01:00") });
  test("an answer from before the meeting was moved is open again, and everything else is not", () => {
    const moved = { ...meeting, movedAt: at("2026-10-26T09:00:00+01:00") };
    expect([standingOf(yes, meeting), standingOf(yes, moved)]).toEqual(["yes", "open"]);
    expect(figuresOf([yes, guest({}), guest({ invitedAt: null })], moved)).toEqual({
      invited: 2,
      yes: 0,
      no: 0,
      open: 2,
    });
  });

  test("nobody is reminded within three days, without an address, or who has answered", () => {
    const lately = at("2026-10-31T10:00:00+01:00");
    const all = [
      guest({ id: "1" }),
      guest({ id: "2", remindedAt: lately }),
      guest({ id: "3", invitedAt: lately }),
      guest({ id: "4", email: null }),
      guest({ id: "5", invitedAt: null }),
      { ...yes, id: "6" },
    ];
    expect(toRemind(all, meeting, now).map(({ id }) => id)).toEqual(["1"]);
  });

  test("an empty form keeps what was said about needs; a no, and the word that nothing is needed, take it back", () => {
    const said = { answer: "yes", needs: [], needsNote: null, needsNone: false, comment: null } as const;
    expect(needsToKeep({ ...said, needs: [] })).toEqual({ needs: null, needsNote: null });
    expect(needsToKeep({ ...said, needs: [], needsNone: true }).needs).toEqual([]);
    expect(needsToKeep({ ...said, needs: [], answer: "no" }).needs).toEqual([]);
    expect(needsToKeep({ ...said, needs: ["hearing"] }).needs).toEqual(["hearing"]);
  });
});

describe("reminders that go by themselves", () => {
  const planned: RemindedMeeting = { ...meeting, remindedToAnswerAt: null, remindedToComeAt: null };
  const due = (text: string, some: Partial<RemindedMeeting> = {}) => {
    const { toAnswer, toCome } = dueReminders([{ ...planned, ...some }], "BE", at(text));
    return [toAnswer.length, toCome.length];
  };
  test("three working days before the deadline and two before the meeting, each once", () => {
    expect(due("2026-11-26T09:00:00+01:00")).toEqual([0, 0]);
    expect(due("2026-11-27T09:00:00+01:00")).toEqual([1, 0]);
    expect(due("2026-11-27T09:00:00+01:00", { remindedToAnswerAt: now })).toEqual([0, 0]);
    expect(due("2026-12-03T09:00:00+01:00")).toEqual([0, 0]);
    expect(due("2026-12-07T09:00:00+01:00")).toEqual([0, 1]);
    expect(due("2026-12-09T09:30:00+01:00")).toEqual([0, 0]);
  });
});

describe("the entry for a calendar", () => {
  const invite = (startsAt: string, endsAt: string, name = 'Eva "Evi" Lütz, Größe') =>
    meetingInvite({
      meeting: { ...meeting, startsAt: at(startsAt), endsAt: at(endsAt) },
      method: "REQUEST",
      at: now,
      parties: {
        organiser: { name: "Frühe Hilfen; Lindental", email: "kontakt@lindental.example" },
        attendee: { name, email: "eva@stelle.example" },
        standing: "open",
      },
      description: "ä".repeat(300),
      answerUrl: "https://tragnetz.example/treffen?t=x",
    });

  test("keeps every rule also with long words, umlauts, quotes and semicolons", () => {
    expect(calendarFaults(invite("2026-12-09T09:00:00+01:00", "2026-12-09T13:00:00+01:00"))).toEqual([]);
  });

  test("a name with quotes stays readable for calendars that know no way to carry them", () => {
    const whole = invite("2026-12-09T09:00:00+01:00", "2026-12-09T13:00:00+01:00").replaceAll(
      /\r\n[ \t]/g,
      "",
    );
    expect(whole).toContain(`CN="Eva 'Evi' Lütz, Größe"`);
  });

  test("tells the clocks of here on both sides of a change of the clocks", () => {
    expect(invite("2026-10-24T07:00:00Z", "2026-10-24T09:00:00Z")).toContain(
      "DTSTART;TZID=Europe/Berlin:20261024T090000",
    );
    expect(invite("2026-10-25T08:00:00Z", "2026-10-25T10:00:00Z")).toContain(
      "DTSTART;TZID=Europe/Berlin:20261025T090000",
    );
  });

  test("a broken entry is seen by the rules", () => {
    const good = invite("2026-12-09T09:00:00+01:00", "2026-12-09T13:00:00+01:00");
    expect(calendarFaults(good.replaceAll("\r\n", "\n")).length).toBeGreaterThan(0);
    expect(
      calendarFaults(good.replace("ATTENDEE", "ATTENDEE;CN=X:mailto:x@y.example\r\nATTENDEE")),
    ).toHaveLength(1);
    expect(calendarFaults(good.replace(";TZID=Europe/Berlin", ""))).toHaveLength(1);
  });
});
