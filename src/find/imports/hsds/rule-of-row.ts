import { type DayRule, type RuleDay, type WeekdayCode, weekdayCodes } from "../hours/first-day.ts";
import type { JsonObject } from "../parsed-file.ts";
import { textAt } from "./json-object.ts";

const englishDays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** "MO", "Monday", "mon", "1" (HSDS 1: Monday is 1). */
const weekdayOf = (word: string): WeekdayCode | undefined => {
  const plain = word.trim().toLowerCase();
  if (/^[1-7]$/.test(plain)) return weekdayCodes[Number(plain) - 1];
  const known = weekdayCodes.find((code) => code.toLowerCase() === plain);
  return (
    known ??
    (/^[a-z]+day$|^[a-z]{3}$/.test(plain) ? weekdayCodes[englishDays.indexOf(plain.slice(0, 3))] : undefined)
  );
};

const ruleDay = (word: string): RuleDay | undefined => {
  const [, nth, name] = /^([+-]?[1-5])?([A-Za-z]+|[1-7])$/.exec(word.trim()) ?? [];
  const day = name === undefined ? undefined : weekdayOf(name);
  return day === undefined ? undefined : { day, nth: nth === undefined ? null : Number(nth) };
};

const parts = (text: string): string[] => text.split(/[,;|\s]+/).filter((part) => part !== "");

const numbers = (text: string, least: number, most: number): number[] | undefined => {
  const list = parts(text).map(Number);
  return list.every((each) => Number.isInteger(each) && each !== 0 && each >= least && each <= most)
    ? list
    : undefined;
};

const days = (row: JsonObject): RuleDay[] | undefined => {
  const list = parts(textAt(row, "byday", "weekday")).map(ruleDay);
  return list.every((each) => each !== undefined) ? list : undefined;
};

// A row of weekdays without a frequency can only mean every week.
const freqOf = (row: JsonObject): string => {
  const freq = textAt(row, "freq").toUpperCase();
  return freq === "" && textAt(row, "byday", "weekday") !== "" ? "WEEKLY" : freq;
};

/**
 * The rule of a schedule row; null for a single date; undefined where our kind of rule cannot hold it exactly (weeks or
 * days of a year, days of a month in a weekly rule, other frequencies).
 */
export const ruleOfRow = (row: JsonObject): DayRule | null | undefined => {
  const freq = freqOf(row);
  if (freq === "") return null;
  if (freq !== "WEEKLY" && freq !== "MONTHLY") return undefined;
  const byDays = days(row);
  const monthDays = numbers(textAt(row, "bymonthday"), -31, 31);
  const setPositions = numbers(textAt(row, "bysetpos"), -31, 31);
  const [interval] = numbers(textAt(row, "interval") || "1", 1, 60) ?? [];
  const weekStart = weekdayOf(textAt(row, "wkst") || "MO");
  if (!byDays || !monthDays || !setPositions || interval === undefined || weekStart === undefined)
    return undefined;
  if (["byweekno", "byyearday", "bymonth", "byhour"].some((key) => textAt(row, key) !== "")) return undefined;
  const weekly = freq === "WEEKLY";
  if (weekly && (monthDays.length > 0 || setPositions.length > 0 || byDays.some(({ nth }) => nth !== null)))
    return undefined;
  return { freq, interval, days: byDays, monthDays, setPositions, weekStart };
};
