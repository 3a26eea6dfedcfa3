import { z } from "zod";
import { dayNumber, daysOfRule, isoDay } from "../../core/recurrence-days.ts";
import type { Schedule } from "../../core/recurrence.ts";
import { isPlainRule, readRule, type RecurrenceRule } from "../../core/recurrence-rule.ts";
import type { ScheduleFacts } from "./schedules.sql.ts";
import { readTypedTime } from "./typed-time.ts";

export const weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export const rhythms = ["weekly", "monthly", "once"] as const;

/** "YYYY-MM-DD" of a day that exists. */
export const dayField = z
  .string()
  .trim()
  .refine((day) => /^(?:19|20|21)\d\d-\d\d-\d\d$/.test(day) && isoDay(dayNumber(day)) === day, "dayForm");
export const laterDay = z.union([z.literal("").transform(() => null), dayField]);
/** "HH:MM", of whatever people type for it. */
export const timeField = z.string().transform((typed, context) => {
  const time = readTypedTime(typed);
  if (time !== undefined) return time;
  context.issues.push({ code: "custom", message: "timeForm", input: typed });
  return z.NEVER;
});
export const noteField = z
  .string()
  .trim()
  .max(300, "tooLong")
  .transform((typed) => (typed === "" ? null : typed));
const ticked = z.enum(["", "1"]).transform((typed) => typed === "1");

/** What people type about times: days, from and to, how often. `to` before `from` is on the next day. */
export const scheduleFormShape = {
  kind: z.enum(["open", "event"]),
  rhythm: z.enum(rhythms),
  days: z.array(z.enum(weekdayCodes)).max(7),
  every: z.coerce.number("everyForm").int("everyForm").min(1, "everyForm").max(52, "everyForm"),
  nth: z.enum(["1", "2", "3", "4", "5", "-1"]),
  startsOn: dayField,
  from: timeField,
  to: timeField,
  validTo: laterDay,
  closedOnHolidays: ticked,
  closedInSchoolHolidays: ticked,
  title: noteField,
  note: noteField,
};
const scheduleForm = z.object(scheduleFormShape);
export type ScheduleForm = z.infer<typeof scheduleForm>;
export const scheduleFields = Object.keys(scheduleFormShape);

/** Reads the fields of the form; what a browser leaves out because it is not ticked is empty. */
export const typedSchedule = (fields: {
  readonly get: (name: string) => string;
  readonly all: (name: string) => readonly string[];
}) => ({
  ...Object.fromEntries(scheduleFields.map((name) => [name, fields.get(name)])),
  every: fields.get("every") || "1",
  nth: fields.get("nth") || "1",
  days: fields.all("days"),
});

/** What the fields say together; refusals name the field that has to be mended. */
export type FormRefusal = "daysMissing" | "oneDay" | "endsBeforeStart" | "neverComes";
const fieldsOfRefusals: Readonly<Record<string, string>> = {
  daysMissing: "days",
  oneDay: "days",
  endsBeforeStart: "validTo",
  neverComes: "validTo",
} satisfies Record<FormRefusal, string>;
export const fieldOfRefusal = (reason: string): string => fieldsOfRefusals[reason] ?? "days";

/** The times that a form states, its first date moved to the first day of the rule; or what is wrong with them. */
export function factsOfForm(form: ScheduleForm): ScheduleFacts | FormRefusal {
  if (form.rhythm !== "once" && form.days.length === 0) return "daysMissing";
  if (form.rhythm === "monthly" && form.days.length > 1) return "oneDay";
  if (form.validTo !== null && form.validTo < form.startsOn) return "endsBeforeStart";
  const rule = ruleOfForm(form);
  const first = firstDay(rule, form);
  if (first === null) return "neverComes";
  const { kind, title, note, validTo, closedOnHolidays, closedInSchoolHolidays } = form;
  const minutes = minutesBetween(form.from, form.to);
  return {
    kind,
    title,
    note,
    rule,
    minutes,
    closedOnHolidays,
    closedInSchoolHolidays,
    startsOn: first,
    startTime: form.from,
    extraDates: [],
    validTo: rule === null ? null : validTo,
  };
}

function ruleOfForm({ rhythm, days, every, nth }: ScheduleForm): string | null {
  const interval = every > 1 ? `;INTERVAL=${every}` : "";
  if (rhythm === "once") return null;
  return rhythm === "weekly"
    ? `FREQ=WEEKLY${interval};BYDAY=${days.join(",")}`
    : `FREQ=MONTHLY${interval};BYDAY=${nth}${days[0] ?? "MO"}`;
}

const twoYears = 800;

function firstDay(text: string | null, { startsOn, validTo }: ScheduleForm): string | null {
  const rule = text === null ? null : readRule(text);
  if (rule === null || !rule.ok) return rule === null ? startsOn : null;
  const day = dayNumber(startsOn);
  const span = { from: day, to: validTo === null ? day + twoYears : dayNumber(validTo) };
  const [first] = daysOfRule(rule.value, { day, minute: 0, zone: "Europe/Berlin" }, span);
  return first === undefined ? null : isoDay(first);
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const minutesBetween = (from: string, to: string): number =>
  (minuteOf(to) - minuteOf(from) + 1440) % 1440 || 1440;

/** The form of times that are known; null where they follow a rule this form cannot say: then it is kept as it is. */
export function formOfSchedule(
  schedule: Schedule,
): Readonly<Record<string, string | readonly string[]>> | null {
  const read = schedule.rule === null ? null : readRule(schedule.rule);
  const end = (minuteOf(schedule.startTime) + schedule.minutes) % 1440;
  const shared = {
    kind: schedule.kind,
    startsOn: schedule.startsOn,
    from: schedule.startTime,
    to: `${String(Math.floor(end / 60)).padStart(2, "0")}:${String(end % 60).padStart(2, "0")}`,
    validTo: schedule.validTo ?? "",
    title: schedule.title ?? "",
    note: schedule.note ?? "",
    closedOnHolidays: schedule.closedOnHolidays ? "1" : "",
    closedInSchoolHolidays: schedule.closedInSchoolHolidays ? "1" : "",
  };
  if (read === null) return { ...shared, rhythm: "once", every: "1", nth: "1", days: [] };
  // The form speaks of the clocks of here.
  if (schedule.zone !== "Europe/Berlin") return null;
  if (!read.ok || schedule.minutes > 1440 || schedule.extraDates.length > 0) return null;
  const { freq, interval, byDay } = read.value;
  if (saysMore(read.value) || byDay.length === 0) return null;
  const days = byDay.map((day) => day.slice(-2));
  const every = String(interval);
  if (freq === "WEEKLY") return { ...shared, rhythm: "weekly", every, nth: "1", days };
  const nth = byDay[0]?.slice(0, -2) ?? "";
  return freq === "MONTHLY" && byDay.length === 1 && /^(?:[1-5]|-1)$/.test(nth)
    ? { ...shared, rhythm: "monthly", every, nth, days }
    : null;
}

const saysMore = (rule: RecurrenceRule): boolean =>
  !isPlainRule(rule) || rule.count !== null || rule.until !== null;
