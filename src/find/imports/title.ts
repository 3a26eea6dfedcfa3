import { type Note, type RowFacts, type Understood, cutTo, note, orNull, understood } from "./understood.ts";
import type { FieldName } from "./field-names.ts";

/** Longer names are descriptions in the wrong column. */
const longestName = 300;

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

// A record without a name still helps somebody who knows the house: the bearer's name, else the address.
const substitutes: readonly (readonly [FieldName, string, string])[] = [
  ["organisation", "title-from-organisation", "Ohne Titel; verwendet wird der Name der Organisation."],
  ["placeName", "title-from-place", "Ohne Titel; verwendet wird der Name des Standorts."],
  ["street", "title-from-street", "Ohne Titel; verwendet wird die Straße."],
];

/** "703-555-1212" names nobody: digits and signs only, six digits or more. */
const isOnlyNumber = (text: string): boolean =>
  /^[\d\s+()/.–-]+$/.test(text) && text.replace(/\D/g, "").length >= 6;

const found = (facts: RowFacts): { title: string; note: Note | null } => {
  const own = oneLine(facts.text("title"));
  if (own !== "" && !isOnlyNumber(own)) return { title: own, note: null };
  for (const [field, code, message] of substitutes) {
    // A house number alone ("number" is also what a telephone number is called) names nothing.
    const name = oneLine(facts.text(field));
    const text = field === "street" ? oneLine(`${name} ${facts.text("houseNumber")}`) : name;
    if (name !== "" && !isOnlyNumber(name)) return { title: text, note: note(code, "title", message) };
  }
  return { title: "", note: null };
};

const shortNames = (text: string, field: FieldName, label: string): { text: string; notes: Note[] } => {
  if (text.length <= longestName) return { text, notes: [] };
  const message = `${label} ist länger als ${longestName} Zeichen und wurde gekürzt.`;
  return { text: cutTo(longestName, text), notes: [note("name-shortened", field, message)] };
};

/** Title, organisation, description, id. The title is one line; without any it is "" and the row cannot be an offer. */
export const readNames = (facts: RowFacts): Understood => {
  const substituted = found(facts);
  const title = shortNames(substituted.title, "title", "Der Titel");
  const organisation = shortNames(oneLine(facts.text("organisation")), "organisation", "Die Organisation");
  const draft = {
    externalId: orNull(facts.text("externalId")),
    title: title.text,
    organisation: orNull(organisation.text),
    description: orNull(facts.text("description")),
  };
  const shortened = [...title.notes, ...organisation.notes];
  const keep = shortened.flatMap(({ field }) => field ?? []);
  return understood(draft, [...(substituted.note ? [substituted.note] : []), ...shortened], keep);
};
