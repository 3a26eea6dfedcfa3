import type { Text } from "../../src/platform/texts.ts";

type Texts = Readonly<Record<string, unknown>>;

const wordsOf = (text: unknown): string =>
  typeof text === "string"
    ? text
    : typeof text === "object" && text !== null
      ? Object.values(text as Record<string, Text>).join(" ")
      : "";

/** `{name}` of a text, each once. The count of a plural form may be left out ("one place"). */
const placeholders = (text: unknown): string[] => [
  ...new Set(
    [...wordsOf(text).matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).filter((name) => name !== "count"),
  ),
];

const differ = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join() !== other.toSorted().join();

/** What would break a page: keys that German does not have, other placeholders, a plural without its last form, nothing said. */
export function translationFaults(name: string, german: Texts, foreign: Texts): string[] {
  return Object.entries(foreign).flatMap(([key, text]) => {
    const source = german[key];
    if (source === undefined) return [`${name} ${key}: German does not say this`];
    if (wordsOf(text).trim() === "") return [`${name} ${key}: says nothing`];
    if (typeof source !== typeof text) return [`${name} ${key}: plural in one language only`];
    if (typeof text === "object" && !("other" in (text as object)))
      return [`${name} ${key}: lacks the form "other"`];
    return differ(placeholders(source), placeholders(text)) ? [`${name} ${key}: other placeholders`] : [];
  });
}

/** Keys that show German in this language. */
export const missingKeys = (german: Texts, foreign: Texts): string[] =>
  Object.keys(german).filter((key) => !(key in foreign));
