import { ok, type Outcome, refused } from "./outcomes.ts";

/** What a rule says about days, as RFC 5545 (3.3.10) writes it. */
type RuleOfDays = {
  readonly interval: number;
  /** Weekdays as RFC 5545 writes them, "2TU" for the second Tuesday. */
  readonly byDay: readonly string[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
  readonly count: number | null;
  /** "YYYYMMDD" or "YYYYMMDDTHHMMSS" with "Z" where it is UTC; inclusive. */
  readonly until: string | null;
  readonly weekStart: string;
};
/** A rule that repeats days: only such a one is kept. The time of day is never part of it. */
export type RecurrenceRule = RuleOfDays & { readonly freq: Frequency };
/** A rule that may also name times of day or repeat within a day; its dates can be listed, as far as it ends. */
export type TimedRule = RuleOfDays & {
  readonly freq: Frequency | ShortFrequency;
  readonly byHour: readonly number[];
  readonly byMinute: readonly number[];
  readonly bySecond: readonly number[];
};
export type Frequency = "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
export type ShortFrequency = "HOURLY" | "MINUTELY" | "SECONDLY";

/**
 * Why a rule is not taken: `syntax` nobody can read it; `tooOften` it repeats within a day without an end; `part` it has
 * a part that has no place here (other calendars, and times of day where only days are kept); `tooMany` more dates than
 * any offer has; `twoEnds` both COUNT and UNTIL.
 */
export type RuleRefusal = "syntax" | "tooOften" | "part" | "tooMany" | "twoEnds";

const mostDates = 5000;
const longestRule = 500;
const parts = "FREQ INTERVAL BYDAY BYMONTHDAY BYYEARDAY BYWEEKNO BYMONTH BYSETPOS COUNT UNTIL WKST".split(
  " ",
);
const timeParts = ["BYHOUR", "BYMINUTE", "BYSECOND"];
/** RFC 7529: other calendars. */
const calendarParts = ["RSCALE", "SKIP"];
const frequencies: readonly Frequency[] = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
const shortFrequencies: readonly ShortFrequency[] = ["HOURLY", "MINUTELY", "SECONDLY"];
const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const weekdayForm = /^([+-]?\d{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)$/;

/** Monday is 1, Sunday is 7; "2TU" is a Tuesday. */
export const weekdayNumber = (code: string): number => weekdays.indexOf(code.slice(-2)) + 1;

/** Whether a rule says no more than how often and on which weekdays: only that can be said in a short sentence. */
export const isPlainRule = ({
  byMonth,
  byMonthDay,
  byYearDay,
  byWeekNo,
  bySetPos,
}: RecurrenceRule): boolean =>
  byMonth.length + byMonthDay.length + byYearDay.length + byWeekNo.length + bySetPos.length === 0;

const isOfDays = (freq: TimedRule["freq"]): freq is Frequency => frequencies.some((one) => one === freq);

/** Reads the value of an RRULE, with or without its name, that repeats days. Nothing is ever approximated. */
export function readRule(text: string): Outcome<RecurrenceRule, RuleRefusal> {
  const read = readTimedRule(text);
  if (!read.ok) return read;
  const { freq, byHour, byMinute, bySecond, ...rule } = read.value;
  if (!isOfDays(freq)) return refused("tooOften");
  return byHour.length + byMinute.length + bySecond.length > 0 ? refused("part") : ok({ ...rule, freq });
}

/** Reads any rule of RFC 5545 that can be reckoned. */
export function readTimedRule(text: string): Outcome<TimedRule, RuleRefusal> {
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
  if ([...given.keys()].some((name) => calendarParts.includes(name))) return refused("part");
  const known = [...parts, ...timeParts];
  return [...given.keys()].every((name) => known.includes(name)) ? ruleOf(given) : refused("syntax");
}

function ruleOf(given: ReadonlyMap<string, string>): Outcome<TimedRule, RuleRefusal> {
  const freq = [...frequencies, ...shortFrequencies].find((one) => one === given.get("FREQ"));
  const interval = wholeNumber(given.get("INTERVAL") ?? "1");
  const count = given.has("COUNT") ? wholeNumber(given.get("COUNT") ?? "") : null;
  const until = given.get("UNTIL") ?? null;
  const weekStart = given.get("WKST") ?? "MO";
  const byDay = [...new Set((given.get("BYDAY") ?? "").split(",").filter((day) => day !== ""))];
  const numbers = numbersOf(given);
  if (freq === undefined || interval === undefined || count === undefined || numbers === null)
    return refused("syntax");
  if (!byDay.every((day) => weekdayForm.test(day) && !/^[+-]?0+[A-Z]/.test(day))) return refused("syntax");
  if (!weekdays.includes(weekStart)) return refused("syntax");
  if (until !== null && !/^\d{8}(?:T\d{6}Z?)?$/.test(until)) return refused("syntax");
  const rule = { ...numbers, freq, interval, byDay, count, until, weekStart };
  const objection = objectionTo(rule);
  return objection === null ? ok(rule) : refused(objection);
}

/** The lists of numbers of a rule, as far as each is one that there is; null where one of them is not. */
function numbersOf(given: ReadonlyMap<string, string>) {
  const numbers = {
    byMonthDay: numbersWithin(given.get("BYMONTHDAY"), -31, 31),
    byYearDay: numbersWithin(given.get("BYYEARDAY"), -366, 366),
    byWeekNo: numbersWithin(given.get("BYWEEKNO"), -53, 53),
    byMonth: numbersWithin(given.get("BYMONTH"), 1, 12),
    bySetPos: numbersWithin(given.get("BYSETPOS"), -366, 366),
    byHour: numbersWithin(given.get("BYHOUR"), 0, 23),
    byMinute: numbersWithin(given.get("BYMINUTE"), 0, 59),
    bySecond: numbersWithin(given.get("BYSECOND"), 0, 59),
  };
  const isWhole = (
    all: Partial<typeof numbers>,
  ): all is { [Name in keyof typeof numbers]: readonly number[] } =>
    Object.values(all).every((one) => one !== undefined);
  return isWhole(numbers) ? numbers : null;
}

function objectionTo(rule: TimedRule): RuleRefusal | null {
  const { freq, byDay, bySetPos } = rule;
  if (rule.count !== null && rule.until !== null) return "twoEnds";
  if ((rule.count ?? 0) > mostDates || rule.interval > 1000) return "tooMany";
  // RFC 5545, 3.3.10: what must not stand together there has no meaning that could be kept.
  const isNth = byDay.some((day) => day.length > 2);
  if (isNth && ((freq !== "MONTHLY" && freq !== "YEARLY") || rule.byWeekNo.length > 0)) return "syntax";
  if (freq === "WEEKLY" && rule.byMonthDay.length > 0) return "syntax";
  if (rule.byWeekNo.length > 0 && freq !== "YEARLY") return "syntax";
  if (rule.byYearDay.length > 0 && isOfDays(freq) && freq !== "YEARLY") return "syntax";
  return bySetPos.length > 0 && partsNextTo(rule) === 0 ? "syntax" : null;
}

const partsNextTo = ({ byDay, byMonthDay, byYearDay, byWeekNo, byMonth, ...rule }: TimedRule): number =>
  [byDay, byMonthDay, byYearDay, byWeekNo, byMonth, rule.byHour, rule.byMinute, rule.bySecond].flat().length;

/** Undefined where it is no whole number from 1 on; what does not fit into a number is far too many. */
function wholeNumber(text: string): number | undefined {
  if (!/^\d+$/.test(text)) return undefined;
  const value = text.length > 9 ? Number.MAX_SAFE_INTEGER : Number(text);
  return value >= 1 ? value : undefined;
}

/** Zero is a number only where hours and minutes are meant. */
function numbersWithin(text: string | undefined, least: number, most: number): readonly number[] | undefined {
  if (text === undefined) return [];
  const values = text.split(",");
  if (!values.every((value) => (least < 0 ? /^[+-]?\d{1,3}$/ : /^\d{1,2}$/).test(value))) return undefined;
  const numbers = [...new Set(values.map(Number))];
  const fits = (value: number) => value >= least && value <= most && (value !== 0 || least === 0);
  return numbers.every(fits) ? numbers : undefined;
}
