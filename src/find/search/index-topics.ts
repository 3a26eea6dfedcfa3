import { bearerOut } from "./borne-out.ts";
import { type GuessedTopic, topicGuesser } from "./guess-topics.ts";
import { particularReader } from "./particular-topics.ts";
import type { SearchDocument } from "./search-types.ts";
import { textReader } from "./text-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The offers of one topic and how firmly each has it (0 to 1), position by position. */
export type TopicOffers = { readonly offers: Uint32Array; readonly weights: Float32Array };

export type IndexTopics = {
  /** By topic number. */
  readonly byTopic: readonly TopicOffers[];
  /** Topics read from the text, of offers that state none, by offer number. */
  readonly guessed: ReadonlyMap<number, readonly GuessedTopic[]>;
  /** Particular topics that an offer is about, by offer number; most are about none. */
  readonly particular: ReadonlyMap<number, readonly number[]>;
};

/** Who offers two things does them more surely than who ticks thirty boxes. */
const statedWeight = (document: SearchDocument): number =>
  1 / (1 + 0.02 * Math.max(0, document.topics.length - 1));

type WeighedTopic = { readonly topic: number; readonly weight: number };

/** Reads the topics an offer states, weighed by what its own words say of them. */
const statedReader = (
  vocabulary: Vocabulary,
  bornOut: ReturnType<typeof bearerOut> | undefined,
): ((document: SearchDocument) => readonly WeighedTopic[]) => {
  return (document) => {
    const topics = [...new Set(document.topics)].flatMap((slug) => vocabulary.topicNumber.get(slug) ?? []);
    const weight = statedWeight(document);
    const factors = bornOut?.(document, topics);
    return topics.map((topic) => ({ topic, weight: weight * (factors?.get(topic) ?? 1) }));
  };
};

/** Sorts the offers under their topics, stated or guessed. */
export const indexTopics = (vocabulary: Vocabulary, documents: readonly SearchDocument[]): IndexTopics => {
  const lists = vocabulary.slugs.map(() => ({ offers: [] as number[], weights: [] as number[] }));
  const guessed = new Map<number, readonly GuessedTopic[]>();
  const german = vocabulary.lexicons.find(({ lang }) => lang === "de");
  const wordsOf = german && textReader(german);
  const stated = statedReader(vocabulary, german && wordsOf && bearerOut(german, wordsOf));
  const guess = german && wordsOf ? topicGuesser(german, wordsOf) : () => [];
  const particular = new Map<number, readonly number[]>();
  const aboutOf = german && wordsOf ? particularReader(vocabulary, german, wordsOf) : () => [];
  documents.forEach((document, offer) => {
    const found = document.topics.length > 0 ? [] : guess(document);
    if (found.length > 0) guessed.set(offer, found);
    const all = [...stated(document), ...found];
    // Topics guessed from a text are too unsure to put an offer behind others.
    const about =
      document.topics.length > 0
        ? aboutOf(
            document,
            all.map(({ topic }) => topic),
          )
        : [];
    if (about.length > 0) particular.set(offer, about);
    for (const { topic, weight } of all) {
      lists[topic]?.offers.push(offer);
      lists[topic]?.weights.push(weight);
    }
  });
  return {
    byTopic: lists.map(({ offers, weights }) => ({
      offers: Uint32Array.from(offers),
      weights: Float32Array.from(weights),
    })),
    guessed,
    particular,
  };
};
