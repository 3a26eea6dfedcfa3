import type { Temporal } from "temporal-polyfill";
import type { Language } from "./languages.ts";

/** Western digits and the Gregorian calendar everywhere: dates and numbers are never translated (ux.md 9). */
const locales: Readonly<Record<Language, string>> = {
  de: "de-DE",
  "de-simple": "de-DE",
  en: "en-GB",
  tr: "tr-TR",
  ar: "ar-u-ca-gregory-nu-latn",
  uk: "uk-UA",
  ru: "ru-RU",
  fa: "fa-u-ca-gregory-nu-latn",
};
const zone = "Europe/Berlin";

/** "Donnerstag, 26. November": the weekday written out, no year. */
export const sayDay = (day: Temporal.PlainDate, lang: Language): string =>
  day.toLocaleString(locales[lang], { weekday: "long", day: "numeric", month: "long" });

/** "26. November 2026": for what is kept, such as paper. */
export const sayFullDay = (day: Temporal.PlainDate, lang: Language): string =>
  day.toLocaleString(locales[lang], { day: "numeric", month: "long", year: "numeric" });

/** "Do., 26. November": for lists of work. */
export const sayShortDay = (day: Temporal.PlainDate, lang: Language): string =>
  day.toLocaleString(locales[lang], { weekday: "short", day: "numeric", month: "long" });

export const officeDayOf = (at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO(zone).toPlainDate();

/** "9:12 Uhr" without the word: hours and minutes in German office time. */
export const sayTime = (at: Temporal.Instant, lang: Language): string =>
  at
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toLocaleString(locales[lang], { hour: "numeric", minute: "2-digit" });
