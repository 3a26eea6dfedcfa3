import type { Temporal } from "temporal-polyfill";
import type { Language } from "../../core/languages.ts";
import { officeZone } from "../../platform/clock.ts";

/** Digits stay 0 to 9 in every language, because people compare them with signs and phones. */
const localeOf = (lang: Language): string => `${lang === "de-simple" ? "de" : lang}-u-ca-gregory-nu-latn`;

/** Keeps what stands in between from mixing with the direction of the sentence around it (U+2068, U+2069). */
export const isolated = (text: string): string => `\u2068${text.replaceAll(/[\u2066-\u2069]/g, "")}\u2069`;

/** A language in the words of the page; its code where nobody knows a name. */
export const languageName = (code: string, lang: Language): string => {
  try {
    return new Intl.DisplayNames(localeOf(lang), { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
};

export const listText = (parts: readonly string[], lang: Language): string =>
  new Intl.ListFormat(localeOf(lang), { type: "conjunction" }).format(parts);

/** "900 m" below a kilometre, else kilometres with one digit behind the comma, from ten on without. */
export const distanceText = (km: number, lang: Language): string => {
  const near = km < 0.95;
  const unit = {
    style: "unit",
    unit: near ? "meter" : "kilometer",
    maximumFractionDigits: km < 10 && !near ? 1 : 0,
  } as const;
  return new Intl.NumberFormat(localeOf(lang), unit).format(
    near ? Math.max(50, Math.round(km * 20) * 50) : km,
  );
};

/** Months up to two years, then years that are complete. */
export const ageText = (months: number, lang: Language): string => {
  const inMonths = months < 24;
  const unit = {
    style: "unit",
    unit: inMonths ? "month" : "year",
    unitDisplay: "long",
    maximumFractionDigits: 0,
  } as const;
  return new Intl.NumberFormat(localeOf(lang), unit).format(inMonths ? months : Math.floor(months / 12));
};

export const dateText = (at: Temporal.Instant, lang: Language): string =>
  new Intl.DateTimeFormat(localeOf(lang), { dateStyle: "long", timeZone: officeZone }).format(
    at.epochMilliseconds,
  );
