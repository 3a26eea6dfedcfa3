import { z } from "zod";
import { holdsPhoneNumber } from "../../core/phone-number.ts";
import type { Fields } from "../../platform/web/form-body.ts";
import type { Topic } from "../topics/topic.ts";
import { languageCodes } from "../imports/language-names.ts";
import { readPhone, splitPhones } from "../../platform/tables/phone-cells.ts";
import { readPostalCode } from "../imports/place.ts";
import { accessModes, offerKinds } from "../offers/offer.ts";
import { emptyFacts, type OfferFacts, sameFact } from "../offer-history/facts.ts";
import { readAge, readMail, readWebAddress } from "./field-values.ts";

const nothing = z.literal("").transform(() => null);
const emptyOr = <T extends z.ZodType>(schema: T) => z.union([nothing, schema]);
const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, "tooLong")
    .transform((typed) => (typed === "" ? null : typed));

/** Reads what was typed, or says what to do about it. An empty field is "not known". */
const read = <Value>(reader: (typed: string) => Value | undefined, issue: string) =>
  z
    .string()
    .trim()
    .max(1000, "tooLong")
    .transform((typed, context) => {
      if (typed === "") return null;
      const value = reader(typed);
      if (value !== undefined) return value;
      context.addIssue({ code: "custom", message: issue });
      return z.NEVER;
    });

const several = <Value>(reader: (typed: string) => Value | undefined, issue: string) =>
  read((typed) => {
    const values = typed
      .split(/[\s,;]*[,;\n][\s,;]*/)
      .filter((word) => word !== "")
      .map(reader);
    const known = values.filter((value) => value !== undefined);
    return known.length === values.length ? known : undefined;
  }, issue);

const yesNo = z.enum(["", "yes", "no"]).transform((answer) => (answer === "" ? null : answer === "yes"));
const mostPhones = 12;
const mail = read(readMail, "mailForm");
const chosen = z.array(z.string().max(60)).max(200);

/** What people type about an offer, by the names of the form's fields; everything but the title may stay empty. */
export const offerFormShape = {
  title: z.string().trim().min(2, "titleMissing").max(200, "tooLong"),
  organisation: text(200),
  description: text(5000),
  kind: emptyOr(z.enum(offerKinds)),
  access: z.array(z.enum(accessModes)),
  topics: chosen,
  languages: chosen,
  otherLanguages: several(languageCodes, "languageUnknown"),
  ageFrom: read(readAge, "ageForm"),
  ageTo: read(readAge, "ageForm"),
  pregnancy: yesNo,
  eligibilityText: text(1000),
  free: yesNo,
  costText: text(500),
  openingHoursText: text(1000),
  whoComes: text(500),
  whoLearns: text(500),
  whatNext: text(500),
  placeName: text(200),
  street: text(200),
  postalCode: read((typed) => readPostalCode(typed).code ?? undefined, "postalCodeForm"),
  place: text(120),
  accessibilityText: text(1000),
  phones: z
    .array(z.string().trim().max(200, "tooLong"))
    .max(40)
    .refine((typed) => typed.every((line) => line === "" || holdsPhoneNumber(line)), "phoneForm"),
  email: mail,
  website: read(readWebAddress, "websiteForm"),
  leika: several(
    (word) => (/^\d{14}$/.test(word.replaceAll(" ", "")) ? word.replaceAll(" ", "") : undefined),
    "leikaForm",
  ),
  careEmail: mail,
};
const offerForm = z.object(offerFormShape);
export type OfferForm = z.infer<typeof offerForm>;

/** Names of the fields, as they stand in the form. */
export const formNames = offerForm.keyof().options;
export type FormName = (typeof formNames)[number];

const severalValues: ReadonlySet<string> = new Set(["access", "topics", "languages", "phones"]);

/** A sent form as the schema reads it. Topics that do not exist are left out: nobody chose them on our page. */
export const sentForm = (fields: Fields, topics: readonly Topic[]): Record<string, string | string[]> => {
  const known = new Set(topics.map(({ slug }) => slug));
  return Object.fromEntries(
    formNames.map((name) => {
      const values = [...fields.all(name)];
      if (name === "topics") return [name, values.filter((slug) => known.has(slug))];
      return [name, severalValues.has(name) ? values : (values[0] ?? "")];
    }),
  );
};

type Ages = { readonly ageFrom: number | null; readonly ageTo: number | null };
type Complaints = { addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void };

/** What no field can say alone; every act with this form asks it. */
export const agesInOrder = ({ ageFrom, ageTo }: Ages, context: Complaints): void => {
  if (ageFrom !== null && ageTo !== null && ageFrom > ageTo)
    context.addIssue({ code: "custom", path: ["ageTo"], message: "agesReversed" });
};

const phonesOf = (typed: readonly string[], before: OfferFacts["phones"]): OfferFacts["phones"] => {
  const known = new Map(before.map((phone) => [phone.display, phone]));
  const numbers = typed.flatMap((line) => {
    const kept = known.get(line);
    return kept ? [kept] : splitPhones(line).map((number) => readPhone(number, ""));
  });
  return [...new Map(numbers.map((phone) => [phone.e164 ?? phone.display, phone])).values()].slice(
    0,
    mostPhones,
  );
};

/** A new address has no coordinates yet: the old ones would lead to the old door. */
function placeOf(form: OfferForm, before: OfferFacts["place"]): OfferFacts["place"] {
  const { placeName: name, street, postalCode, place } = form;
  const typed = { name, street, postalCode, place };
  const { lat, lon, ...old } = before;
  const moved = !sameFact("place", { ...old, name: null }, { ...typed, name: null });
  return { ...typed, lat: moved ? null : lat, lon: moved ? null : lon };
}

/** The facts a form states; what no field of it holds is taken from the offer as it was. */
export function factsOfForm(form: OfferForm, before: OfferFacts | null): OfferFacts {
  const { placeName, street, postalCode, careEmail, otherLanguages, ageFrom, ageTo, ...same } = form;
  const old = before ?? { ...emptyFacts, title: form.title };
  return {
    ...same,
    languages: [...new Set([...form.languages, ...(otherLanguages ?? []).flat()])],
    topics: [...new Set(form.topics)],
    ageFromMonths: ageFrom,
    ageToMonths: ageTo,
    place: placeOf(form, old.place),
    phones: phonesOf(
      form.phones.filter((line) => line !== ""),
      old.phones,
    ),
    leika: [...new Set(form.leika ?? [])],
  };
}
