import { z } from "zod";

export const languageCodes = ["de", "de-simple", "en", "tr", "ar", "uk", "ru", "fa"] as const;
/** The languages of the pages, then those in which people only search. */
export const pageThesauri = ["de", "en", "tr", "ar", "uk", "ru", "fa"] as const;
export const searchThesauri = ["pl", "ro", "bg", "fr", "es", "it", "ku", "sq", "sh", "sr", "vi"] as const;
export const thesaurusLanguages = [...pageThesauri, ...searchThesauri] as const;
export const translitLanguages = ["tr", "ar", "uk", "ru", "fa"] as const;

/** Trimmed, composed (NFC) and not empty: what people type is compared letter by letter. */
const line = z
  .string()
  .refine((text) => text !== "" && text === text.trim() && text === text.normalize("NFC"), {
    error: "empty, untrimmed or not NFC",
  });
const isoDate = z.iso.date();
/** A source often tells only the month or the year. */
const sourceDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const textStatus = z.enum(["own", "draft", "machine", "reviewed"]);

const lifePhase = z.enum([
  "wish",
  "pregnancy1",
  "pregnancy2",
  "pregnancy3",
  "birth",
  "postpartum",
  "m2to6",
  "m6to12",
  "y1to2",
  "y2to3",
  "over3",
  "loss",
]);

export const topicsSchema = z.array(
  z.strictObject({
    no: z.int(),
    slug: line,
    group: line,
    groupDe: line,
    de: line,
    plain: line,
    en: line,
    urgent: z.boolean(),
    babyContent: z.boolean(),
    phases: z.array(lifePhase).min(1),
    names: z.record(z.enum(languageCodes), line),
    namesStatus: z.record(z.enum(languageCodes), textStatus),
  }),
);

export const thesaurusSchema = z.strictObject({
  lang: line,
  /** Where entries come from; each entry names one of the keys. */
  sources: z.partialRecord(z.enum(["written", "rule"]), z.strictObject({ text: line, date: sourceDate })),
  entries: z.array(
    z.strictObject({
      topic: line,
      lang: z.enum(translitLanguages).optional(),
      status: textStatus,
      source: z.enum(["written", "rule"]),
      reviewedBy: line.optional(),
      reviewedOn: isoDate.optional(),
      phrases: z.array(line),
      weak: z.array(line).optional(),
    }),
  ),
});
export type ThesaurusFile = z.infer<typeof thesaurusSchema>;

const texts = z.strictObject({ name: line, description: line, hours: line });
export const situations = [
  "life",
  "police",
  "overwhelmed",
  "violence",
  "sick-child",
  "poison",
  "pregnant",
  "sexual-abuse",
  "men",
  "parents",
  "care",
] as const;

const timeOfDay = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);
/** When somebody answers, for the clock; `hours` says the same to people. Null where the hours are not known for certain. */
const openTimes = z
  .union([
    z.literal("always"),
    z
      .array(z.strictObject({ days: z.array(z.int().min(1).max(7)).min(1), from: timeOfDay, to: timeOfDay }))
      .min(1),
  ])
  .nullable();

export const helpNumbersSchema = z.array(
  z.strictObject({
    id: line,
    number: line,
    tel: z.string().regex(/^\d{3,12}$/),
    name: line,
    hours: line,
    open: openTimes,
    situation: z.enum(situations),
    audience: z.enum(["families", "professionals"]),
    cost: z.enum(["free", "normal-call"]),
    languages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
    otherLanguages: z.int().positive().nullable(),
    lands: z.array(z.string().regex(/^[A-Z]{2}$/)),
    alternativeTo: line.nullable(),
    source: line,
    sourceDate: sourceDate.nullable(),
    verifiedOn: isoDate.nullable(),
    note: line.nullable(),
    texts: z.record(z.enum(languageCodes), texts),
    textsStatus: z.record(z.enum(languageCodes), textStatus),
  }),
);
