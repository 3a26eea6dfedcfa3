import type { Lexicon } from "./lexicon.ts";
import { mostOf } from "./phrase-table.ts";
import type { Phrase } from "./phrases.ts";
import type { Unit } from "./read-word.ts";

/** How much it counts that the rest of the query is about something else. */
const explainedWeight = 0.5;
const certainQuality = 0.94;
/** A short word put right without doubt says a topic, but calls for no card: "Erlangen" is a town. */
const surelyMeant = 0.935;
const enoughInformation = 0.55;
const urgentCoverage = 0.82;
const urgentHintShare = 0.6;
/** A word that was only guessed, and only hints at a topic. */
const guessedHint = 0.7;

/** Weaker phrases only hint at their topic. */
const hintStrength = 0.6;

/** What the units mean: the words of the lexicon in the order heard. How surely stands in the lexicon's phrase table. */
export type Heard = { readonly words: readonly number[]; readonly totalMass: number };

/** Gathers what the units mean, the surest meaning of each word first. Must be followed by `forget`. */
export const hear = ({ table: { quality, unitOf } }: Lexicon, units: readonly Unit[]): Heard => {
  const words: number[] = [];
  let totalMass = 0;
  units.forEach((unit, at) => {
    totalMass += unit.mass;
    for (const meaning of unit.meanings) {
      const known = quality[meaning.word] ?? 0;
      if (known >= meaning.quality) continue;
      if (known === 0) words.push(meaning.word);
      quality[meaning.word] = meaning.quality;
      unitOf[meaning.word] = at;
    }
  });
  return { words, totalMass };
};

/** Takes what was heard out of the lexicon's phrase table again. */
export const forget = ({ table: { quality } }: Lexicon, { words }: Heard): void => {
  for (const word of words) quality[word] = 0;
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

/** A query has at most 64 words, and each may come apart into a few. */
const explaining = new Uint32Array(1024);
let asked = 0;

/** Names of places weigh this little; they make no difference to what a hint hints at. */
const hardlyAnything = 0.1;
const countsAlike: Weight = ({ stop, mass }) => (stop || mass <= hardlyAnything ? 0 : 1);
const byMass: Weight = ({ mass }) => mass;

type Weight = (unit: Unit) => number;

/** What the said words of a phrase explain of the query, by the given weight of a word. */
const explainedBy = ({ table }: Lexicon, units: readonly Unit[], at: number, weight: Weight): number => {
  const { starts, words, quality, unitOf } = table;
  asked = asked === 0xffffffff ? 1 : asked + 1;
  let explained = 0;
  const end = starts[at + 1] ?? 0;
  for (let place = starts[at] ?? 0; place < end; place += 1) {
    const word = words[place] ?? 0;
    const unit = unitOf[word] ?? 0;
    if ((quality[word] ?? 0) === 0 || explaining[unit] === asked) continue;
    explaining[unit] = asked;
    const said = units[unit];
    explained += said === undefined ? 0 : weight(said);
  }
  return explained;
};

/**
 * Share of the query that a phrase explains. For danger the words are counted, not weighed: a word's rarity changes with
 * every phrase that is added elsewhere, and a card must not come or go with it.
 */
const explainedShare = (lexicon: Lexicon, units: readonly Unit[], at: number, heard: Heard): number => {
  const urgent = lexicon.phrases[at]?.urgent === true;
  const weight = urgent ? countsAlike : byMass;
  const all = urgent ? units.reduce((sum, unit) => sum + countsAlike(unit), 0) : heard.totalMass;
  return all === 0 ? 1 : explainedBy(lexicon, units, at, weight) / all;
};

/** Is a word of meaning in the phrase at least this sure? */
const hasWord = ({ table, isStop }: Lexicon, at: number, least: number): boolean => {
  const end = table.starts[at + 1] ?? 0;
  for (let place = table.starts[at] ?? 0; place < end; place += 1) {
    const word = table.words[place] ?? 0;
    if (isStop[word] !== true && (table.quality[word] ?? 0) >= least) return true;
  }
  return false;
};

/**
 * How surely a query says a phrase, of which `information` was said: squared coverage (half a phrase is worth a
 * quarter), more when it explains the whole query, less when the phrase has only words that occur everywhere
 * ("mein Kind").
 */
export const phraseConfidence = (
  lexicon: Lexicon,
  units: readonly Unit[],
  heard: Heard,
  at: number,
  information: number,
): number => {
  const { phrases, table } = lexicon;
  const phrase = phrases[at];
  if (phrase === undefined) return 0;
  if (phrase.urgent && information / (table.sums[at] ?? 1) < urgentCoverage) return 0;
  const onlyStops = table.onlyStops[at] === 1;
  if (onlyStops && !saidInOrder(units, phrase.words)) return 0;
  const explained = explainedShare(lexicon, units, at, heard);
  const onlyHint = isHint(phrase) && explained < urgentHintShare;
  if (phrase.urgent && (onlyHint || !(onlyStops || hasWord(lexicon, at, certainQuality)))) return 0;
  const enough = onlyStops ? 1 : Math.min(1, Math.sqrt(information / enoughInformation));
  const sure = onlyStops || hasWord(lexicon, at, surelyMeant);
  const guessing = sure ? 1 : explained * (isHint(phrase) ? guessedHint : 1);
  const most = mostOf(table, at, information);
  return most * (1 - explainedWeight + explainedWeight * explained) * enough * guessing;
};
