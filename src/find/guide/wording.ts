import type { Temporal } from "temporal-polyfill";
import type { Language } from "../../core/languages.ts";
import { officeZone } from "../../platform/clock.ts";

/** Digits stay 0 to 9 in every language, because people compare them with signs and phones. */
const localeOf = (lang: Language): string => `${lang === "de-simple" ? "de" : lang}-u-ca-gregory-nu-latn`;

/** Keeps what stands in between from mixing with the direction of the sentence around it (U+2068, U+2069). */
export const isolated = (text: string): string => `\u2068${text.replaceAll(/[\u2066-\u2069]/g, "")}\u2069`;

/**
 * Making a formatter of Intl costs more than rendering a whole card (measured: two fifths of a results page), so each
 * is made once per language.
 */
const once = <F>(make: (locale: string) => F): ((lang: Language) => F) => {
  const made = new Map<Language, F>();
  return (lang) => {
    const known = made.get(lang) ?? make(localeOf(lang));
    made.set(lang, known);
    return known;
  };
};
const numbersOf = (unit: string, digits: number, unitDisplay: "short" | "long") =>
  once(
    (locale) =>
      new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay, maximumFractionDigits: digits }),
  );

const namesOfLanguages = once((locale) => new Intl.DisplayNames(locale, { type: "language" }));
const lists = once((locale) => new Intl.ListFormat(locale, { type: "conjunction" }));
const metres = numbersOf("meter", 0, "short");
const kilometres = numbersOf("kilometer", 0, "short");
const tenthsOfKilometres = numbersOf("kilometer", 1, "short");
const months = numbersOf("month", 0, "long");
const years = numbersOf("year", 0, "long");
const dates = once((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: officeZone }));

const weekdays = once((locale) => new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }));
const dayMs = 86_400_000;
/** The name of a weekday, Monday 1 to Sunday 7. */
export const weekdayName = (day: number, lang: Language): string =>
  // The fifth of January 1970 was a Monday.
  weekdays(lang).format((day + 3) * dayMs);

const collators = once((locale) => new Intl.Collator(locale));
/** Orders labels as readers of the language expect. */
export const inOrder = (lang: Language) => collators(lang).compare;

const saidLanguages = new Map<string, string>();

/** A language in the words of the page; its code where nobody knows a name. */
export const languageName = (code: string, lang: Language): string => {
  const key = `${lang} ${code}`;
  const said = saidLanguages.get(key) ?? nameOfLanguage(code, lang);
  // Codes come from addresses too: what strangers invent must not fill the memory.
  if (saidLanguages.size < 2000) saidLanguages.set(key, said);
  return said;
};

function nameOfLanguage(code: string, lang: Language): string {
  try {
    return namesOfLanguages(lang).of(code) ?? code;
  } catch {
    return code;
  }
}

export const listText = (parts: readonly string[], lang: Language): string => lists(lang).format(parts);

const saidDistances = new Map<string, string>();

/** "900 m" below a kilometre, else kilometres with one digit behind the comma, from ten on without. */
export const distanceText = (km: number, lang: Language): string => {
  const rounded = km < 0.95 ? Math.max(1, Math.round(km * 20)) / 20 : Math.round(km * 10) / 10;
  const key = `${lang} ${rounded}`;
  const said = saidDistances.get(key) ?? sayDistance(rounded, lang);
  if (saidDistances.size < 5000) saidDistances.set(key, said);
  return said;
};

/** A line must not end between the number and its unit: in Arabic the number alone looks like that of a house. */
const sayDistance = (km: number, lang: Language): string =>
  (km < 1
    ? metres(lang).format(Math.round(km * 1000))
    : (km < 10 ? tenthsOfKilometres : kilometres)(lang).format(km)
  ).replaceAll(/\s/g, "\u00a0");

/** Months up to two years, then years that are complete. */
export const ageText = (age: number, lang: Language): string =>
  age < 24 ? months(lang).format(age) : years(lang).format(Math.floor(age / 12));

/** "17:30"; German people say "17" for the full hour. Twenty-four hours everywhere, as on signs and phones here. */
export const clockTime = (at: Temporal.Instant, lang: Language): string => {
  const time = at.toZonedDateTimeISO(officeZone).toPlainTime().toString({ smallestUnit: "minute" });
  return lang === "de" || lang === "de-simple" ? time.replace(/^0/, "").replace(":00", "") : time;
};

export const dateText = (at: Temporal.Instant, lang: Language): string =>
  dates(lang).format(at.epochMilliseconds);
