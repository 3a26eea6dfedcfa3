import { wordIdOf } from "./known-words.ts";
import { fieldBits } from "./postings.ts";
import type { Wish } from "./read-wish.ts";
import type { SearchIndex } from "./search-index.ts";
import type { Query, SearchDocument, Why, WhyKind } from "./search-types.ts";
import { rawWords, wordKey } from "./tokens.ts";

/** One chosen offer with what is needed to say why. */
export type Chosen = {
  readonly offer: number;
  readonly document: SearchDocument;
  readonly distanceKm: number | null;
  readonly inPlace: boolean;
  /** Where words of the query stand in it (`fieldBits`). */
  readonly fields: number;
};

const nearKm = 10;
const mostWords = 3;

const why = (kind: WhyKind, value: string): Why => ({ kind, value });

const topicReasons = (index: SearchIndex, wish: Wish, { offer, document }: Chosen): readonly Why[] =>
  wish.topics.flatMap(({ topic }) => {
    const slug = index.vocabulary.slugs[topic] ?? "";
    if (document.topics.includes(slug)) return [why("topic", slug)];
    // A guess is no statement of the offer; what is true is that its text has these words.
    const because = index.topics.guesses.because(offer, topic);
    return because === null ? [] : [why("word", because)];
  });

/** Who says "allein" does not name the "Verein Allein und Stark": a name is two of its words, or one that no topic has. */
const saysName = ({ vocabulary }: SearchIndex, words: readonly string[]): boolean => {
  const german = vocabulary.lexicons.find(({ lang }) => lang === "de");
  const isTopicWord = (word: string): boolean =>
    german !== undefined && wordIdOf(german, wordKey(word)) !== undefined;
  return words.length > 1 || words.some((word) => !isTopicWord(word));
};

const wordReasons = (
  index: SearchIndex,
  terms: ReadonlySet<string>,
  { document, fields }: Chosen,
): readonly Why[] => {
  if (terms.size === 0 || fields === 0) return [];
  const wordsIn = (text: string | null): readonly string[] =>
    rawWords(text ?? "").filter((raw) => index.termsOf(raw).some((term) => terms.has(term)));
  const names = (fields & fieldBits.title) > 0 ? [document.title, document.plainTitle] : [];
  const texts = (fields & fieldBits.text) > 0 ? [document.description, document.eligibility] : [];
  const words = [...names, ...texts].flatMap(wordsIn).map((word) => why("word", word));
  const { organisation } = document;
  const isNamed = (fields & fieldBits.organisation) > 0;
  const named = isNamed && organisation !== null && saysName(index, wordsIn(organisation));
  return [...(named ? [why("organisation", organisation)] : []), ...words];
};

const placeReason = ({ inPlace, document }: Chosen): readonly Why[] =>
  inPlace ? [why("place", document.place ?? document.postalCode ?? "")] : [];

const factReasons = (query: Query, wish: Wish, { document, distanceKm }: Chosen): readonly Why[] => {
  const { speaks } = wish;
  const { ageFromMonths, ageToMonths } = document;
  const known = query.phaseMonths !== undefined && (ageFromMonths !== null || ageToMonths !== null);
  const near = query.near !== undefined && distanceKm !== null && distanceKm <= nearKm;
  return [
    ...(speaks !== null && document.languages.includes(speaks.code) ? [why("language", speaks.code)] : []),
    ...(near ? [why("near", distanceKm.toFixed(1))] : []),
    ...(known ? [why("age", `${ageFromMonths ?? 0}-${ageToMonths ?? ""}`)] : []),
    ...(document.free === true ? [why("free", "true")] : []),
    ...(document.access.includes("withoutRegistration") ? [why("noRegistration", "true")] : []),
    ...(document.access.includes("atHome") || document.kind === "homeVisit" ? [why("atHome", "true")] : []),
  ];
};

const once = (reasons: readonly Why[]): readonly Why[] => {
  const seen = new Set<string>();
  let words = 0;
  return reasons.filter(({ kind, value }) => {
    const name = `${kind} ${value.toLowerCase()}`;
    if (seen.has(name) || (kind === "word" && words === mostWords)) return false;
    seen.add(name);
    if (kind === "word") words += 1;
    return true;
  });
};

/** The words of the offers that count as words of the query. */
export const termsWanted = (wish: Wish): ReadonlySet<string> =>
  new Set(wish.words.flatMap(({ terms, parts }) => [...terms.map(({ term }) => term), ...parts]));

/** Why this offer: only what is true of it, the weightiest first. */
export const reasonsFor = (
  index: SearchIndex,
  query: Query,
  wish: Wish,
  terms: ReadonlySet<string>,
  chosen: Chosen,
): readonly Why[] =>
  once([
    ...topicReasons(index, wish, chosen),
    ...placeReason(chosen),
    ...factReasons(query, wish, chosen),
    ...wordReasons(index, terms, chosen),
  ]);
