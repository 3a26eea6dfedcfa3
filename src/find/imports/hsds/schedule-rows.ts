import { Temporal } from "temporal-polyfill";
import type { DraftSchedule } from "../../offers/offer.ts";
import { clockMinutes, clockText } from "../hours/clock-time.ts";
import { firstDayOf, ruleText, undatedStart } from "../hours/first-day.ts";
import type { JsonObject } from "../parsed-file.ts";
import { cutTo } from "../understood.ts";
import { textAt } from "./json-object.ts";
import { ruleOfRow } from "./rule-of-row.ts";

/** The date a text begins with, if there is such a day; "" stays "". Undefined: no date. */
const dateOf = (text: string): string | undefined => {
  if (text === "") return "";
  const [, date = ""] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]|$)/.exec(text) ?? /^(\d{4}\d{2}\d{2})(?:T|$)/.exec(text) ?? [];
  try {
    return Temporal.PlainDate.from(date, { overflow: "reject" }).toString();
  } catch {
    return undefined;
  }
};

type Window = { readonly start: string; readonly from: string; readonly to: string };

const windowOf = (row: JsonObject): Window | undefined => {
  const [start, from, validTo, until] = ["dtstart", "valid_from", "valid_to", "until"].map((key) =>
    dateOf(textAt(row, key)),
  );
  if (start === undefined || from === undefined || validTo === undefined || until === undefined)
    return undefined;
  const ends = [validTo, until].filter((date) => date !== "").sort();
  return { start, from, to: ends[0] ?? "" };
};

type Span = { readonly startTime: string; readonly minutes: number };

const spanOf = (row: JsonObject): Span | undefined => {
  const opens = clockMinutes(textAt(row, "opens_at", "opens", "start_time"));
  const closes = clockMinutes(textAt(row, "closes_at", "closes", "end_time"));
  if (opens === undefined || closes === undefined || opens === closes || opens === 1440) return undefined;
  // A helpline that opens at 22:00 and closes at 6:00 closes the next morning.
  return { startTime: clockText(opens), minutes: closes > opens ? closes - opens : closes + 1440 - opens };
};

const noteOf = (row: JsonObject): string | null => {
  const words = [textAt(row, "notes"), textAt(row, "description")].filter((text) => text !== "").join("\n");
  return words === "" ? null : cutTo(500, words);
};

const countOf = (row: JsonObject): number | null | undefined => {
  const text = textAt(row, "count");
  if (text === "") return null;
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
};

type FirstDay = { readonly startsOn: string; readonly rule: string | null };

/** The first date and the rule; undefined where nobody knows which dates are meant. */
const datesOf = (row: JsonObject, { start, from, to }: Window): FirstDay | undefined => {
  const [rule, count] = [ruleOfRow(row), countOf(row)];
  if (rule === undefined || count === undefined) return undefined;
  if (rule === null) return start === "" ? undefined : { startsOn: start, rule: null };
  // COUNT and INTERVAL count from the first date.
  if (start === "" && (count !== null || rule.interval > 1)) return undefined;
  const startsOn = firstDayOf(rule, start || from || undatedStart);
  // Readers disagree whether a first date outside the rule is counted.
  if (startsOn === null || (count !== null && startsOn !== start)) return undefined;
  return to !== "" && startsOn > to ? undefined : { startsOn, rule: ruleText(rule, count) };
};

/**
 * A row of `schedules` (HSDS 2, 3) or `regular_schedules` (HSDS 1, Open Referral UK 1) as a time of ours; undefined
 * where it cannot be held exactly. Then it stays in the record only: never approximated.
 */
export const scheduleOfRow = (row: JsonObject, kind: "open" | "event"): DraftSchedule | undefined => {
  const [span, window] = [spanOf(row), windowOf(row)];
  if (!span || !window || (window.from !== "" && window.to !== "" && window.from > window.to))
    return undefined;
  const dates = datesOf(row, window);
  if (dates === undefined) return undefined;
  const { startsOn, rule } = dates;
  const { from, to } = window;
  return { kind, startsOn, ...span, rule, validFrom: from || null, validTo: to || null, note: noteOf(row) };
};
