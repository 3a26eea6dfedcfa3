import { type GuessedTopic, topicGuesser } from "./guess-topics.ts";
import type { SearchDocument } from "./search-types.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The offers of one topic and how firmly each has it (0 to 1), position by position. */
export type TopicOffers = { readonly offers: Uint32Array; readonly weights: Float32Array };

export type IndexTopics = {
  /** By topic number. */
  readonly byTopic: readonly TopicOffers[];
  /** Topics read from the text, of offers that state none, by offer number. */
  readonly guessed: ReadonlyMap<number, readonly GuessedTopic[]>;
};

/** Who offers two things does them more surely than who ticks thirty boxes. */
const statedWeight = (document: SearchDocument): number =>
  1 / (1 + 0.02 * Math.max(0, document.topics.length - 1));

/** Sorts the offers under their topics, stated or guessed. */
export const indexTopics = (vocabulary: Vocabulary, documents: readonly SearchDocument[]): IndexTopics => {
  const lists = vocabulary.slugs.map(() => ({ offers: [] as number[], weights: [] as number[] }));
  const guessed = new Map<number, readonly GuessedTopic[]>();
  const guess = topicGuesser(vocabulary);
  const put = (topic: number, offer: number, weight: number): void => {
    lists[topic]?.offers.push(offer);
    lists[topic]?.weights.push(weight);
  };
  documents.forEach((document, offer) => {
    const weight = statedWeight(document);
    for (const slug of new Set(document.topics)) put(vocabulary.topicNumber.get(slug) ?? -1, offer, weight);
    const found = guess(document);
    if (found.length > 0) guessed.set(offer, found);
    for (const one of found) put(one.topic, offer, one.weight);
  });
  return {
    byTopic: lists.map(({ offers, weights }) => ({
      offers: Uint32Array.from(offers),
      weights: Float32Array.from(weights),
    })),
    guessed,
  };
};
