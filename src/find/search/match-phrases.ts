import type { Lexicon } from "./lexicon.ts";
import { hear, isHint, phraseConfidence } from "./phrase-confidence.ts";
import type { Unit } from "./read-word.ts";

const bagWeight = 0.35;

/** What the words hint at one by one, whatever phrase they stand in. */
const hints = (lexicon: Lexicon, units: readonly Unit[], totalMass: number): Map<number, number> => {
  const sums = new Map<number, number>();
  for (const unit of units) {
    const best = new Map<number, number>();
    for (const { word, quality } of unit.stop ? [] : unit.meanings) {
      for (const [topic, share] of lexicon.topicShares[word] ?? []) {
        const value = quality ** 2 * share * (lexicon.specificity[word] ?? 0);
        if (value > (best.get(topic) ?? 0)) best.set(topic, value);
      }
    }
    for (const [topic, value] of best)
      sums.set(topic, (sums.get(topic) ?? 0) + value / Math.max(totalMass, 0.1));
  }
  return sums;
};

/** How surely a topic is spoken of (0 to about 1.3), the phrase that says it best, and whether that is only a hint. */
export type Spoken = { readonly confidence: number; readonly phrase: number; readonly hint: boolean };

/** How surely the units speak of each topic, by topic number. */
export const topicsInLexicon = (lexicon: Lexicon, units: readonly Unit[]): ReadonlyMap<number, Spoken> => {
  const heard = hear(units);
  const touched = new Set<number>();
  for (const word of heard.quality.keys())
    for (const phrase of lexicon.phrasesOf[word] ?? []) touched.add(phrase);
  const best = new Map<number, Spoken>();
  for (const at of touched) {
    const phrase = lexicon.phrases[at];
    if (phrase === undefined) continue;
    const confidence = phraseConfidence(lexicon, units, heard, phrase);
    if (confidence > (best.get(phrase.topic)?.confidence ?? 0))
      best.set(phrase.topic, { confidence, phrase: at, hint: isHint(phrase) });
  }
  const hinted = hints(lexicon, units, heard.totalMass);
  for (const [topic, spoken] of best)
    best.set(topic, { ...spoken, confidence: spoken.confidence + bagWeight * (hinted.get(topic) ?? 0) });
  return best;
};

/** The words of meaning that a phrase leaves over: what else was asked for. */
export const unsaid = (lexicon: Lexicon, units: readonly Unit[], phrase: number): readonly Unit[] => {
  const said = new Set(lexicon.phrases[phrase]?.words);
  return units.filter(
    ({ stop, known, meanings }) => known && !stop && !meanings.some(({ word }) => said.has(word)),
  );
};
