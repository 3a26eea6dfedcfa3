import type { DraftSchedule } from "../../offers/offer.ts";
import { clockText } from "./clock-time.ts";
import { type DayRule, firstDayOf, type RuleDay, ruleText, undatedStart, weekdayCodes } from "./first-day.ts";
import { type HoursToken, hoursTokens } from "./hours-tokens.ts";

type Range = { readonly from: number; readonly to: number };
type Group = { readonly days: readonly RuleDay[]; readonly ranges: readonly Range[] };

/** Reads along the pieces of a text; every reader moves on only over what it has understood. */
type Walk = { readonly tokens: readonly HoursToken[]; at: number };

const isAt = (walk: Walk, is: HoursToken["is"], ahead = 0): boolean =>
  walk.tokens[walk.at + ahead]?.is === is;

const skip = (walk: Walk, ...kinds: readonly HoursToken["is"][]): number => {
  const from = walk.at;
  while (kinds.some((is) => isAt(walk, is))) walk.at += 1;
  return walk.at - from;
};

const oneDay = (walk: Walk): number | undefined => {
  const token = walk.tokens[walk.at];
  if (token?.is !== "day") return undefined;
  walk.at += 1;
  return weekdayCodes.indexOf(token.day);
};

const daysFrom = (first: number, last: number): RuleDay[] =>
  weekdayCodes.slice(first, last + 1).map((day) => ({ day, nth: null }));

/** "Mo", "Mo-Mi"; undefined where the end comes before the beginning. */
const dayRange = (walk: Walk): RuleDay[] | undefined => {
  const first = oneDay(walk);
  if (first === undefined) return undefined;
  if (!isAt(walk, "dash")) return daysFrom(first, first);
  walk.at += 1;
  const last = oneDay(walk);
  return last === undefined || last <= first ? undefined : daysFrom(first, last);
};

/** "1. und 3. Dienstag im Monat". Without "im Monat" nobody knows of what it is the first. */
const nthDays = (walk: Walk): RuleDay[] | undefined => {
  const numbers: number[] = [];
  for (let token = walk.tokens[walk.at]; token?.is === "nth"; token = walk.tokens[walk.at]) {
    numbers.push(token.nth);
    walk.at += 1;
    if (isAt(walk, "and") && isAt(walk, "nth", 1)) walk.at += 1;
  }
  const day = oneDay(walk);
  const code = day === undefined ? undefined : weekdayCodes[day];
  if (code === undefined || !isAt(walk, "month")) return undefined;
  walk.at += 1;
  return numbers.map((nth) => ({ day: code, nth }));
};

const dayList = (walk: Walk): RuleDay[] | undefined => {
  skip(walk, "every");
  if (isAt(walk, "nth")) return nthDays(walk);
  const days: RuleDay[] = [];
  do {
    const range = dayRange(walk);
    if (range === undefined) return undefined;
    days.push(...range);
  } while (skip(walk, "and") > 0);
  return days;
};

const time = (walk: Walk): number | undefined => {
  const token = walk.tokens[walk.at];
  if (token?.is !== "time") return undefined;
  walk.at += 1;
  skip(walk, "clock");
  return token.minutes;
};

const range = (walk: Walk): Range | undefined => {
  const from = time(walk);
  if (from === undefined || !isAt(walk, "dash")) return undefined;
  walk.at += 1;
  const to = time(walk);
  return to === undefined || to <= from ? undefined : { from, to };
};

const ranges = (walk: Walk): Range[] | undefined => {
  const all: Range[] = [];
  do {
    const next = range(walk);
    if (next === undefined) return undefined;
    all.push(next);
  } while (isAt(walk, "and") && isAt(walk, "time", 1) && skip(walk, "and") === 1);
  return all;
};

/** Days with their times; days with "nach Vereinbarung" have none. Undefined: not certain. */
const group = (walk: Walk): Group | undefined => {
  const days = dayList(walk);
  if (days === undefined) return undefined;
  skip(walk, "colon");
  if (isAt(walk, "none")) {
    walk.at += 1;
    return { days, ranges: [] };
  }
  skip(walk, "break");
  const times = ranges(walk);
  return times && { days, ranges: times };
};

/** "… und nach Vereinbarung" behind times adds to them; without a word between it would limit them. */
const readGroups = (walk: Walk): Group[] | undefined => {
  const groups: Group[] = [];
  skip(walk, "colon", "break");
  while (walk.at < walk.tokens.length) {
    const next = group(walk);
    if (next === undefined) return undefined;
    groups.push(next);
    const between = skip(walk, "and", "break", "or");
    if (between > 0 && next.ranges.length > 0 && isAt(walk, "none")) {
      walk.at += 1;
      skip(walk, "and", "break");
    }
  }
  return groups;
};

const overlap = (one: Range, other: Range): boolean => one.from < other.to && other.from < one.to;

/** The same weekday twice at overlapping times, or once with times and once without: the text contradicts itself. */
const contradicts = (groups: readonly Group[]): boolean =>
  groups.some((one, index) =>
    groups
      .slice(index + 1)
      .some(
        (other) =>
          one.days.some(({ day }) => other.days.some((each) => each.day === day)) &&
          (one.ranges.length === 0 ||
            other.ranges.length === 0 ||
            one.ranges.some((range) => other.ranges.some((each) => overlap(range, each)))),
      ),
  ) ||
  groups.some(({ ranges }) =>
    ranges.some((one, index) => ranges.slice(index + 1).some((other) => overlap(one, other))),
  );

const scheduleOf = (days: readonly RuleDay[], { from, to }: Range): DraftSchedule | undefined => {
  const freq = days.some(({ nth }) => nth !== null) ? "MONTHLY" : "WEEKLY";
  const rule: DayRule = { freq, interval: 1, days, monthDays: [], setPositions: [], weekStart: "MO" };
  const startsOn = firstDayOf(rule, undatedStart);
  if (startsOn === null) return undefined;
  return {
    kind: "open",
    startsOn,
    startTime: clockText(from),
    minutes: to - from,
    rule: ruleText(rule, null),
    validFrom: null,
    validTo: null,
    note: null,
  };
};

/** Longer texts are prose; hours of a week fit into some lines. */
const longest = 600;

// "1-3" alone may be ages, rooms or months; somewhere the text must speak of a clock.
const speaksOfClock = (tokens: readonly HoursToken[]): boolean =>
  tokens.some((token) => token.is === "clock" || (token.is === "time" && token.exact));

/**
 * Hours in German words as times, only where every word of the text is understood and nothing contradicts: "Mo-Fr 9-12
 * Uhr, Do 15-18 Uhr", "jeden 1. Montag im Monat 10-12 Uhr". Seasons, exceptions, "9-17/19 Uhr" or an unknown word make
 * the whole text unclear, and then there are no times: never half of them, because the missing half would read as closed.
 */
export const readHours = (text: string): readonly DraftSchedule[] => {
  if (text.length > longest || !/\d/.test(text)) return [];
  const tokens = hoursTokens(text.replaceAll("<!--", "").trim());
  if (tokens === undefined || !speaksOfClock(tokens)) return [];
  const groups = readGroups({ tokens, at: 0 });
  if (groups === undefined || contradicts(groups)) return [];
  const schedules = groups.flatMap(({ days, ranges: times }) => times.map((each) => scheduleOf(days, each)));
  return schedules.every((each) => each !== undefined) ? schedules : [];
};
