import { Temporal } from "temporal-polyfill";
import type { Schedule } from "../../core/recurrence.ts";
import { sayFullDay } from "../../core/say-date.ts";
import { hoursInWords } from "./opening-hours.tsx";
import type { TimeWords } from "./say-times.ts";
import { say } from "./times-staff.texts.ts";

const fullDay = (day: string): string => sayFullDay(Temporal.PlainDate.from(day), "de");

const endOf = ({ startTime, minutes }: Schedule): string =>
  Temporal.PlainTime.from(startTime).add({ minutes }).toString().slice(0, 5);

const mostDays = 6;
const daysInWords = (days: readonly string[]): string =>
  [...days.slice(0, mostDays).map(fullDay), ...(days.length > mostDays ? ["…"] : [])].join(", ");

/** The rule itself where it has no words here: better than nothing, and it is what the file said. */
function rhythmOf(schedule: Schedule, words: TimeWords): readonly string[] {
  if (schedule.rule === null) {
    const { startsOn, startTime: from } = schedule;
    return [say("once", { day: fullDay(startsOn), from, to: endOf(schedule) })];
  }
  const closed = { closedOnHolidays: false, closedInSchoolHolidays: false };
  const always = { ...schedule, ...closed, validFrom: null, validTo: null };
  const lines = hoursInWords({ schedules: [always] }, words);
  return lines.length > 0 ? lines : [schedule.rule];
}

const closedIn = ["closedOnHolidays", "closedInSchoolHolidays"] as const;

/** One time of an offer in German, on one line, whether it is valid today or not: "Montag: 9 bis 12 Uhr · bis 31. März 2027". */
export function scheduleInWords(schedule: Schedule, words: TimeWords): string {
  const { title, note, validFrom, validTo, extraDates } = schedule;
  const parts = [
    ...(title === null ? [] : [title]),
    ...rhythmOf(schedule, words),
    ...(extraDates.length === 0 ? [] : [say("alsoOn", { days: daysInWords(extraDates) })]),
    ...(validFrom === null ? [] : [say("validSince", { day: fullDay(validFrom) })]),
    ...closedIn.flatMap((key) => (schedule[key] ? [say(key)] : [])),
    ...(validTo === null ? [] : [say("validUntil", { day: fullDay(validTo) })]),
    ...(note === null ? [] : [note]),
  ];
  return parts.join(" · ");
}
