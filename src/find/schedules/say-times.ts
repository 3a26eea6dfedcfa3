import type { Temporal } from "temporal-polyfill";
import type { Language } from "../../core/languages.ts";
import type { Occurrence } from "../../core/recurrence.ts";
import { dayNumber } from "../../core/recurrence-days.ts";
import { officeDayOf } from "../../core/say-date.ts";
import { instantAt } from "../../core/zone-time.ts";
import { clockTime, isolated } from "../guide/wording.ts";
import type { SayTimes } from "./times.texts.ts";

/** In which words and on which day times are said. */
export type TimeWords = { readonly t: SayTimes; readonly lang: Language; readonly now: Temporal.Instant };

const zone = "Europe/Berlin";
/** Making a formatter costs more than a whole card, so each is made once. Digits stay 0 to 9, the calendar the one of here. */
const formatters = new Map<Language, Intl.DateTimeFormat>();

function sayDayAt(ms: number, lang: Language): string {
  const known =
    formatters.get(lang) ??
    new Intl.DateTimeFormat(`${lang === "de-simple" ? "de" : lang}-u-ca-gregory-nu-latn`, {
      weekday: "long",
      day: "numeric",
      month: "long",
      timeZone: zone,
    });
  formatters.set(lang, known);
  return isolated(known.format(ms));
}

/** The day on which something begins, "Dienstag, 1. Dezember". */
export const dayOf = ({ start }: Occurrence, { lang }: TimeWords): string =>
  sayDayAt(start.epochMilliseconds, lang);

/** A day written "YYYY-MM-DD" in the same words. */
export const sayDate = (day: string, { lang }: TimeWords): string =>
  sayDayAt(instantAt(zone, dayNumber(day), 720).ms, lang);

const clocks = (one: Occurrence, words: TimeWords) => ({
  from: isolated(clockTime(one.start, words.lang)),
  to: sayUntil(one, words),
});

const daysAhead = ({ start }: Occurrence, { now }: TimeWords): number =>
  officeDayOf(now).until(officeDayOf(start)).days;

/** "Heute, 14 bis 16 Uhr"; the day is named from the day after tomorrow on. */
export function sayWhen(one: Occurrence, words: TimeWords): string {
  const { t } = words;
  const times = clocks(one, words);
  if (endsOnAnotherDay(one)) return t("dayFromToNextDay", { day: dayOf(one, words), ...times });
  const ahead = daysAhead(one, words);
  if (ahead === 0) return t("todayFromTo", times);
  if (ahead === 1) return t("tomorrowFromTo", times);
  return t("dayFromTo", { day: dayOf(one, words), ...times });
}

/** Until midnight is the same day. */
const endsOnAnotherDay = ({ start, end }: Occurrence): boolean =>
  !officeDayOf(start).equals(officeDayOf(end.subtract({ milliseconds: 1 })));

/** "Heute offen bis 16 Uhr" where a door is open; for what begins at a fixed time only when that is. */
export function sayToday(one: Occurrence, words: TimeWords): string {
  const { t, now } = words;
  if (one.schedule.kind === "event" || daysAhead(one, words) !== 0) return sayWhen(one, words);
  const isOpen = one.start.epochMilliseconds <= now.epochMilliseconds;
  return t(isOpen ? "openTodayUntil" : "openTodayFromTo", clocks(one, words));
}

/** When it ends; midnight is the end of the day and not its beginning. */
export const sayUntil = ({ end }: Occurrence, { lang }: TimeWords): string =>
  isolated(clockTime(end, lang).replace(/^(?:0|00:00)$/, (text) => (text === "0" ? "24" : "24:00")));
