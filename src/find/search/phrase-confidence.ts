import type { Lexicon } from "./lexicon.ts";
import type { Phrase } from "./phrases.ts";
import type { Unit } from "./read-word.ts";

/** How much it counts that the rest of the query is about something else. */
const explainedWeight = 0.5;
const certainQuality = 0.94;
/** A short word put right without doubt says a topic, but calls for no card: "Erlangen" is a town. */
const surelyMeant = 0.935;
const enoughInformation = 0.55;
/**
 * An urgent card must not come up because half of a phrase was said: "tot" is not "will tot sein". So small
 * words weigh more in urgent phrases, most of the phrase must be said, and a mere hint must be most of the query.
 */
const urgentCoverage = 0.82;
const urgentSmallWord = 0.3;
/** Who is hurt matters as much as the blow, though "Kind" occurs in every topic. */
const urgentWord = 0.4;
const urgentHintShare = 0.6;
/** A word that was only guessed, and only hints at a topic. */
const guessedHint = 0.7;

/** Weaker phrases only hint at their topic. */
const hintStrength = 0.6;

/** What the units mean, by word of the lexicon. */
export type Heard = {
  /** Word id → best quality. */
  readonly quality: ReadonlyMap<number, number>;
  /** Word id → unit that means it. */
  readonly unitOf: ReadonlyMap<number, number>;
  readonly totalMass: number;
};

/** Gathers what the units mean, the surest meaning of each word first. */
export const hear = (units: readonly Unit[]): Heard => {
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

/** Does the phrase only hint at its topic? */
export const isHint = (phrase: Phrase): boolean => phrase.strength < hintStrength;

type PhraseMatch = {
  readonly coverage: number;
  readonly information: number;
  /** Share of the query that the phrase explains. */
  readonly explained: number;
  /** At least one word of meaning was typed as it is, not guessed from a slip or a beginning. */
  readonly certain: boolean;
  /** At least one word of meaning is beyond doubt, be it typed with a slip. */
  readonly sure: boolean;
};

const matchPhrase = (lexicon: Lexicon, units: readonly Unit[], heard: Heard, phrase: Phrase): PhraseMatch => {
  let said = 0;
  let all = 0;
  let certain = false;
  let sure = false;
  const explaining = new Set<number>();
  for (const word of phrase.words) {
    const least = lexicon.isStop[word] === true ? urgentSmallWord : urgentWord;
    const weight = Math.max(phrase.urgent ? least : 0, lexicon.specificity[word] ?? 0);
    const quality = heard.quality.get(word) ?? 0;
    all += weight;
    said += weight * quality;
    if (quality > 0) explaining.add(heard.unitOf.get(word) ?? 0);
    if (lexicon.isStop[word] === true) continue;
    certain ||= quality >= certainQuality;
    sure ||= quality >= surelyMeant;
  }
  let explained = 0;
  for (const unit of explaining) explained += units[unit]?.mass ?? 0;
  const share = heard.totalMass === 0 ? 1 : explained / heard.totalMass;
  return { coverage: said / all, information: said, explained: share, certain, sure };
};

/**
 * How surely a query says a phrase: squared coverage (half a phrase is worth a quarter), more when it explains
 * the whole query, less when the phrase has only words that occur everywhere ("mein Kind").
 */
export const phraseConfidence = (
  lexicon: Lexicon,
  units: readonly Unit[],
  heard: Heard,
  phrase: Phrase,
): number => {
  const onlyStops = phrase.words.every((word) => lexicon.isStop[word] === true);
  if (onlyStops && !saidInOrder(units, phrase.words)) return 0;
  const { coverage, information, explained, certain, sure } = matchPhrase(lexicon, units, heard, phrase);
  const onlyHint = isHint(phrase) && explained < urgentHintShare;
  if (phrase.urgent && (coverage < urgentCoverage || onlyHint || !(certain || onlyStops))) return 0;
  const enough = onlyStops ? 1 : Math.min(1, Math.sqrt(information / enoughInformation));
  const guessing = sure || onlyStops ? 1 : explained * (isHint(phrase) ? guessedHint : 1);
  return (
    phrase.strength * coverage ** 2 * (1 - explainedWeight + explainedWeight * explained) * enough * guessing
  );
};
