import { nearBounds } from "./blocks.ts";
import { blockBits } from "./block-size.ts";
import type { SoughtTerm, SoughtWord } from "./match-words.ts";
import { fieldBits, readList } from "./postings.ts";
import { mostFromPlace, mostFromText, mostFromWords } from "./ranking.ts";
import type { Wish } from "./read-wish.ts";
import type { SearchIndex } from "./search-index.ts";

/** What the offers of each block can have at most; made once and reused, one search at a time. */
export type BlockBounds = {
  readonly near: Float64Array;
  readonly topic: Float64Array;
  readonly title: Float64Array;
  readonly organisation: Float64Array;
  readonly inPlace: Uint8Array;
  /** Fields of the term being read. */
  readonly fields: Uint8Array;
  /** Points of words, place and nearness together. */
  readonly points: Float64Array;
};

const newBounds = (count: number): BlockBounds => ({
  near: new Float64Array(count),
  topic: new Float64Array(count),
  title: new Float64Array(count),
  organisation: new Float64Array(count),
  inPlace: new Uint8Array(count),
  fields: new Uint8Array(count),
  points: new Float64Array(count),
});

let kept = newBounds(0);

const reading = { fields: kept.fields };
const noteFields = (offer: number, fields: number): void => {
  const block = offer >>> blockBits;
  reading.fields[block] = (reading.fields[block] ?? 0) | fields;
};

/** The fields that a term has in each block: remembered for frequent terms, read for rare ones. */
const fieldsOf = (index: SearchIndex, { lists }: SoughtTerm, bounds: BlockBounds): Uint8Array => {
  if (lists.fieldsIn !== null) return lists.fieldsIn;
  bounds.fields.fill(0);
  reading.fields = bounds.fields;
  readList(index.postings, lists.head, 0, Number.POSITIVE_INFINITY, noteFields);
  return bounds.fields;
};

const addWord = (index: SearchIndex, word: SoughtWord, bounds: BlockBounds): void => {
  const { count } = index.blocks;
  for (const term of word) {
    if (term.lists.head.count === 0) continue;
    const fields = fieldsOf(index, term, bounds);
    for (let block = 0; block < count; block += 1) {
      const here = fields[block] ?? 0;
      if (here === 0) continue;
      if ((here & fieldBits.title) !== 0) bounds.title[block] = (bounds.title[block] ?? 0) + term.value;
      if ((here & fieldBits.organisation) !== 0)
        bounds.organisation[block] = (bounds.organisation[block] ?? 0) + term.value;
    }
  }
};

const addTopics = ({ topics, blocks }: SearchIndex, wish: Wish, { topic: sums }: BlockBounds): void => {
  for (const { topic, confidence } of wish.topics) {
    const firmest = topics.byTopic[topic]?.firmest;
    if (firmest === undefined) continue;
    for (let block = 0; block < blocks.count; block += 1)
      sums[block] = (sums[block] ?? 0) + confidence * (firmest[block] ?? 0);
  }
};

/** Sums are rounded differently for a block than for its offers. */
const rounding = 0.001;

/**
 * For each block more points than any of its offers can have without facts, or minus infinity when none can be a hit.
 * A bound adds up what different offers have, so it is more than the truth, never less.
 */
export const blockBounds = (index: SearchIndex, wish: Wish, words: readonly SoughtWord[]): BlockBounds => {
  const { count } = index.blocks;
  if (kept.near.length < count) kept = newBounds(count);
  const bounds = kept;
  for (const values of [bounds.near, bounds.topic, bounds.title, bounds.organisation, bounds.inPlace])
    values.fill(0, 0, count);
  if (wish.centre !== null) nearBounds(index.blocks, wish.centre, bounds.near);
  addTopics(index, wish, bounds);
  for (const word of words) addWord(index, word, bounds);
  for (const { offers } of wish.places) for (const offer of offers) bounds.inPlace[offer >>> blockBits] = 1;
  const text = words.some((word) => word.length > 0) ? mostFromText : 0;
  for (let block = 0; block < count; block += 1) {
    const [topic = 0, title = 0, organisation = 0] = [
      bounds.topic[block],
      bounds.title[block],
      bounds.organisation[block],
    ];
    const here = bounds.inPlace[block] === 1;
    const canHit = topic > 0 || text > 0 || (here && wish.onlyPlace);
    bounds.points[block] = canHit
      ? mostFromWords(topic, title, organisation) +
        (here ? mostFromPlace : 0) +
        text +
        (bounds.near[block] ?? 0) +
        rounding
      : Number.NEGATIVE_INFINITY;
  }
  return bounds;
};
