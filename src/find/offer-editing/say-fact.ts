import { languageName, listText } from "../guide/wording.ts";
import type { OfferField } from "../offer-history/facts.ts";
import { someFacts } from "../offer-history/facts.ts";
import { writeAge } from "./field-values.ts";
import { sayEditing as t } from "./editing.texts.ts";

/** How topics are called; an unknown one stands for itself. */
export type TopicNames = (slug: string) => string;

const yesNo = (answer: boolean): string => t(answer ? "yes" : "no");
const lines = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== "").join("\n");
const age = (months: number): string => {
  const { count, unit } = writeAge(months);
  return t(unit, { count });
};

/** The value of a field in the words of the form; "" where nothing is known. Values of old versions may be anything. */
export function sayFact(field: OfferField, value: unknown, topicName: TopicNames): string {
  const read = someFacts.safeParse({ [field]: value });
  if (!read.success || value === null || value === undefined) return "";
  const facts = read.data;
  if (facts.kind) return t(`kind_${facts.kind}`);
  if (facts.access) return lines(facts.access.map((mode) => t(`access_${mode}`)));
  if (facts.topics) return lines(facts.topics.map(topicName));
  if (facts.languages)
    return listText(
      facts.languages.map((code) => languageName(code, "de")),
      "de",
    );
  if (facts.phones) return lines(facts.phones.map(({ display }) => display));
  if (facts.leika) return lines(facts.leika);
  if (facts.place) return sayPlace(facts.place);
  if (facts.free !== undefined && facts.free !== null) return t(facts.free ? "freeYes" : "freeNo");
  if (typeof value === "boolean") return yesNo(value);
  return typeof value === "number" ? age(value) : String(value);
}

const lists: ReadonlySet<OfferField> = new Set([
  "access",
  "topics",
  "phones",
  "place",
  "leika",
  "email",
  "website",
]);
/** Whether a field holds several things, one a line, or one that means nothing in part. */
export const isList = (field: OfferField): boolean => lists.has(field);

type Place = NonNullable<ReturnType<typeof someFacts.parse>["place"]>;
const sayPlace = ({ name, street, postalCode, place }: Place): string =>
  lines([name, street, [postalCode, place].filter(Boolean).join(" ")]);
