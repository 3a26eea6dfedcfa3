import { ok, type Outcome, refused } from "./outcomes.ts";

/** A rule that repeats days, as RFC 5545 (3.3.10) writes it. The time of day is never part of it. */
export type RecurrenceRule = {
  readonly freq: Frequency;
  readonly interval: number;
  /** Weekdays as RFC 5545 writes them, "2TU" for the second Tuesday. */
  readonly byDay: readonly string[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
  readonly count: number | null;
  /** "YYYYMMDD" or "YYYYMMDDTHHMMSS" with "Z" where it is UTC; inclusive. */
  readonly until: string | null;
  readonly weekStart: string;
};
export type Frequency = "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";

/**
 * Why a rule is not taken: `syntax` nobody can read it; `tooOften` it repeats within a day, and a row of appointments is
 * no rule for days; `part` it has a part that has no place here (weeks and days of the year, other calendars, times of
 * day); `tooMany` more dates than any offer has; `twoEnds` both COUNT and UNTIL.
 */
export type RuleRefusal = "syntax" | "tooOften" | "part" | "tooMany" | "twoEnds";

const mostDates = 5000;
const longestRule = 500;
const parts: ReadonlySet<string> = new Set([
  "FREQ",
  "INTERVAL",
  "BYDAY",
  "BYMONTHDAY",
  "BYMONTH",
  "BYSETPOS",
  "COUNT",
  "UNTIL",
  "WKST",
]);
const knownElsewhere: ReadonlySet<string> = new Set([
  "BYWEEKNO",
  "BYYEARDAY",
  "BYHOUR",
  "BYMINUTE",
  "BYSECOND",
  "RSCALE",
  "SKIP",
]);
const tooOften: ReadonlySet<string> = new Set(["SECONDLY", "MINUTELY", "HOURLY"]);
const frequencies: readonly Frequency[] = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
const weekdayForm = /^([+-]?\d{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)$/;

/** Reads the value of an RRULE, with or without its name. What is not in the subset is refused, never approximated. */
export function readRule(text: string): Outcome<RecurrenceRule, RuleRefusal> {
  if (text.length > longestRule) return refused("syntax");
  const pairs = text
    .trim()
    .replace(/^RRULE:/i, "")
    .toUpperCase()
    .split(";")
    .filter((pair) => pair !== "")
    .map((pair) => pair.split("="));
  const given = new Map(pairs.map(([name = "", value = ""]) => [name.trim(), value.trim()]));
  if (given.size !== pairs.length || pairs.some((pair) => pair.length !== 2)) return refused("syntax");
  if (tooOften.has(given.get("FREQ") ?? "")) return refused("tooOften");
  const strange = [...given.keys()].filter((name) => !parts.has(name));
  if (strange.length > 0)
    return refused(strange.some((name) => knownElsewhere.has(name)) ? "part" : "syntax");
  return ruleOf(given);
}

function ruleOf(given: ReadonlyMap<string, string>): Outcome<RecurrenceRule, RuleRefusal> {
  const freq = frequencies.find((one) => one === given.get("FREQ"));
  const interval = wholeNumber(given.get("INTERVAL") ?? "1");
  const count = given.has("COUNT") ? wholeNumber(given.get("COUNT") ?? "") : null;
  const until = given.get("UNTIL") ?? null;
  const weekStart = given.get("WKST") ?? "MO";
  const byDay = (given.get("BYDAY") ?? "").split(",").filter((day) => day !== "");
  const byMonthDay = numbersWithin(given.get("BYMONTHDAY"), 31, true);
  const byMonth = numbersWithin(given.get("BYMONTH"), 12, false);
  const bySetPos = numbersWithin(given.get("BYSETPOS"), 366, true);
  if (freq === undefined || interval === undefined || count === undefined) return refused("syntax");
  if (byMonthDay === undefined || byMonth === undefined || bySetPos === undefined) return refused("syntax");
  if (!byDay.every((day) => weekdayForm.test(day)) || !/^(?:MO|TU|WE|TH|FR|SA|SU)$/.test(weekStart))
    return refused("syntax");
  if (until !== null && !/^\d{8}(?:T\d{6}Z?)?$/.test(until)) return refused("syntax");
  const rule = { freq, interval, byDay, byMonthDay, byMonth, bySetPos, count, until, weekStart };
  const objection = objectionTo(rule);
  return objection === null ? ok(rule) : refused(objection);
}

function objectionTo(rule: RecurrenceRule): RuleRefusal | null {
  const { freq, byDay, byMonthDay, byMonth, bySetPos } = rule;
  if (rule.count !== null && rule.until !== null) return "twoEnds";
  if ((rule.count ?? 0) > mostDates || rule.interval > 1000) return "tooMany";
  const isNth = byDay.some((day) => day.length > 2);
  if (isNth && (freq === "WEEKLY" || freq === "DAILY")) return "part";
  if (freq === "WEEKLY" && byMonthDay.length > 0) return "syntax";
  // "The 29th, each year" is read in two ways by calendars that are in use, so the month has to be named.
  if (freq === "YEARLY" && byMonth.length === 0 && byMonthDay.length > 0) return "part";
  if (bySetPos.length > 0 && byDay.length + byMonthDay.length + byMonth.length === 0) return "syntax";
  return null;
}

/** Undefined where it is no whole number from 1 on; what does not fit into a number is far too many. */
function wholeNumber(text: string): number | undefined {
  if (!/^\d+$/.test(text)) return undefined;
  const value = text.length > 9 ? Number.MAX_SAFE_INTEGER : Number(text);
  return value >= 1 ? value : undefined;
}

function numbersWithin(
  text: string | undefined,
  most: number,
  alsoFromTheEnd: boolean,
): readonly number[] | undefined {
  if (text === undefined) return [];
  const form = alsoFromTheEnd ? /^[+-]?\d{1,3}$/ : /^\d{1,2}$/;
  const values = text.split(",");
  if (!values.every((value) => form.test(value))) return undefined;
  const numbers = values.map(Number);
  return numbers.every((value) => value !== 0 && Math.abs(value) <= most) ? numbers : undefined;
}
