import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decodeText } from "./decode-calendar.ts";
import { readCalendar } from "./read-calendar.import.ts";

const corpus = "../shared/data/ics-corpus";
const given = existsSync(corpus);
const calendar = (...lines: readonly string[]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "BEGIN:VEVENT",
    "UID:1",
    "SUMMARY:Café",
    ...lines,
    "END:VEVENT",
    "END:VCALENDAR",
  ].join("\r\n");

describe.skipIf(!given)(
  "calendars of the whole world (skipped: ../shared/data/ics-corpus not present)",
  () => {
    const files = given ? readdirSync(corpus).filter((name) => name.endsWith(".ics")) : [];
    test("no file crashes or hangs it, and no event is lost without a word", () => {
      const sum = { files: files.length, events: 0, schedules: 0, changes: 0, refused: 0, unreadable: 0 };
      let slowest = 0;
      const reasons = new Map<string, number>();
      for (const name of files) {
        const began = performance.now();
        const read = readCalendar(decodeText(readFileSync(`${corpus}/${name}`)));
        slowest = Math.max(slowest, performance.now() - began);
        expect(read.taken + read.changes + read.refused.length, name).toBe(read.events);
        for (const { reason } of read.refused) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
        sum.events += read.events;
        sum.schedules += read.schedules.length;
        sum.changes += read.changes;
        sum.refused += read.refused.length;
        sum.unreadable += read.unreadable === null ? 0 : 1;
      }
      process.stdout.write(
        `calendars: ${JSON.stringify(sum)}, ${JSON.stringify([...reasons])}, slowest ${slowest.toFixed(0)} ms\n`,
      );
      expect(slowest).toBeLessThan(2000);
      expect(sum.events).toBeGreaterThan(100);
      expect(sum.schedules).toBeGreaterThan(40);
    });
  },
);

describe("one event", () => {
  test("a weekly café with a date left out and one moved", () => {
    const moved = ["END:VEVENT", "BEGIN:VEVENT", "UID:1", "RECURRENCE-ID;TZID=Europe/Berlin:20261215T150000"];
    const read = readCalendar(
      calendar(
        "DTSTART;TZID=Europe/Berlin:20261201T150000",
        "DTEND;TZID=Europe/Berlin:20261201T170000",
        "RRULE:FREQ=WEEKLY;BYDAY=TU",
        "EXDATE;TZID=Europe/Berlin:20261208T150000",
        ...moved,
        "DTSTART;TZID=Europe/Berlin:20261216T150000",
      ),
    );
    expect(read).toMatchObject({ events: 2, changes: 1, refused: [] });
    expect(read.schedules[0]).toMatchObject({
      title: "Café",
      startsOn: "2026-12-01",
      startTime: "15:00",
      minutes: 120,
      rule: "FREQ=WEEKLY;BYDAY=TU",
      exceptions: [
        {
          onDate: "2026-12-08",
          kind: "cancelled",
        },
        {
          onDate: "2026-12-15",
          kind: "moved",
          newDate: "2026-12-16",
          newTime: "15:00",
        },
      ],
    });
  });
  test("a single date of another zone is told by the clocks of here", () => {
    const read = readCalendar(calendar("DTSTART:20260701T130000Z", "DURATION:PT45M"));
    expect(read.schedules[0]).toMatchObject({ startsOn: "2026-07-01", startTime: "15:00", minutes: 45 });
  });
  test("what repeats by the clocks of another zone goes on by them", () => {
    const read = readCalendar(
      calendar("DTSTART;TZID=America/New_York:20261201T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"),
    );
    expect(read.schedules).toMatchObject([
      { zone: "America/New_York", startTime: "10:00", rule: "FREQ=WEEKLY" },
    ]);
    const utc = readCalendar(calendar("DTSTART:20261201T230000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"));
    expect(utc.schedules).toMatchObject([{ zone: "UTC", startsOn: "2026-12-01", startTime: "23:00" }]);
  });
  test("a rule with several times a day becomes lists of dates, without those left out", () => {
    const read = readCalendar(
      calendar(
        "DTSTART:20261201T090000",
        "DURATION:PT1H",
        "RRULE:FREQ=WEEKLY;BYHOUR=9,14;COUNT=5",
        "EXDATE:20261208T140000",
      ),
    );
    expect(read).toMatchObject({ events: 1, taken: 1, refused: [] });
    expect(read.schedules).toMatchObject([
      {
        startTime: "09:00",
        startsOn: "2026-12-01",
        rule: null,
        extraDates: ["2026-12-08", "2026-12-15"],
        exceptions: [],
      },
      {
        startTime: "14:00",
        startsOn: "2026-12-01",
        extraDates: ["2026-12-08"],
        exceptions: [{ onDate: "2026-12-08", kind: "cancelled" }],
      },
    ]);
  });
  test("a date that is longer once is kept; its own title is told, not lost without a word", () => {
    const once = ["END:VEVENT", "BEGIN:VEVENT", "UID:1", "SUMMARY:Fest", "RECURRENCE-ID:20261208T150000"];
    const read = readCalendar(
      calendar(
        "DTSTART:20261201T150000",
        "DTEND:20261201T170000",
        "RRULE:FREQ=WEEKLY",
        ...once,
        "DTSTART:20261208T150000",
        "DTEND:20261208T190000",
      ),
    );
    expect(read.schedules[0]?.exceptions).toMatchObject([
      { onDate: "2026-12-08", kind: "moved", newDate: "2026-12-08", newMinutes: 240 },
    ]);
    expect(read.partly).toEqual([{ title: "Café", reason: "otherTitle", line: 3 }]);
  });
  test.each([
    [["DTSTART:20261201T100000", "DTEND:20261201T110000", "RRULE:FREQ=SECONDLY"], "rule-everySecond"],
    [["DTSTART:20261201T100000", "DURATION:PT1H", "RRULE:FREQ=DAILY;BYHOUR=9,14"], "rule-tooOften"],
    [["DTSTART:20261201T100000", "DURATION:PT1H", "RRULE:FREQ=HOURLY;COUNT=201"], "rule-tooMany"],
    [["DTSTART:20261201T100000", "DURATION:PT1M", "RRULE:FREQ=SECONDLY;COUNT=3"], "rule-everySecond"],
    [["DTSTART;TZID=Mond:20261201T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"], "badStart"],
    [["DTSTART:20261201T100000"], "noEnd"],
    [["DTEND:20261201T100000"], "noStart"],
    [["DTSTART:20261332T990000", "DURATION:PT1H"], "badStart"],
    [["DTSTART:20261201T100000", "DTEND:20261224T100000"], "tooLong"],
  ])("%s is refused with its reason, not bent", (lines, reason) => {
    const read = readCalendar(calendar(...lines));
    expect(read.schedules).toEqual([]);
    expect(read.refused[0]?.reason).toBe(reason);
  });
  test("what is no calendar says so", () => {
    for (const text of ["", "Guten Tag", "\0\0", "BEGIN:VCALENDAR", "{}"])
      expect(readCalendar(text).events, JSON.stringify(text)).toBe(0);
    expect(readCalendar("x".repeat(3_000_000)).unreadable).toBe("tooLarge");
    expect(readCalendar(`BEGIN:VCALENDAR\r\n${"X".repeat(1_000_000)}\r\nEND:VCALENDAR`).schedules).toEqual(
      [],
    );
  });
});
