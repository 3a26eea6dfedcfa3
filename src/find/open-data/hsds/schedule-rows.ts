import { Temporal } from "temporal-polyfill";
import type { OpenClosure, OpenException, OpenOffer, OpenSchedule } from "../open-offer.ts";
import { profileRows } from "./attributes.ts";
import { holidaysOf } from "./holiday-gaps.ts";
import { type HsdsRecord, known } from "./hsds-record.ts";
import { scheduleWords } from "./profile.texts.ts";
import {
  dailyAsWeekly,
  endingByDay,
  type RuleParts,
  rulePartsOf,
  weekdayCode,
  withoutEnd,
} from "./rule-parts.ts";
import { firstOn, interruptionsOf, lastOf, type Stretch, stretchesOf } from "./schedule-dates.ts";
import { stableId } from "./stable-id.ts";

export type ScheduleOwner = { readonly key: "service_id" | "service_at_location_id"; readonly id: string };

const clockAfter = (start: string, minutes: number): string =>
  Temporal.PlainTime.from(start).add({ minutes }).toString({ smallestUnit: "minute" });

/**
 * A time of ours as rows of HSDS: one for each weekday, because many readers expect one day a row. HSDS knows neither
 * exceptions nor holidays: a day that drops out ends one row, and the next begins after it. Times are local.
 */
export function scheduleRows(
  schedule: OpenSchedule,
  { closures, calendar }: Pick<OpenOffer, "closures" | "calendar">,
  owner: ScheduleOwner,
): readonly HsdsRecord[] {
  const { rule } = schedule;
  const rows = [
    ...(rule === null ? [] : ruleRows(schedule, rule, closures, holidaysOf(schedule, calendar))),
    ...singleDates(schedule, interruptionsOf(schedule, closures)),
  ];
  return rows.map((row) => finished(row, schedule, owner));
}

function finished(row: HsdsRecord, schedule: OpenSchedule, { key, id }: ScheduleOwner): HsdsRecord {
  const whole = known({ [key]: id, ...row });
  const own = stableId(
    "schedule",
    JSON.stringify(Object.entries(whole).sort(([one], [other]) => (one < other ? -1 : 1))),
  );
  const { kind, title, zone, rule, closedOnHolidays, closedInSchoolHolidays } = schedule;
  const at = (code: string, value: Parameters<typeof profileRows>[2]) =>
    profileRows({ entity: "schedule", id: own }, code, value);
  const attributes = [
    ...at("time_kind", kind === "event" ? kind : null),
    ...at("time_title", title),
    ...at("time_zone", zone === "Europe/Berlin" ? null : zone),
    ...at("time_rule", row["freq"] === undefined && row["description"] !== undefined ? rule : null),
    ...at("open_on_holidays", closedOnHolidays ? null : true),
    ...at("closed_in_school_holidays", closedInSchoolHolidays ? true : null),
  ];
  return { id: own, ...whole, ...(attributes.length === 0 ? {} : { attributes }) };
}

function ruleRows(
  whole: OpenSchedule,
  given: string,
  closures: readonly OpenClosure[],
  holidays: ReturnType<typeof holidaysOf>,
): HsdsRecord[] {
  if (holidays === null) return [known({ description: scheduleWords.holidaysUnknown, notes: whole.note })];
  const { validTo } = whole;
  const until = [validTo, holidays.until].filter((end) => end !== null).sort()[0] ?? null;
  const schedule = { ...whole, validTo: until };
  const gaps = interruptionsOf(schedule, [...closures, ...holidays.gaps]);
  const { startsOn } = schedule;
  const start = Temporal.PlainDate.from(startsOn);
  const rule = dailyAsWeekly(endingByDay(given, schedule));
  const parts = rulePartsOf(rule, weekdayCode(start.dayOfWeek), start.day);
  // A row that only nearly says the rule would send families to a closed door.
  if (parts === null) return wordedRows(schedule, rule, gaps);
  const days = parts.days.length === 0 ? [null] : parts.days;
  return days.flatMap((day) => dayRows(schedule, rule, parts, day, gaps));
}

/** From the first date of a rule to its last one, where it has one. */
function wholeOf({ startsOn, validFrom, validTo }: OpenSchedule, own: string, rule: string): Stretch | null {
  const from = firstOn(own, startsOn, validFrom !== null && validFrom > startsOn ? validFrom : startsOn);
  const ends = [validTo, lastOf(rule, startsOn)].filter((end) => end !== null).sort();
  return from === null ? null : { from, to: ends[0] ?? null };
}

/**
 * A rule HSDS has no words for stands in words, without hours. Where something drops out it is cut like the others: a
 * reader who understands the rule must not find the cancelled date in it.
 */
function wordedRows(schedule: OpenSchedule, rule: string, gaps: readonly Stretch[]): HsdsRecord[] {
  const endless = withoutEnd(rule);
  const whole = wholeOf(schedule, endless, rule);
  if (whole === null) return [];
  const stretches = stretchesOf(endless, schedule.startsOn, whole, gaps);
  return stretches.map(({ from, to }) =>
    known({ dtstart: from, valid_from: from, valid_to: to, description: endless, notes: schedule.note }),
  );
}

/** The rule for one of its weekdays. */
const onlyOn = (rule: string, day: string | null): string =>
  day === null ? rule : `${withoutEnd(rule).replace(/;?BYDAY=[^;]*/g, "")};BYDAY=${day}`;

function dayRows(
  schedule: OpenSchedule,
  rule: string,
  parts: RuleParts,
  day: string | null,
  gaps: readonly Stretch[],
): HsdsRecord[] {
  const { startsOn, startTime, minutes, validFrom, note } = schedule;
  const own = onlyOn(rule, day);
  const whole = wholeOf(schedule, own, rule);
  if (whole === null) return [];
  return stretchesOf(own, startsOn, whole, gaps).map((stretch, at) =>
    known({
      freq: parts.freq,
      interval: parts.interval > 1 ? parts.interval : null,
      wkst: parts.interval > 1 ? parts.weekStart : null,
      byday: day,
      bymonthday: parts.monthDays,
      dtstart: stretch.from,
      valid_from: at === 0 ? (validFrom ?? stretch.from) : stretch.from,
      valid_to: stretch.to,
      opens_at: startTime,
      closes_at: clockAfter(startTime, minutes),
      notes: note,
    }),
  );
}

type SingleDate = {
  readonly date: string;
  readonly time: string;
  readonly minutes: number;
  readonly note: string | null;
};

/** Days without a rule, days in addition to a rule, and days to which something was moved. */
function singleDates(schedule: OpenSchedule, gaps: readonly Stretch[]): HsdsRecord[] {
  const { startsOn, startTime: time, minutes, note, rule, extraDates, exceptions } = schedule;
  const stays = (date: string) => !gaps.some(({ from, to }) => from <= date && (to === null || date <= to));
  const own = [...(rule === null ? [startsOn] : []), ...extraDates].filter(stays);
  const dates: SingleDate[] = [
    ...own.map((date) => ({ date, time, minutes, note })),
    ...exceptions.filter(({ kind }) => kind === "moved").map((moved) => movedDate(moved, schedule)),
    ...(rule === null
      ? []
      : exceptions.filter(({ kind }) => kind === "guest").map((guest) => guestDate(guest, schedule))),
  ];
  return dates.map((one) =>
    known({
      dtstart: one.date,
      valid_from: one.date,
      valid_to: one.date,
      opens_at: one.time,
      closes_at: clockAfter(one.time, one.minutes),
      notes: one.note,
    }),
  );
}

/** A row belongs to the usual place; who reads it must learn that it is somewhere else on that day. */
const placeInWords = ({ newPlace }: OpenException): string =>
  newPlace === null
    ? ""
    : [newPlace.name, newPlace.street, [newPlace.postalCode, newPlace.place].filter(Boolean).join(" ")]
        .filter(Boolean)
        .join(", ");

const movedDate = (moved: OpenException, { startTime, minutes, note }: OpenSchedule): SingleDate => ({
  date: moved.newDate ?? moved.onDate,
  time: moved.newTime ?? startTime,
  minutes: moved.newMinutes ?? minutes,
  note: [placeInWords(moved), moved.note ?? note].filter(Boolean).join("; ") || null,
});

/** The guest's day stands in a row of its own beside the rule, which goes on. */
const guestDate = (guest: OpenException, { startTime, minutes }: OpenSchedule): SingleDate => ({
  date: guest.onDate,
  time: startTime,
  minutes,
  note: [guest.guest, guest.note].filter(Boolean).join(": "),
});
