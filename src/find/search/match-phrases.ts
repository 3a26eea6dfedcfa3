import type { Unit } from "./read-word.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Phrase } from "./phrases.ts";

const bagWeight = 0.35;
/** How much it counts that the rest of the query is about something else. */
const explainedWeight = 0.5;
const certainQuality = 0.94;
const enoughInformation = 0.55;
/**
 * An urgent card must not come up because half of a phrase was said: "tot" is not "will tot sein". So small
 * words weigh more in urgent phrases, most of the phrase must be said, and a mere hint must be most of the query.
 */
const urgentCoverage = 0.82;
const urgentSmallWord = 0.3;
/** Who is hurt matters as much as the blow, though "Kind" occurs in every topic. */
const urgentWord = 0.4;
const hintStrength = 0.6;
const urgentHintShare = 0.6;
/** A word that was only guessed, and only hints at a topic. */
const guessedHint = 0.7;

type Heard = {
  /** Word id → best quality. */
  readonly quality: ReadonlyMap<number, number>;
  /** Word id → unit that means it. */
  readonly unitOf: ReadonlyMap<number, number>;
  readonly totalMass: number;
};

const hear = (units: readonly Unit[]): Heard => {
  const quality = new Map<number, number>();
  const unitOf = new Map<number, number>();
  units.forEach((unit, at) => {
    for (const meaning of unit.meanings) {
      if ((quality.get(meaning.word) ?? 0) >= meaning.quality) continue;
      quality.set(meaning.word, meaning.quality);
      unitOf.set(meaning.word, at);
    }
  });
  return { quality, unitOf, totalMass: units.reduce((sum, unit) => sum + unit.mass, 0) };
};

/** Are the words of a phrase of stop words said in this order, at most two other words between? */
const saidInOrder = (units: readonly Unit[], words: readonly number[]): boolean => {
  const spoken = units.map((unit) => unit.meanings[0]?.word ?? -1);
  return spoken.some((_, start) => {
    let next = 0;
    for (let at = start; at < Math.min(spoken.length, start + words.length + 2); at += 1) {
      if (spoken[at] === words[next]) next += 1;
    }
    return next === words.length;
  });
};

type PhraseMatch = {
  readonly coverage: number;
  readonly information: number;
  /** Share of the query that the phrase explains. */
  readonly explained: number;
  /** At least one word of meaning was typed as it is, not guessed from a slip or a beginning. */
  readonly certain: boolean;
};

const matchPhrase = (lexicon: Lexicon, units: readonly Unit[], heard: Heard, phrase: Phrase): PhraseMatch => {
  let said = 0;
  let all = 0;
  let certain = false;
  const explaining = new Set<number>();
  for (const word of phrase.words) {
    const least = lexicon.isStop[word] === true ? urgentSmallWord : urgentWord;
    const weight = Math.max(phrase.urgent ? least : 0, lexicon.specificity[word] ?? 0);
    const quality = heard.quality.get(word) ?? 0;
    all += weight;
    said += weight * quality;
    if (quality > 0) explaining.add(heard.unitOf.get(word) ?? 0);
    if (quality >= certainQuality && lexicon.isStop[word] !== true) certain = true;
  }
  let explained = 0;
  for (const unit of explaining) explained += units[unit]?.mass ?? 0;
  const share = heard.totalMass === 0 ? 1 : explained / heard.totalMass;
  return { coverage: said / all, information: said, explained: share, certain };
};

/**
 * How surely a query says a phrase: squared coverage (half a phrase is worth a quarter), more when it explains
 * the whole query, less when the phrase has only words that occur everywhere ("mein Kind").
 */
const phraseConfidence = (lexicon: Lexicon, units: readonly Unit[], heard: Heard, phrase: Phrase): number => {
  const onlyStops = phrase.words.every((word) => lexicon.isStop[word] === true);
  if (onlyStops && !saidInOrder(units, phrase.words)) return 0;
  const { coverage, information, explained, certain } = matchPhrase(lexicon, units, heard, phrase);
  const isHint = phrase.strength < hintStrength;
  const onlyHint = isHint && explained < urgentHintShare;
  if (phrase.urgent && (coverage < urgentCoverage || onlyHint || !(certain || onlyStops))) return 0;
  const enough = onlyStops ? 1 : Math.min(1, Math.sqrt(information / enoughInformation));
  const guessing = certain || onlyStops ? 1 : explained * (isHint ? guessedHint : 1);
  return (
    phrase.strength * coverage ** 2 * (1 - explainedWeight + explainedWeight * explained) * enough * guessing
  );
};

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
      best.set(phrase.topic, { confidence, phrase: at, hint: phrase.strength < hintStrength });
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
