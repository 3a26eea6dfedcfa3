import { newFeatures, putWord, squaresOf } from "../wish-reader/features.ts";

/**
 * What calls for numbers before any offer: medical danger (as the sections of `data/wishes`), then the urgent topics.
 * Within both, what comes first goes before: violence before anger.
 */
export const learnedDangers = ["life", "poison", "sick-child", "suicidal", "violence", "anger"] as const;
/** So many of them are medical; the rest are topics of the taxonomy. */
export const medicalDangers = 3;
/** A child that cannot be found is told by phrases: its words are those of the loss of a child. */
export const dangers = [...learnedDangers, "missing-child"] as const;
export type Danger = (typeof dangers)[number];

/**
 * Pieces of words that tell of danger, or of something harmless, in all languages of the pages at once: `r` for each
 * danger the rows of its pieces, packed; `v` for each of them how much it speaks for it, a letter; `b` what counts without a word.
 */
export type DangerWords = { readonly r: string; readonly v: string; readonly b: readonly number[] };

/** So many rows tell pieces apart; what falls together was also learned together. */
const pieceRows = 2 ** 16;
const topicRows = 256;
export const dangerRows = pieceRows + topicRows;
/** Size of one step of a weight, and the most steps to either side. */
export const step = 1.2;
export const mostSteps = 9;
/** Letters for the weights, from the most negative to the most positive; the one in the middle means none. */
export const weightLetters = "srqponmlkABCDEFGHIJ";

/** What words are taken to pieces into: rows and what each counts. */
export type Pieces = { readonly rows: Int32Array; readonly values: Float32Array };

/** A wish of any length weighs as much as this many. */
const loudness = 2;
/** So many of the topics that phrases tell are weighed: "stillen" speaks against poison. */
const mostTopics = 3;
const features = newFeatures();

/**
 * Takes words to pieces, whole and in parts of three to five letters, so that slips and endings spoil only some of them.
 * Beside them the topics heard in the same words, surest first.
 */
export function piecesOf(
  words: readonly string[],
  heard: readonly (readonly [topic: number, sure: number])[],
): Pieces {
  features.count = 0;
  for (const word of words) putWord(word, features);
  const scale = loudness / Math.max(1e-9, Math.sqrt(squaresOf(features)));
  const { count } = features;
  const topics = heard.slice(0, mostTopics);
  const pieces = {
    rows: new Int32Array(count + topics.length),
    values: new Float32Array(count + topics.length),
  };
  for (let at = 0; at < count; at += 1) {
    pieces.rows[at] = (features.rows[at] ?? 0) & (pieceRows - 1);
    pieces.values[at] = (features.values[at] ?? 0) * scale;
  }
  for (const [at, [topic, sure]] of topics.entries()) {
    pieces.rows[count + at] = pieceRows + topic;
    pieces.values[count + at] = sure;
  }
  return pieces;
}
