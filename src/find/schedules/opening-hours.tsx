import type { Language } from "../../core/languages.ts";
import { Temporal } from "temporal-polyfill";
import { officeDay } from "../../platform/clock.ts";
import { isolated, listText } from "../guide/wording.ts";
import type { TimedOffer } from "./timed-offer.ts";
import type { TimeWords } from "./say-times.ts";
import { type DaysWithHours, type Hours, type Rhythm, rhythmsOf } from "./week-hours.ts";

const monday = Temporal.PlainDate.from("2026-11-23");

const weekdayName = (day: number, lang: Language): string =>
  monday.add({ days: day - 1 }).toLocaleString(lang === "de-simple" ? "de" : lang, { weekday: "long" });

/** "14" or "14:30" in German, from minutes after midnight; the end of the day is 24. */
function clockOf(minute: number, lang: Language): string {
  const ofDay = minute === 1440 ? minute : minute % 1440;
  const [hours, rest] = [Math.floor(ofDay / 60), ofDay % 60];
  const isGerman = lang === "de" || lang === "de-simple";
  const minutes = String(rest).padStart(2, "0");
  if (isGerman) return isolated(rest === 0 ? String(hours) : `${hours}:${minutes}`);
  return isolated(`${String(hours).padStart(2, "0")}:${minutes}`);
}

const hoursText = ({ from, to }: Hours, { t, lang }: TimeWords): string =>
  t("fromTo", { from: clockOf(from, lang), to: clockOf(to, lang) });

function daysText(days: readonly number[], { t, lang }: TimeWords): string {
  const names = days.map((day) => weekdayName(day, lang));
  const [first, last] = [names[0] ?? "", names.at(-1) ?? ""];
  const inARow = days.every((day, at) => day === (days[0] ?? 0) + at);
  return days.length > 2 && inARow ? t("dayToDay", { first, last }) : listText(names, lang);
}

const weekLine = ({ days, hours }: DaysWithHours, words: TimeWords): string =>
  words.t("daysAndHours", {
    days: daysText(days, words),
    hours: listText(
      hours.map((one) => hoursText(one, words)),
      words.lang,
    ),
  });

function rhythmLines(rhythm: Rhythm, words: TimeWords): readonly string[] {
  if (rhythm.kind === "weekly") return rhythm.week.map((one) => weekLine(one, words));
  const hours = hoursText(rhythm.hours, words);
  if (rhythm.kind === "everyWeeks")
    return [words.t("everyWeeks", { count: rhythm.every, days: daysText(rhythm.days, words), hours })];
  const day = weekdayName(rhythm.day, words.lang);
  return [
    rhythm.nth === -1
      ? words.t("everyMonthLast", { day, hours })
      : words.t("everyMonth", { nth: rhythm.nth, day, hours }),
  ];
}

/** The hours of an offer in words, one line each; empty where it has single dates only. */
export function hoursInWords(offer: Pick<TimedOffer, "schedules">, words: TimeWords): readonly string[] {
  const today = officeDay(words.now).toString();
  const lines = rhythmsOf(offer.schedules, today).flatMap((rhythm) => rhythmLines(rhythm, words));
  if (lines.length === 0) return [];
  const repeating = offer.schedules.filter(({ rule }) => rule !== null);
  const always = (of: "closedOnHolidays" | "closedInSchoolHolidays") => repeating.every((one) => one[of]);
  return [
    ...lines,
    ...(always("closedOnHolidays") ? [words.t("notOnHolidays")] : []),
    ...(always("closedInSchoolHolidays") ? [words.t("notInSchoolHolidays")] : []),
  ];
}

type OpeningHoursProps = { readonly lines: readonly string[] };

export const OpeningHours = ({ lines }: OpeningHoursProps) => (
  <>
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </>
);
