import type { SearchDocument } from "./search-types.ts";

/** What tells who is there: the phone knows less of an offer than the server. */
type Told = Pick<SearchDocument, "title" | "kind" | "access">;

const ceremony = /gedenk|grab|friedhof|bestattung|beerdigung|gottesdienst|andacht|trauerfeier|segnung/iu;
const gathering = /gruppe|kreis|treff|caf[eé]|kurs|seminar|wochenende|spaziergang/iu;
const comesOrAnswers: ReadonlySet<string> = new Set([
  "homeVisit",
  "hotline",
  "counselling",
  "openHour",
  "navigator",
  "sponsor",
]);
const together: ReadonlySet<string> = new Set(["group", "course", "cafe"]);

/** 0 for a person who comes or answers, then whatever is not known, groups, and last ceremonies. */
function farFromAPerson({ title, kind, access }: Told): number {
  if (ceremony.test(title)) return 3;
  if (together.has(kind ?? "") || gathering.test(title)) return 2;
  const isPerson = comesOrAnswers.has(kind ?? "") || access.includes("atHome") || access.includes("phone");
  return isPerson ? 0 : 1;
}

/**
 * Who just lost a child needs one person before a circle of strangers or a grave. Who asks for a group or a burial in words
 * keeps the order of the search.
 */
export const personFirst = <Item extends { readonly document: Told }>(
  items: readonly Item[],
  words: string,
): readonly Item[] =>
  ceremony.test(words) || gathering.test(words)
    ? items
    : items.toSorted((one, other) => farFromAPerson(one.document) - farFromAPerson(other.document));
