import { foldText } from "../../core/text-folding.ts";

/** A person as a cell names her; `beside` is what stood in brackets behind the name. */
export type NamedPerson = { readonly name: string; readonly beside: string | null };
export type ReadNames = {
  readonly persons: readonly NamedPerson[];
  /** Parts that are no name of a person. */
  readonly unreadable: readonly string[];
};

const salutation = /^(?:frau|herrn?|fr|hr|hrn|fam|familie|mr|mrs|ms)\.?(?:\s+|$)/i;
const nobody =
  /^(?:n\.? ?n\.?|k\.? ?a\.?|unbesetzt|vakant|offen|frei|unbekannt|keine?r?|wechselnd|tba|team|[-–—?./x]*)$/i;
const academic = /^(?:dr|prof|dipl|mag|med|phil|rer|nat|b\.?a|m\.?a|bsc|msc)\b\.?/i;
const nameShape = /^\p{L}(?:[\p{L}\p{M}.'’`´ -]|\u200C|\u200D)*$/u;

const betweenPersons = /\s*(?:[;\n|/&+]|\bund\b|\bu\.\s|,\s*(?=(?:frau|herr|fr\.|hr\.)\s))\s*/i;

const words = (text: string): readonly string[] => text.split(" ").filter((word) => word !== "");
const plainWords = (text: string): readonly string[] => words(text).filter((word) => !academic.test(word));
const isSingle = (text: string): boolean => plainWords(text).length <= 1;

/** "Müller, Anna" is one person, "Müller, Anna, Schmidt, Paul" are two, "Anna Müller, Paul Schmidt" too. */
function atCommas(text: string): readonly string[] {
  const parts = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length < 2) return parts;
  const trailing = parts.filter((part) => !academic.test(part) || plainWords(part).length > 0);
  const titles = parts.filter((part) => !trailing.includes(part)).join(" ");
  const turned = (last: string, first: string) => [titles, first, last].filter(Boolean).join(" ");
  const [one = "", two = ""] = trailing;
  if (trailing.length === 1) return [turned(one, "")];
  if (trailing.length === 2)
    return isSingle(one) || isSingle(two) || salutation.test(two) ? [turned(one, two)] : trailing;
  if (trailing.length % 2 === 0 && trailing.every(isSingle))
    return trailing.flatMap((part, at) => (at % 2 === 0 ? [`${trailing[at + 1] ?? ""} ${part}`] : []));
  return trailing;
}

type Part = { readonly text: string; readonly beside: string | null; readonly saluted: boolean };

const partOf = (raw: string): Part => {
  const beside = /\(([^()]{2,160})\)/.exec(raw)?.[1]?.trim() ?? null;
  const bare = raw
    .replace(/\([^()]*\)?/g, " ")
    .replace(/["„“”*?!]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,.:•–-]+|[\s,:–-]+$/g, "");
  const text = bare.replace(salutation, "").trim();
  return { text, beside, saluted: text !== bare };
};

/** "Anna und Paul Müller": the first one's family name stands with the second. */
const completed = (parts: readonly Part[], joined: string): readonly Part[] => {
  const [one, two] = parts;
  const isCouple = parts.length === 2 && /\bund\b|&|\bu\.\s/i.test(joined);
  if (!isCouple || !one || !two || one.saluted || two.saluted) return parts;
  const family = words(two.text);
  return isSingle(one.text) && family.length === 2
    ? [{ ...one, text: `${one.text} ${family[1] ?? ""}` }, two]
    : parts;
};

const longest = 160;

/** The persons a cell names, without salutations; "Frau Müller / Hr. Schmidt" are two. */
export function readNames(cell: string): ReadNames {
  const parts = cell
    .split(betweenPersons)
    .flatMap((part) => atCommas(part.replace(/\s+/g, " ").trim()))
    .map(partOf);
  const meant = completed(parts, cell).filter(({ text }) => !nobody.test(text));
  const isName = ({ text }: Part) => nameShape.test(text) && [...text].length >= 2 && text.length <= longest;
  return {
    persons: meant.filter(isName).map(({ text, beside }) => ({ name: text, beside })),
    unreadable: meant.filter((part) => !isName(part)).map(({ text }) => text.slice(0, 80)),
  };
}

/** The words of a name that tell people apart, folded and sorted; titles and salutations are none. */
export const nameWords = (name: string): readonly string[] =>
  foldText(name.replace(salutation, ""))
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length > 1 && !academic.test(word) && word !== "von" && word !== "van")
    .sort();

/** Equal, or one name says less than the other: "Müller" and "Anna Müller". */
export type NameMatch = "same" | "partly" | "other";

/** How far two names can be one person's. */
export function compareNames(one: string, other: string): NameMatch {
  const [first, second] = [nameWords(one), nameWords(other)];
  if (first.length === 0 || second.length === 0) return "other";
  if (first.join(" ") === second.join(" ")) return "same";
  const [few, many] = first.length < second.length ? [first, second] : [second, first];
  return few.every((word) => many.includes(word)) ? "partly" : "other";
}
