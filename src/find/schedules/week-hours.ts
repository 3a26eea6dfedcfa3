import type { Schedule } from "../../core/recurrence.ts";
import { weekdayOf } from "../../core/recurrence-calendar.ts";
import { dayNumber } from "../../core/recurrence-days.ts";
import { isPlainRule, readRule, type RecurrenceRule } from "../../core/recurrence-rule.ts";

/** Minutes after midnight; `to` may lie on the next day. */
export type Hours = { readonly from: number; readonly to: number };
/** Weekdays (Monday 1 to Sunday 7) that have the same hours. */
export type DaysWithHours = { readonly days: readonly number[]; readonly hours: readonly Hours[] };

/** How often something comes, as far as it can be said in a short sentence. Other rules are seen by their dates. */
export type Rhythm =
  | { readonly kind: "weekly"; readonly week: readonly DaysWithHours[] }
  | {
      readonly kind: "everyWeeks";
      readonly every: number;
      readonly days: readonly number[];
      readonly hours: Hours;
    }
  | { readonly kind: "monthly"; readonly nth: number; readonly day: number; readonly hours: Hours };

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const numberOf = (code: string): number => weekdays.indexOf(code.slice(-2)) + 1;

/** The rhythms of an offer at a day: what is not valid yet or no more is left out. */
export function rhythmsOf(schedules: readonly Schedule[], today: string): readonly Rhythm[] {
  const current = schedules.filter(
    // Other clocks give other hours here in winter and summer: those are seen by their dates.
    ({ validFrom, validTo, zone }) =>
      zone === "Europe/Berlin" && (validTo ?? today) >= today && (validFrom ?? today) <= today,
  );
  const read = current.flatMap((schedule) => {
    const rule = schedule.rule === null ? null : readRule(schedule.rule);
    return rule?.ok && !hasEnded(rule.value, today) ? [{ schedule, rule: rule.value }] : [];
  });
  const weekly = read.filter(
    ({ rule }) => rule.freq === "WEEKLY" && rule.interval === 1 && isPlainRule(rule),
  );
  const week = weekOf(
    weekly.map(({ schedule, rule }) => ({ days: daysOf(schedule, rule), hours: hoursOf(schedule) })),
  );
  const others = read.flatMap(({ schedule, rule }) => rareRhythm(schedule, rule) ?? []);
  return [...(week.length === 0 ? [] : [{ kind: "weekly", week } as const]), ...others];
}

const hasEnded = ({ until, count }: RecurrenceRule, today: string): boolean =>
  count !== null || (until !== null && until.slice(0, 8) < today.replaceAll("-", ""));

const hoursOf = ({ startTime, minutes }: Schedule): Hours => {
  const from = Number(startTime.slice(0, 2)) * 60 + Number(startTime.slice(3, 5));
  return { from, to: from + minutes };
};

/** A rule without weekdays comes on the weekday on which it began. */
const daysOf = ({ startsOn }: Schedule, { byDay }: RecurrenceRule): readonly number[] =>
  byDay.length === 0
    ? [weekdayOf(dayNumber(startsOn))]
    : byDay.map(numberOf).sort((one, other) => one - other);

function rareRhythm(schedule: Schedule, rule: RecurrenceRule): Rhythm | null {
  const hours = hoursOf(schedule);
  if (!isPlainRule(rule)) return null;
  if (rule.freq === "WEEKLY" && rule.interval > 1)
    return { kind: "everyWeeks", every: rule.interval, days: daysOf(schedule, rule), hours };
  const [day = ""] = rule.byDay;
  const nth = Number(day.slice(0, -2));
  const isNth =
    rule.freq === "MONTHLY" && rule.interval === 1 && rule.byDay.length === 1 && nth >= -1 && nth !== 0;
  return isNth ? { kind: "monthly", nth, day: numberOf(day), hours } : null;
}

type DaysAt = { readonly days: readonly number[]; readonly hours: Hours };

/** Weekday by weekday, and neighbours with the same hours together. */
function weekOf(times: readonly DaysAt[]): readonly DaysWithHours[] {
  const groups: { days: number[]; hours: readonly Hours[] }[] = [];
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    const hours = times
      .filter(({ days }) => days.includes(day))
      .map((one) => one.hours)
      .sort((one, other) => one.from - other.from);
    const last = groups.at(-1);
    if (hours.length === 0) continue;
    if (last?.days.at(-1) === day - 1 && JSON.stringify(last.hours) === JSON.stringify(hours))
      last.days.push(day);
    else groups.push({ days: [day], hours });
  }
  return groups;
}

const timeWords =
  /\b(?:montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonnabends?|sonntags?|mo|di|mi|do|fr|sa|so|uhr|bis|von|und|sowie|alle|jede[nrs]?|(?:erst|zweit|dritt|viert|letzt)e[nrs]?|im|monats?|wochen?|offen|geöffnet)(?!\p{L})/giu;

/** Whether a text says nothing but weekdays and hours: beside the hours themselves it would be said twice. */
export const saysOnlyHours = (text: string): boolean =>
  text.replaceAll(timeWords, "").replaceAll(/[\d\s.:,;+&–—-]|(?<!\p{L})h(?!\p{L})/giu, "") === "";
