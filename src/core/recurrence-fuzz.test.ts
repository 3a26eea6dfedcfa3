import fc from "fast-check";
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { neverClosed, occurrencesBetween, type Schedule } from "./recurrence.ts";

const zone = "Europe/Berlin";
const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const local = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone);
/** From before the change of spring until after that of autumn, and a spring again. */
const window = { from: local("2027-03-20T00:00"), to: local("2028-04-05T00:00") };

const some = <T>(values: readonly T[], most: number) =>
  fc.subarray([...values], { minLength: 1, maxLength: most });
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_one, at) => from + at);
const interval = fc.integer({ min: 1, max: 5 });
const count = fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined });
const weekly = fc.record({
  freq: fc.constant("WEEKLY" as const),
  interval,
  count,
  byDay: some(weekdays, 4),
  wkst: fc.constantFrom("MO" as const, "SU" as const),
});
const daily = fc.record({
  freq: fc.constant("DAILY" as const),
  interval,
  count,
  byMonth: some(numbers(1, 12), 6),
});
const monthlyByDate = fc.record({
  freq: fc.constant("MONTHLY" as const),
  interval,
  count,
  byMonthDay: some([...numbers(1, 31), -1, -2], 3),
});
const monthlyByDay = fc.record({
  freq: fc.constant("MONTHLY" as const),
  interval,
  count,
  byDay: some(
    weekdays.flatMap((day) => [1, 2, 4, -1].map((nth) => `${nth}${day}`)),
    2,
  ),
});
const lastWorkday = fc.record({
  freq: fc.constant("MONTHLY" as const),
  interval,
  count,
  byDay: some(weekdays, 5),
  bySetPos: fc.constantFrom([1], [-1], [2]),
});
const yearly = fc.record({
  freq: fc.constant("YEARLY" as const),
  interval: fc.constant(1),
  count,
  byMonth: some(numbers(1, 12), 3),
  byMonthDay: some(numbers(1, 28), 2),
});
type Rule = {
  readonly freq: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  readonly interval: number;
  readonly count: number | undefined;
  readonly byDay?: readonly string[];
  readonly byMonthDay?: readonly number[];
  readonly byMonth?: readonly number[];
  readonly bySetPos?: readonly number[];
  readonly wkst?: string;
};
const rules: fc.Arbitrary<Rule> = fc.oneof(weekly, daily, monthlyByDate, monthlyByDay, lastWorkday, yearly);
const starts = fc.record({
  day: fc.integer({ min: 0, max: 1000 }).map((days) => Temporal.PlainDate.from("2025-01-01").add({ days })),
  // Half past two is the time that clocks skip and repeat.
  time: fc.constantFrom("00:00", "02:30", "03:00", "10:00", "23:45"),
});

const written = ({ freq, interval: every, count: most, ...rule }: Rule): string =>
  [
    `FREQ=${freq};INTERVAL=${every}`,
    ...(most === undefined ? [] : [`COUNT=${most}`]),
    ...Object.entries(rule).map(([name, value]) => `${name.toUpperCase()}=${String(value)}`),
  ].join(";");

/** Dates of the rule by rrule-temporal, day by day without a clock; the clock is added here. */
function expected(rule: Rule, day: Temporal.PlainDate, time: string): readonly string[] {
  const reckoning = new RRuleTemporal({
    rruleString: `DTSTART:${day.toString().replaceAll("-", "")}T000000Z\nRRULE:${written(rule)}`,
    temporal: Temporal,
    maxIterations: 20_000,
  });
  const at = (one: Temporal.ZonedDateTime) =>
    Temporal.PlainDate.from(one.toPlainDate().toString()).toZonedDateTime("UTC");
  return reckoning
    .between(at(window.from).subtract({ days: 1 }), at(window.to), true)
    .map((one) => Temporal.PlainDateTime.from(`${one.toPlainDate().toString()}T${time}`))
    .filter((clock) => clock.toZonedDateTime(zone).toPlainDateTime().equals(clock))
    .map((clock) => clock.toZonedDateTime(zone))
    .filter((one) => one.epochMilliseconds >= window.from.epochMilliseconds)
    .filter((one) => one.epochMilliseconds < window.to.epochMilliseconds)
    .map((one) => one.toInstant().toString());
}

test("five hundred rules give the dates that an independent reckoning gives, across three changes of the clock", () => {
  fc.assert(
    fc.property(rules, starts, (rule, { day, time }) => {
      const schedule: Schedule = {
        id: "s",
        kind: "event",
        title: null,
        startsOn: day.toString(),
        startTime: time,
        minutes: 1,
        zone,
        rule: written(rule),
        extraDates: [],
        validFrom: null,
        validTo: null,
        closedOnHolidays: false,
        closedInSchoolHolidays: false,
        note: null,
        locationId: null,
        exceptions: [],
      };
      const span = { from: window.from.toInstant(), to: window.to.toInstant() };
      const found = occurrencesBetween(schedule, span, neverClosed)
        .filter(({ start }) => start.epochMilliseconds >= span.from.epochMilliseconds)
        .map(({ start }) => start.toString());
      expect(found, `${day.toString()} ${schedule.rule}`).toEqual(expected(rule, day, time));
    }),
    { numRuns: 500 },
  );
}, 60_000);
