import { filledWith, type Typed } from "../../people/public.ts";
import type { OfferFacts } from "../offer-history/facts.ts";
import { writeAge } from "./field-values.ts";
import { sayEditing as t } from "./editing.texts.ts";

/** Languages that have a box of their own; others are typed. */
export const offeredLanguages = [
  "de",
  "tr",
  "ar",
  "uk",
  "ru",
  "fa",
  "en",
  "pl",
  "ro",
  "bg",
  "ku",
  "sq",
  "sr",
  "fr",
  "es",
  "it",
  "vi",
  "ti",
] as const;
const hasBox: ReadonlySet<string> = new Set(offeredLanguages);

const ageOf = (months: number | null): string => {
  if (months === null) return "";
  const { count, unit } = writeAge(months);
  return t(unit, { count });
};
const yesNo = (answer: boolean | null): string => (answer === null ? "" : answer ? "yes" : "no");

/** An offer as the form shows it. */
export const typedOf = (facts: OfferFacts, careEmail: string | null): Typed => {
  const { place, ageFromMonths, ageToMonths, phones, leika, languages, ...rest } = facts;
  return filledWith({
    ...rest,
    pregnancy: yesNo(facts.pregnancy),
    free: yesNo(facts.free),
    ageFrom: ageOf(ageFromMonths),
    ageTo: ageOf(ageToMonths),
    languages: languages.filter((code) => hasBox.has(code)),
    otherLanguages: languages.filter((code) => !hasBox.has(code)).join(", "),
    placeName: place.name,
    street: place.street,
    postalCode: place.postalCode,
    place: place.place,
    phones: phones.map(({ display }) => display),
    leika: leika.join(", "),
    careEmail,
  });
};
