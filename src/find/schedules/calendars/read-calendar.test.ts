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
        expect(read.schedules.length + read.changes + read.refused.length, name).toBe(read.events);
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
  test.each([
    [["DTSTART:20261201T100000", "DTEND:20261201T110000", "RRULE:FREQ=SECONDLY"], "rule-tooOften"],
    [["DTSTART:20261201T100000", "DTEND:20261201T110000", "RRULE:FREQ=YEARLY;BYWEEKNO=20"], "rule-part"],
    [["DTSTART;TZID=America/New_York:20261201T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"], "zone"],
    [["DTSTART:20261201T100000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"], "zone"],
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
