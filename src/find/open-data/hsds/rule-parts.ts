import { Temporal } from "temporal-polyfill";

/** The parts of an RRULE that a schedule row of HSDS can say. */
export type RuleParts = {
  readonly freq: "WEEKLY" | "MONTHLY";
  readonly interval: number;
  readonly days: readonly string[];
  readonly monthDays: string | null;
  readonly weekStart: string | null;
};

const sayable = new Set(["FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "WKST", "UNTIL", "COUNT"]);
const codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** "FREQ=WEEKLY;BYDAY=MO" as a table of its parts. */
export const ruleTable = (rule: string): ReadonlyMap<string, string> =>
  new Map(
    rule.split(";").map((part) => {
      const [key = "", value = ""] = part.split("=");
      return [key.trim().toUpperCase(), value.trim()] as const;
    }),
  );

/**
 * What HSDS can say of a rule; null where it cannot (HSDS knows weeks and months only, and one weekday a row).
 * `weekday` and `monthDay` of the first date stand in where the rule leaves them out, as RFC 5545 has it.
 */
export function rulePartsOf(rule: string, weekday: string, monthDay: number): RuleParts | null {
  const table = ruleTable(rule);
  const freq = table.get("FREQ");
  if (freq !== "WEEKLY" && freq !== "MONTHLY") return null;
  const stated = (table.get("BYDAY") ?? "").split(",").filter(Boolean);
  const monthDays = table.get("BYMONTHDAY") ?? null;
  const days = stated.length > 0 || freq === "MONTHLY" ? stated : [weekday];
  const isClear =
    [...table.keys()].every((key) => sayable.has(key)) &&
    days.every((day) =>
      freq === "WEEKLY" ? codes.includes(day) : /^[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU)$/.test(day),
    ) &&
    !(monthDays !== null && (freq === "WEEKLY" || days.length > 0));
  if (!isClear) return null;
  return {
    freq,
    interval: Number(table.get("INTERVAL") ?? 1),
    days,
    monthDays: freq === "MONTHLY" && days.length === 0 ? (monthDays ?? String(monthDay)) : monthDays,
    weekStart: table.get("WKST") ?? null,
  };
}

/** The code of a weekday counted as ISO does, Monday is 1. */
export const weekdayCode = (isoDay: number): string => codes[isoDay - 1] ?? "MO";

const ruleText = (table: ReadonlyMap<string, string>): string =>
  [...table].map(([key, value]) => `${key}=${value}`).join(";");

/** The rule as if it went on for ever; its end stands beside it as a date. */
export const withoutEnd = (rule: string): string =>
  ruleText(new Map([...ruleTable(rule)].filter(([key]) => key !== "COUNT" && key !== "UNTIL")));

/** "Every day" is every weekday of every week, and that HSDS can say; every second day it cannot. */
export function dailyAsWeekly(rule: string): string {
  const table = ruleTable(rule);
  const parts = [...table.keys()];
  const isPlain = parts.every((key) => ["FREQ", "INTERVAL", "BYDAY", "WKST", "UNTIL", "COUNT"].includes(key));
  if (table.get("FREQ") !== "DAILY" || (table.get("INTERVAL") ?? "1") !== "1" || !isPlain) return rule;
  return ruleText(new Map([...table, ["FREQ", "WEEKLY"], ["BYDAY", table.get("BYDAY") ?? codes.join(",")]]));
}

type LocalStart = { readonly startTime: string; readonly zone: string };

/** An end that is a moment in UTC as the last day on which the time still begins before it, where people live. */
export function endingByDay(rule: string, { startTime, zone }: LocalStart): string {
  const table = ruleTable(rule);
  const [, day, clock] = /^(\d{8})T(\d{6})Z$/i.exec(table.get("UNTIL") ?? "") ?? [];
  if (day === undefined || clock === undefined) return rule;
  const end = Temporal.PlainDateTime.from(`${day}T${clock}`).toZonedDateTime("UTC").withTimeZone(zone);
  const begins = Temporal.PlainTime.compare(startTime, end.toPlainTime()) <= 0;
  const last = begins ? end.toPlainDate() : end.toPlainDate().subtract({ days: 1 });
  return ruleText(new Map([...table, ["UNTIL", last.toString().replaceAll("-", "")]]));
}
