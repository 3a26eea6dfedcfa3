import { type GeoPoint, middleOf } from "../../core/geo.ts";
import { findPlaces } from "./find-places.ts";
import type { Place } from "./index-places.ts";
import { type WantedWord, wantedWords } from "./match-words.ts";
import { wordIdOf } from "./known-words.ts";
import { type DangerNow, tellsOfMissingChild } from "./missing-child.ts";
import { namedLanguage } from "./named-language.ts";
import { notTakenForLoss } from "./not-taken-for-loss.ts";
import type { SearchIndex } from "./search-index.ts";
import type { Query } from "./search-types.ts";
import { queryTokens } from "./tokens.ts";
import { baseLanguage, understand } from "./understand.ts";
import type { Understood } from "./understood.ts";
import type { WantedLanguage } from "./wanted-language.ts";

/** What the family wants, as far as the words and taps tell. */
export type Wish = {
  readonly topics: readonly Understood[];
  /** Those of the topics that the typed words speak of, surest first. */
  readonly spoken: readonly Understood[];
  /** Medical danger, or a missing child, of which the words tell. */
  readonly acute: DangerNow | null;
  readonly words: readonly WantedWord[];
  readonly places: readonly Place[];
  /** Only a place was named: then everything there is wanted. */
  readonly onlyPlace: boolean;
  readonly centre: GeoPoint | null;
  /** The language that the words name. */
  readonly named: string | null;
  /** The language wanted there, if it matters. */
  readonly speaks: WantedLanguage | null;
};

const lossTopic = "pregnancy-loss";

const chosenTopics = (index: SearchIndex, query: Query): readonly Understood[] =>
  [...new Set([...(query.topics ?? []), ...(query.loss === true ? [lossTopic] : [])])].flatMap((slug) => {
    const topic = index.vocabulary.topicNumber.get(slug);
    return topic === undefined
      ? []
      : [{ topic, confidence: 1, calls: index.vocabulary.urgent.has(slug), aside: false }];
  });

/** Who taps or names a language wants that one; else the language of the page, unless it is German. */
const languageWanted = (query: Query, named: string | null): WantedLanguage | null => {
  const asked = query.speaks ?? named;
  const lang = baseLanguage(query.lang);
  if (asked !== null) return { code: asked, asked: true };
  return lang === "de" ? null : { code: lang, asked: false };
};

/** Who breathes badly goes before who is missed, and who is missed before a fever. */
const dangerIn = (words: string, acute: DangerNow | null): DangerNow | null =>
  acute !== "life" && acute !== "poison" && tellsOfMissingChild(words) ? "missing-child" : acute;

/** Reads a query: places first, because they are no misspelt topics, then topics, then words for the texts. */
export const readWish = (index: SearchIndex, query: Query): Wish => {
  const lang = baseLanguage(query.lang);
  const german = index.vocabulary.lexicons.find((lexicon) => lexicon.lang === "de");
  const isTopicWord = (key: string): boolean => german !== undefined && wordIdOf(german, key) !== undefined;
  const { places, rest } = findPlaces(index, queryTokens(query.q), isTopicWord);
  const { topics: heard, acute } = understand(index.vocabulary, rest, lang, index.names.has);
  const understood = notTakenForLoss(heard, query.q, index.vocabulary);
  const chosen = chosenTopics(index, query);
  const topics = [...chosen, ...understood.filter(({ topic }) => !chosen.some((one) => one.topic === topic))];
  const words = wantedWords(index, rest, lang);
  const named = namedLanguage(
    index.vocabulary,
    rest.map(({ key }) => key),
  );
  return {
    topics,
    spoken: understood,
    acute: dangerIn(query.q, acute),
    words,
    places,
    onlyPlace: topics.length === 0 && words.length === 0,
    centre: query.near ?? middleOf(places.flatMap(({ middle }) => middle ?? [])),
    named,
    speaks: languageWanted(query, named),
  };
};
