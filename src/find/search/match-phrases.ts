import type { Lexicon } from "./lexicon.ts";
import { forget, type Heard, hear, isHint, phraseConfidence } from "./phrase-confidence.ts";
import { mostOf, saidOf } from "./phrase-table.ts";
import type { Unit } from "./read-word.ts";

const bagWeight = 0.35;

/** How surely a topic is spoken of (0 to about 1.3), the phrase that says it best, and whether that is only a hint. */
export type Spoken = { readonly confidence: number; readonly phrase: number; readonly hint: boolean };

type Best = { readonly confidence: number; readonly phrase: number };

let queries = 0;

/** The phrase that says each topic best, among those that share a word of meaning and can reach `least`. */
const bestPhrases = (
  lexicon: Lexicon,
  units: readonly Unit[],
  heard: Heard,
  hints: Float64Array,
  least: number,
): ReadonlyMap<number, Best> => {
  const { table, dangersOf } = lexicon;
  const { seenBy, topics } = table;
  queries = queries === 0xffffffff ? 1 : queries + 1;
  const best = new Map<number, Best>();
  for (const word of heard.words) {
    for (const at of dangersOf[word] ?? []) {
      if (seenBy[at] === queries) continue;
      seenBy[at] = queries;
      const said = saidOf(table, at);
      const most = mostOf(table, at, said);
      const topic = topics[at] ?? 0;
      // A little less, so that rounding leaves nothing out.
      const needed = least - bagWeight * (hints[topic] ?? 0) - 1e-9;
      if (most === 0 || most < needed) continue;
      const enough = best.get(topic)?.confidence ?? 0;
      const confidence = most <= enough ? 0 : phraseConfidence(lexicon, units, heard, at, said);
      if (confidence > enough) best.set(topic, { confidence, phrase: at });
    }
  }
  return best;
};

/** What the words hint at one by one, whatever phrase they stand in: by topic number. */
const hintsOf = (lexicon: Lexicon, units: readonly Unit[], totalMass: number): Float64Array => {
  const sums = new Float64Array(lexicon.topicCount);
  const most = new Float64Array(lexicon.topicCount);
  for (const { stop, meanings } of units) {
    if (stop) continue;
    most.fill(0);
    for (const { word, quality } of meanings) {
      const value = quality * quality;
      const weight = lexicon.specificity[word] ?? 0;
      for (const { topic, share } of lexicon.topicShares[word] ?? [])
        most[topic] = Math.max(most[topic] ?? 0, value * share * weight);
    }
    for (let topic = 0; topic < sums.length; topic += 1)
      sums[topic] = (sums[topic] ?? 0) + (most[topic] ?? 0) / Math.max(totalMass, 0.1);
  }
  return sums;
};

const nothing: ReadonlyMap<number, Spoken> = new Map();

const namesDanger = ({ dangersOf }: Lexicon, units: readonly Unit[]): boolean => {
  for (const { meanings } of units)
    for (const { word } of meanings) if ((dangersOf[word] ?? []).length > 0) return true;
  return false;
};

/**
 * How surely the units speak of each topic, by topic number; topics that stay below `least` may be missing, because
 * most topics share a word with any long sentence and none of them counts.
 */
export const topicsInLexicon = (
  lexicon: Lexicon,
  units: readonly Unit[],
  least: number,
): ReadonlyMap<number, Spoken> => {
  if (!namesDanger(lexicon, units)) return nothing;
  const heard = hear(lexicon, units);
  const spoken = new Map<number, Spoken>();
  const hints = hintsOf(lexicon, units, heard.totalMass);
  for (const [topic, { confidence, phrase }] of bestPhrases(lexicon, units, heard, hints, least)) {
    const said = lexicon.phrases[phrase];
    const hint = said !== undefined && isHint(said);
    const sum = confidence + bagWeight * (hints[topic] ?? 0);
    if (sum >= least) spoken.set(topic, { confidence: sum, phrase, hint });
  }
  forget(lexicon, heard);
  return spoken;
};
