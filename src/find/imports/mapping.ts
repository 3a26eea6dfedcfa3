import { z } from "zod";
import { accessModes, offerKinds } from "../offers/offer.ts";
import { fieldNames } from "./field-names.ts";
import { topicOfWord } from "./topic-words.ts";

const texts = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .transform((value) => [value].flat());
const months = z.int().min(0).max(1500);
const topicSlug = z
  .string()
  .refine((slug) => topicOfWord(slug) !== undefined, { error: "kein Thema der Themenliste" });

/** What a mapping may settle for an offer, whole file or per value of a column. */
const settled = z
  .strictObject({
    topics: z.array(topicSlug).transform((slugs) => slugs.map((slug) => topicOfWord(slug) ?? slug)),
    languages: z.array(z.string().regex(/^[a-z]{2}$/, { error: "kein Kürzel einer Sprache wie „de“" })),
    kind: z.enum(offerKinds),
    access: z.array(z.enum(accessModes)),
    ageFromMonths: months,
    ageToMonths: months,
    pregnancy: z.boolean(),
    free: z.boolean(),
    organisation: z.string().min(1),
    place: z.string().min(1),
    website: z.url(),
  })
  .partial();

/** An area code as people dial it: numbers of a list of one town that lack theirs get it. */
const areaCode = z.string().regex(/^0[1-9]\d{1,4}$/, { error: "keine Vorwahl wie „0461“" });

const fieldEnum = z.enum(fieldNames);

const mappingSchema = z
  .strictObject({
    /** Prefix of the ids of this source, so that two lists numbered 1, 2, 3 do not overwrite each other. */
    source: z.string().min(1),
    /** Our field -> their column or columns (joined in the order given). */
    columns: z.partialRecord(fieldEnum, texts),
    /** Columns that are only carried along, although their name sounds like one of our fields. */
    ignore: texts,
    /** For offers that do not say it themselves. */
    defaults: settled.extend({ areaCode: areaCode.optional() }),
    /** Our field or their column -> its value -> what that means. */
    values: z.record(z.string(), z.record(z.string(), settled)),
    /** Their column -> values; rows with one of them are left out (childminders, closed facilities). */
    skipRows: z.record(z.string(), texts),
  })
  .partial();

export type Mapping = z.output<typeof mappingSchema>;
export type Settled = z.output<typeof settled>;

export type ReadMapping =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly message: string };

const ourFields = (path: readonly PropertyKey[]): string =>
  path.at(-1) === "columns" ? ` Unsere Felder sind: ${fieldNames.join(", ")}.` : "";

const sentenceOf = (issue: z.core.$ZodIssue): string => {
  const where = issue.path.length === 0 ? "Die Zuordnung" : `„${issue.path.join(".")}“ der Zuordnung`;
  if (issue.code === "unrecognized_keys")
    return `${where} kennt ${issue.keys.map((key) => `„${key}“`).join(", ")} nicht.${ourFields(issue.path)}`;
  if (issue.code === "invalid_value") return `${where} muss eines von ${issue.values.join(", ")} sein.`;
  if (issue.code === "custom" || issue.code === "invalid_format") return `${where}: ${issue.message}.`;
  return `${where} hat nicht die erwartete Form.`;
};

/** Checks a mapping (parsed JSON). Anything unknown is refused with a sentence: a typing error must not pass silently. */
export const readMapping = (input: unknown): ReadMapping => {
  const result = mappingSchema.safeParse(input);
  if (result.success) return { ok: true, mapping: result.data };
  return { ok: false, message: result.error.issues.slice(0, 5).map(sentenceOf).join(" ") };
};
