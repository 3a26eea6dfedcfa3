import { bearerOut } from "./borne-out.ts";
import { blockBits, blockSize } from "./block-size.ts";
import { topicGuesser } from "./guess-topics.ts";
import { type Guesses, guessKeeper } from "./kept-guesses.ts";
import { particularReader } from "./particular-topics.ts";
import type { SearchDocument } from "./search-types.ts";
import { textReader } from "./text-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The offers of one topic, block by block. */
export type TopicOffers = {
  /** Where a block's offers begin; one entry more than blocks. */
  readonly starts: Uint32Array;
  /** Position within the block. */
  readonly inBlock: Uint16Array;
  /** How firmly each has the topic: number of a weight, larger for firmer, and whether it is about nothing more general. */
  readonly weights: Uint16Array;
  /** The firmest weight in each block, 0 when there is none. */
  readonly firmest: Float32Array;
};

export type IndexTopics = {
  /** By topic number. */
  readonly byTopic: readonly TopicOffers[];
  /** The weights (0 to 1) that occur, by number. */
  readonly weightOf: Float32Array;
  /** Topics read from the text, of offers that state none. */
  readonly guesses: Guesses;
  /** Is the offer about a particular topic? One byte each. */
  readonly particular: Uint8Array;
};

/** Set in a weight when the offer is about this particular topic. */
export const aboutIt = 0x8000;

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

type Growing = { readonly offers: number[]; readonly weights: number[] };

/** Weights repeat, so a number of two bytes stands for each. */
const weightNumbers = () => {
  const numbers = new Map<number, number>();
  const numberOf = (weight: number): number => {
    const rounded = Math.fround(weight);
    const known = numbers.get(rounded) ?? numbers.size;
    numbers.set(rounded, known);
    if (known >= aboutIt) throw new RangeError("more weights of topics than two bytes can number");
    return known;
  };
  return { numberOf, finish: () => Float32Array.from(numbers.keys()) };
};

const packed = ({ offers, weights }: Growing, blocks: number, weightOf: Float32Array): TopicOffers => {
  const starts = new Uint32Array(blocks + 1);
  const firmest = new Float32Array(blocks);
  offers.forEach((offer, at) => {
    const block = offer >>> blockBits;
    starts[block + 1] = at + 1;
    const weight = weightOf[(weights[at] ?? 0) & ~aboutIt] ?? 0;
    if (weight > (firmest[block] ?? 0)) firmest[block] = weight;
  });
  for (let block = 1; block <= blocks; block += 1)
    starts[block] = Math.max(starts[block] ?? 0, starts[block - 1] ?? 0);
  return {
    starts,
    inBlock: Uint16Array.from(offers, (offer) => offer % blockSize),
    weights: Uint16Array.from(weights),
    firmest,
  };
};

/** Sorts the offers (given in spatial order) under their topics, stated or guessed. */
export const indexTopics = (vocabulary: Vocabulary, documents: Iterable<SearchDocument>): IndexTopics => {
  const lists = vocabulary.slugs.map((): Growing => ({ offers: [], weights: [] }));
  const german = vocabulary.lexicons.find(({ lang }) => lang === "de");
  const wordsOf = german && textReader(german);
  const stated = statedReader(vocabulary, german && wordsOf && bearerOut(german, wordsOf));
  const guess = german && wordsOf ? topicGuesser(german, wordsOf) : () => [];
  const aboutOf = german && wordsOf ? particularReader(vocabulary, german, wordsOf) : () => [];
  const guesses = guessKeeper();
  const numbers = weightNumbers();
  const particular: number[] = [];
  let offer = 0;
  for (const document of documents) {
    const found = document.topics.length > 0 ? [] : guess(document);
    guesses.add(offer, found);
    const all = [...stated(document), ...found];
    const topics = all.map(({ topic }) => topic);
    // Topics guessed from a text are too unsure to put an offer behind others.
    const about = document.topics.length > 0 ? aboutOf(document, topics) : [];
    particular.push(about.length > 0 ? 1 : 0);
    for (const { topic, weight } of all) {
      lists[topic]?.offers.push(offer);
      lists[topic]?.weights.push(numbers.numberOf(weight) | (about.includes(topic) ? aboutIt : 0));
    }
    offer += 1;
  }
  const weightOf = numbers.finish();
  const blocks = Math.ceil(offer / blockSize);
  return {
    byTopic: lists.map((list) => packed(list, blocks, weightOf)),
    weightOf,
    guesses: guesses.finish(),
    particular: Uint8Array.from(particular),
  };
};
